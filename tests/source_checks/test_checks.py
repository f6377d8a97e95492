"""Every check of scripts/check passes: so the test suite runs them too."""

from __future__ import annotations

import pytest

from set_up.node import tool_environment
from source_checks.check import Check, run_check
from source_checks.checks import CHECKS


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_source_passes(check: Check) -> None:
    """What scripts/check would show is shown here too."""
    problems = run_check(check, tool_environment()).problems
    if problems:
        pytest.fail(f"{problems}\n{f'To mend: {check.mend}' if check.mend else ''}", pytrace=False)
