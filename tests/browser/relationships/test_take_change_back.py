"""A change of somebody is taken back, and what was changed of them since is not."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

SOURCE = "relationships/take-change-back.ts"
ANN = {"id": "1a-2n-3n-4", "name": "Ann", "role": "mentor", "begun": "2026-11-26"}
ENDED = {**ANN, "ended": "2026-11-28"}


@pytest.mark.parametrize(
    ("now", "before", "back"),
    [
        (ENDED, ANN, ANN),
        ({**ENDED, "note": "since"}, ANN, {**ANN, "note": "since"}),
        ({**ENDED, "ended": "2026-12-01"}, ANN, {**ANN, "ended": "2026-12-01"}),
        (ANN, ANN, ANN),
        (
            {**ENDED, "name": "Dr A"},
            {**ANN, "note": "then"},
            {**ANN, "name": "Dr A", "note": "then"},
        ),
    ],
)
def test_only_what_was_put_is_taken_back(
    now: dict[str, Any], before: dict[str, Any], back: dict[str, Any]
):
    """Each of what is said of somebody by itself."""
    assert call_each(SOURCE, "takeChangeBack", [[now, before, ENDED]]) == [back]
