"""What does the plan say? Goals, indicators, measures and more, as typed objects with evidence.

`extract(document, analysis)` is the door (`extract.py`). `model` holds the types; `units` cuts the
document into what can state something; a module per kind of statement finds its own.
"""
