"""Word lists: the lowest layer, read by documents, language and rules alike.

A lexicon is one YAML file in `rules/lexicons/`: what it is for, where it comes from, and its
entries, either a list, or lists by class, or (for replacements) a mapping to the better word.
"""

from policylint.vocabulary.lexicons import Lexicons, shipped_lexicon
from policylint.vocabulary.reading import Lexicon

__all__ = ["Lexicon", "Lexicons", "shipped_lexicon"]
