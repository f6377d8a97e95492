"""Every check of scripts/check passes: so the test suite runs them too."""

from __future__ import annotations

import pytest

from set_up.node import tool_environment
from source_checks.check import Check
from source_checks.checks import CHECKS
from source_checks.remembered import Memory, read_state


@pytest.fixture(scope="module")
def memory() -> Memory:
    """What scripts/check remembers: what has passed for the code as it is stands once."""
    return Memory(read_state())


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_source_passes(check: Check, memory: Memory) -> None:
    """What scripts/check would show is shown here too."""
    problems = memory.run(check, tool_environment()).problems
    if problems:
        pytest.fail(f"{problems}\n{f'To mend: {check.mend}' if check.mend else ''}", pytrace=False)
