"""Where each part of a file goes, and what it would change there."""

from __future__ import annotations

from typing import Any

from browser.node_source import call_each

SOURCE = "backups/plan-restore.ts"
ANN, OURS = "1a-2n-3n-4", "1o-2u-3r-4"
ONE, TWO, NEW = "1one-0-0-0", "1two-0-0-0", "1new-0-0-0"
DATED = {"plan": "date"}


def part(worksheet: str = "plan", **more: Any) -> dict[str, Any]:
    """A part of a file."""
    return {"worksheet": worksheet, "answers": {"topics": "x"}, **more}


def held(entry: str = "", relationship: str = "", **more: Any) -> dict[str, Any]:
    """What this browser has under one key."""
    base = {"worksheet": "plan", "answers": {}, "also": [], "changedOn": "", **more}
    key = base["worksheet"] + (f"@{relationship}" if relationship else "")
    named = {"entry": entry} if entry else {}
    owned = {"relationship": relationship} if relationship else {}
    return {**base, "key": f"{key}#{entry}" if entry else key, **named, **owned}


def plan(*parts: dict[str, Any], here: Any = (), saved: str = "2026-12-10", **owners: str) -> Any:
    """Plan where these parts go."""
    marks = [f"{at}m-0-0-0" for at in range(len(parts))]
    backup = {"savedOn": saved, "relationships": [], "parts": parts, "unreadable": 0}
    sides = {
        "backup": backup,
        "held": list(here),
        "owners": owners,
        "dated": DATED,
        "marks": marks,
    }
    (planned,) = call_each(SOURCE, "planRestore", [[sides]])
    return planned


def test_an_empty_browser_gets_all_as_it_was():
    """The first entry under the worksheet's own key, and called by its id in files."""
    first, second = part(entry=ONE), part(entry=TWO, place=1)
    planned = plan(first, second, part("contract", relationship=ANN))
    assert [each["key"] for each in planned] == ["plan", f"plan#{TWO}", f"contract@{ANN}"]
    assert [each.get("called") for each in planned] == [ONE, None, None]
    assert [each.get("place") for each in planned] == [None, 1, None]
    assert all(each["isNew"] and each["incoming"] == ["topics"] for each in planned)


def test_a_person_known_by_another_id_keeps_the_one_here():
    """What is theirs goes to ours."""
    (planned,) = plan(part(relationship=ANN), **{ANN: OURS})
    assert planned["key"] == f"plan@{OURS}"


def test_an_entry_is_found_by_its_id():
    """Also by the one that files have for the first."""
    answers = {"topics": "mine", "date": "2027-01-01"}
    here = [held(also=[ONE], answers=answers), held(TWO, answers=answers, place=4)]
    planned = plan(part(entry=TWO, place=1), part(entry=ONE), here=here)
    assert [each["key"] for each in planned] == [f"plan#{TWO}", "plan"]
    assert [each.get("place") for each in planned] == [4, None]
    assert all(each["differing"] == ["topics"] for each in planned)


def test_an_unknown_entry_stands_for_itself():
    """It mixes into no other, whatever its day."""
    here = [held(answers={"topics": "mine", "date": "2027-01-01"})]
    day = {"topics": "x", "date": "2027-01-01"}
    planned = plan(part(entry=NEW, place=1, answers=day), part(entry=TWO), here=here)
    assert [each["key"] for each in planned] == [f"plan#{NEW}", f"plan#{TWO}"]
    assert all(each["isNew"] for each in planned)


def test_an_old_entry_without_an_id_is_told_by_its_day():
    """One of another day becomes its own; one that is the same in all is the same."""
    here = [held(answers={"topics": "mine", "date": "2027-01-01"})]
    same, other = {"topics": "x", "date": "2027-01-01"}, {"topics": "x", "date": "2027-02-02"}
    planned = plan(part(answers=same), part(answers=other), here=here)
    assert [each["key"] for each in planned] == ["plan", "plan#1m-0-0-0"]
    (alike,) = plan(part(answers={"topics": "mine", "date": "2027-01-01"}), here=here)
    assert [alike["key"], alike["incoming"], alike["differing"]] == ["plan", [], []]


def test_the_newer_side_is_told_by_the_days_alone():
    """Where these are the same or not known, neither is: an older file would look newer."""
    for changed, saved, newer in (
        ("2026-12-11", "2026-12-10", "here"),
        ("2026-12-10", "2026-12-10", None),
        ("2026-12-09", "2026-12-10", "file"),
        ("2026-12-11", "", None),
        ("", "2026-12-10", None),
    ):
        here = [held(also=[ONE], answers={"topics": "mine"}, changedOn=changed)]
        (planned,) = plan(part(entry=ONE), here=here, saved=saved)
        assert (planned.get("newer"), planned["changedOn"]) == (newer, changed)


def test_no_two_parts_go_to_one_place():
    """A damaged file may say twice that it is the first."""
    planned = plan(part(answers={"topics": "a"}), part(answers={"topics": "b"}))
    assert len({each["key"] for each in planned}) == 2
