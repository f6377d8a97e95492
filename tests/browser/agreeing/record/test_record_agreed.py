"""What is agreed just now is the newest, whatever days somebody typed under the others."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

TODAY = "2026-11-28"


def agreed(day: str, **more: str) -> dict[str, Any]:
    """Return one agreement, signed on a day."""
    signed = {"field": "mentee_signature", "name": "Mentee A", "date": day}
    return {"day": day, **more, "signatures": [signed], "answers": {"purpose": day}}


def record(before: list[dict[str, Any]], added: dict[str, Any]) -> list[dict[str, Any]]:
    """Record an agreement today; return all of them."""
    call = [before, added, TODAY]
    return call_each("agreeing/record/record-agreed.ts", "recordAgreed", [call])[0]


def merge(*records: list[dict[str, Any]]) -> Any:
    """Bring two records together."""
    stored = [{"choices": {}, "agreed": each} for each in records]
    source = "agreeing/record/merge-agreements.ts"
    return call_each(source, "mergeStored", [stored])[0]["agreed"]


def test_a_slip_in_a_year_outranks_nothing():
    """In a record of before too, which says no other day."""
    slip = agreed("2062-11-26")
    assert record([slip], agreed(TODAY)) == [
        {**slip, "recorded": TODAY},
        agreed(TODAY, recorded=TODAY),
    ]


def test_a_slip_stays_behind_us_as_records_come_together():
    """From a file, or from another computer that knows it still as it was."""
    slip, fresh = agreed("2062-11-26"), agreed(TODAY, recorded=TODAY)
    healed = {**slip, "recorded": "2026-11-20"}
    assert merge([healed, fresh], [slip]) == [healed, fresh]
    assert merge([fresh], [healed]) == [healed, fresh]


def test_a_day_long_before_stands_behind_what_was_recorded_before_it():
    """Two agree today on what a paper of the year before says."""
    first, paper = agreed("2026-11-26", recorded="2026-11-26"), agreed("2025-11-01")
    assert record([first], paper) == [first, {**paper, "recorded": TODAY}]


def test_of_one_day_the_later_date_stands_behind_and_what_is_agreed_now_behind_all():
    """One that comes back from an earlier version does not outrank what was agreed after it."""
    first, second = agreed("2026-11-26", recorded=TODAY), agreed("2027-05-03", recorded=TODAY)
    assert merge([second], [first]) == [first, second]
    slip, right = agreed("2062-11-26", recorded=TODAY), agreed(TODAY)
    healed = record([slip], right)
    assert healed == [slip, {**right, "recorded": TODAY}]
    assert merge(healed, [slip]) == healed
    assert record(healed, {**slip}) == [{**right, "recorded": TODAY}, slip]
