"""Rules as data: YAML files, validated, and one module per check type."""
