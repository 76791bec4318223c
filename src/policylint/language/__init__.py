"""Language: sentences, words, and (on demand, through spaCy) tokens, tags and parses.

`sentences` and `words` are plain functions that lexical rules use; only `pipeline` imports
spaCy, and nothing imports `pipeline` before a rule asks for an annotation.
"""
