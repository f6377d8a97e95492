"""What a line of the earlier versions says, on the day on which somebody reads it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from browser.node_source import evaluate_each

# The list is read on Monday 2 March 2026, at ten past nine.
SAY = """(state) => {
  const Clock = Date
  const now = new Clock(2026, 2, 2, 9, 10).getTime()
  globalThis.Date = class extends Clock {
    constructor(...given) { given.length > 0 ? super(...given) : super(now) }
    static now() { return now }
  }
  try { return source.sayState(state) } finally { globalThis.Date = Clock }
}"""


def tell(*moment: int) -> int:
    """Return a moment of this device's clock in milliseconds."""
    year, month, day, *rest = moment
    return int(datetime(year, month, day, *rest).timestamp() * 1000)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ({"why": "day", "day": "2026-03-02", "at": 0}, "Today"),
        ({"why": "day", "day": "2026-03-01", "at": 0}, "Yesterday"),
        ({"why": "day", "day": "2026-02-28", "at": 0}, "Saturday 28 February"),
        ({"why": "day", "day": "2025-12-31", "at": 0}, "Wednesday 31 December 2025"),
        ({"why": "day", "day": "", "at": tell(2026, 3, 2, 8)}, "Before today"),
        ({"why": "day", "day": "", "at": tell(2026, 3, 1, 8)}, "Before yesterday"),
        ({"why": "day", "day": "", "at": tell(2026, 2, 24, 8)}, "Before Tuesday 24 February"),
        (
            {"why": "clear", "day": "2026-03-02", "at": tell(2026, 3, 2, 8, 5)},
            "Today at 08:05, before you cleared it",
        ),
        (
            {"why": "open", "day": "2026-02-28", "at": tell(2026, 2, 28, 23, 59)},
            "Saturday 28 February at 23:59, before you took answers from a file",
        ),
        (
            {"why": "of a later release", "day": "2026-03-02", "at": tell(2026, 3, 2, 8)},
            "Today at 08:00, before much changed at once",
        ),
        (
            {"why": "replaced", "day": "2026-03-01", "at": tell(2026, 3, 1, 0, 0)},
            "Yesterday at 00:00, replaced in another tab",
        ),
        ({"why": "replaced", "day": "", "at": 0}, "Words that another tab replaced"),
    ],
)
def test_a_state_is_named_by_its_day_and_by_what_came_next(state: dict[str, Any], words: str):
    """The year is said only where it is another one than today's."""
    assert evaluate_each("history/say-state.ts", SAY, [[state]]) == [words]
