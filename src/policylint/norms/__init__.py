"""The normenkader: what auditors ask of a plan, and what this plan answers.

Norms are data (`rules/norms/`): `schema.py` says what a norm file holds, `loader.py` reads norms
and frames. `ground.py` is the plan as norms see it, `checks/` has one module for each way in which
a verdict follows, `answers.py` asks every norm and puts the answers together.
"""

DEFAULT_FRAME = "kern"
"""The frame that a plan is held against if nobody chooses another."""
