"""Weights of a pipeline on disk: at half precision, which halves its size and changes no answer."""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from thinc.api import Model


def narrow(nlp: Language) -> None:
    """Store the weights with 16 bits; the pipeline can be written, but not run."""
    _convert(nlp, "float16")


def widen(nlp: Language) -> None:
    """Give weights that were stored with 16 bits the 32 that the networks compute with."""
    _convert(nlp, "float32")


def _convert(nlp: Language, dtype: str) -> None:
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for node in model.walk():
                for name in node.param_names:
                    if node.has_param(name):
                        weights: Any = node.get_param(name)
                        node.set_param(name, weights.astype(dtype))
