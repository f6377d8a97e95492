"""A limit is held and said from one number."""

from __future__ import annotations

import json
from typing import Any

from browser.node_source import call_each, evaluate_each
from set_up.project import ROOT

LIMITS = "answers/limits.ts"
NUMBERS: dict[str, int] = json.loads(
    (ROOT / "scripts/browser/answers/limits.json").read_text(encoding="utf-8")
)


def test_sizes_and_numbers_are_said_as_people_do() -> None:
    """Small numbers in words, sizes without their bytes, one day without an s."""
    assert call_each(LIMITS, "sayMegabytes", [[2 * 1024 * 1024], [20 * 1024 * 1024]]) == [
        "2 MB",
        "20 MB",
    ]
    assert call_each(LIMITS, "spellNumber", [[0], [7], [10], [11]]) == ["no", "seven", "ten", "11"]
    assert call_each(LIMITS, "sayDays", [[1], [7], [14]]) == ["one day", "seven days", "14 days"]
    assert call_each(LIMITS, "daysToMs", [[1], [7]]) == [86_400_000, 604_800_000]


def test_what_is_held_is_what_is_said() -> None:
    """A file may be as large as the sentence about it says, and no larger."""
    (limits,) = evaluate_each(LIMITS, "() => source.LIMITS", [[]])
    held: dict[str, Any] = {
        "copyBytes": NUMBERS["copy_megabytes"] * 1024**2,
        "documentBytes": NUMBERS["document_megabytes"] * 1024**2,
        "unpackedBytes": NUMBERS["unpacked_megabytes"] * 1024**2,
        "rows": NUMBERS["rows"],
        "historyOfDays": NUMBERS["history_days"],
        "reminderDays": NUMBERS["reminder_days"],
    }
    assert {name: limits[name] for name in held} == held
