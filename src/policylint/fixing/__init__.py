"""Puts safe fixes in a text or Markdown file, and leaves every other byte as it is.

`fix` is the door. A finding says what could stand in the place of its words (`Finding.fixes`, where
`safe`); `changes` looks at where they stand, `fitting` at the sentence, `offlimits` at whose words
they are; `splicing` writes into the bytes. In doubt the words are left to their writer.
"""

from policylint.fixing.rounds import Fixed, can_fix, fix

__all__ = ["Fixed", "can_fix", "fix"]
