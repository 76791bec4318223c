"""What the sample plans measure may not fall below what was recorded."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from policylint.cli import policylint

CORPORA = Path(__file__).parents[2] / "corpora"


@pytest.mark.slow
def test_no_figure_of_the_sample_plans_has_fallen() -> None:
    result = CliRunner().invoke(policylint, ["evaluate", str(CORPORA)])
    fallen = [line for line in result.output.splitlines() if line.startswith("GEDAALD")]
    assert (result.exit_code, fallen) == (0, [])
