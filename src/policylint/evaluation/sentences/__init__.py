"""How well the language rules do on sentences that an editor marked: docs/sentences.md.

`kinds` and `files` read what the editor wrote, `marks` finds the cited words in the text, `run`
has the linter read each text, `scores` counts, `mistakes` lists what went wrong, `tables` shows it.
"""
