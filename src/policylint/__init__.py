"""policylint: a rule-based, offline, explainable linter for Dutch policy documents."""
