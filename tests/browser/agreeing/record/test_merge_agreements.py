"""Two records of an agreement come together: nothing that was agreed is dropped."""

from __future__ import annotations

from itertools import permutations
from typing import Any

from browser.node_source import call_each

SOURCE = "agreeing/record/merge-agreements.ts"
OLD, NEW = {"how_often": "monthly"}, {"how_often": "fortnightly"}
MENTEE = {"field": "mentee_signature", "name": "Mentee A", "date": "2026-11-26"}
MENTOR = {"field": "mentor_signature", "name": "Mentor B", "date": "2026-11-28"}
THEIRS = {"answers": OLD, "name": "Mentor B", "saved": "2026-11-20"}


def agreed(day: str, answers: dict[str, Any], *signatures: dict[str, str]) -> dict[str, Any]:
    """Return one agreement."""
    return {"day": day, "signatures": list(signatures), "answers": answers}


def record(*agreements: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a record as it is stored."""
    return {"choices": {}, "agreed": list(agreements), **more}


def merge(ours: Any, others: Any) -> Any:
    """Bring two stored records together."""
    (merged,) = call_each(SOURCE, "mergeStored", [[ours, others]])
    return merged


def test_agreements_of_both_stand_in_the_order_of_their_days():
    """Whichever side knew which."""
    first = agreed("2026-11-26", OLD, MENTEE)
    second = agreed("2027-05-03", NEW, {**MENTEE, "date": "2027-05-03"})
    assert merge(record(second), record(first)) == record(first, second)
    assert merge(record(first), record(second)) == record(first, second)


def test_signatures_of_one_agreement_come_together():
    """Each signed their own file: it is one agreement, of the day of the last signature."""
    ours = agreed("2026-11-26", OLD, MENTEE)
    others = agreed("2026-11-28", OLD, MENTOR)
    assert merge(record(ours), record(others)) == record(agreed("2026-11-28", OLD, MENTEE, MENTOR))


def test_what_was_signed_otherwise_is_another_agreement():
    """The same answers, agreed again on another day, stand twice."""
    again = agreed("2027-05-03", OLD, {**MENTEE, "date": "2027-05-03"})
    ours = record(agreed("2026-11-26", OLD, MENTEE))
    assert len(merge(ours, record(again))["agreed"]) == 2


def test_bringing_the_same_together_changes_nothing():
    """In any order, and again and again, the same agreements are there."""
    several = [
        agreed("2026-11-26", OLD, MENTEE, MENTOR),
        agreed("2027-05-03", NEW, {**MENTEE, "date": "2027-05-03"}),
        agreed("2027-05-04", OLD, {**MENTEE, "date": "2027-05-04"}),
    ]
    for order in permutations(several):
        merged = None
        for each in [*order, *order]:
            merged = merge(merged, record(each))
        assert merged == record(*several)


def test_choices_of_one_comparison_come_together():
    """Where both chose, what was chosen here stays."""
    ours = record(theirs=THEIRS, mine=NEW, choices={"how_often": {"take": "mine"}})
    choices = {"how_often": {"take": "theirs"}, "place": {"take": "both"}}
    merged = merge(ours, record(theirs=THEIRS, mine=NEW, choices=choices))
    assert merged["choices"] == {"how_often": {"take": "mine"}, "place": {"take": "both"}}


def test_another_comparison_takes_nothing_from_ours():
    """Its agreements come in, its choices are about other answers."""
    ours = record(theirs=THEIRS, mine=NEW, choices={"how_often": {"take": "mine"}})
    first = agreed("2026-11-26", OLD, MENTEE)
    others = record(first, theirs={**THEIRS, "answers": NEW}, choices={"place": {"take": "mine"}})
    assert merge(ours, others) == {**ours, "agreed": [first]}


def test_the_answers_of_this_side_are_never_lost():
    """A record that has only those brings them along."""
    assert merge(record(), record(mine=OLD))["mine"] == OLD


def test_only_agreements_go_to_the_other_one():
    """What is being settled stays with whoever settles it."""
    first = agreed("2026-11-26", OLD, MENTEE)
    ours = record(first, theirs=THEIRS, mine=NEW, choices={"how_often": {"take": "mine"}})
    kept, nothing = call_each(SOURCE, "keepAgreed", [[ours], [record(theirs=THEIRS)]])
    assert kept == record(first)
    assert nothing is None
