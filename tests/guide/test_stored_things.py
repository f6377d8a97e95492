"""What the site stores is one list: strict, and told whole on the privacy page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from guide.limits import LIST as LIMITS
from guide.limits import load_limits
from guide.stored_things import LIST, load_stored_things, tell_stored_things
from strict_yaml import ProblemsFound

THING: dict[str, Any] = {
    "title": "The colours",
    "name": "colours",
    "where": "local storage",
    "stores": [],
    "what": "light or dark.",
    "why": "so that it stays.",
    "how_long": "for ever.",
    "to_delete": "choose again.",
}


def write(root: Path, names: dict[str, str], *things: dict[str, Any]) -> Path:
    """Write a project's list and return the project."""
    path = root / LIST
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"names": names, "things": things}), encoding="utf-8")
    return root


def test_each_thing_is_told_with_its_name(tmp_path: Path):
    """What, where and under which name, why, how long, and how to delete it."""
    limits = tmp_path / LIMITS
    limits.parent.mkdir(parents=True)
    limits.write_text('{"days": 3}', encoding="utf-8")
    thing = THING | {"how_long": "{days} days."}
    stored = load_stored_things(write(tmp_path, {"colours": "{database} {worksheet}"}, thing))
    assert tell_stored_things(stored, load_limits(tmp_path)).splitlines() == [
        "### The colours",
        "",
        "- **What:** light or dark.",
        "- **Where:** in your browser's local storage, under the name `mentoring-guide …`, "
        "with the worksheet's name, and a mark of whose it is, for “…”.",
        "- **Why:** so that it stays.",
        "- **How long:** three days.",
        "- **To delete it:** choose again.",
    ]


def test_a_project_without_a_list_stores_nothing(tmp_path: Path):
    """Such as the small projects of the tests."""
    assert tell_stored_things(load_stored_things(tmp_path), {}) == ""


@pytest.mark.parametrize(
    ("names", "thing", "said"),
    [
        ({"colours": "a", "other": "b"}, THING, 'nothing is told about the name "other"'),
        ({}, THING, 'an entry tells of "colours", which is no name'),
        ({"colours": "a"}, THING | {"where": "a cookie"}, "where"),
        ({"colours": "a"}, THING | {"why": ""}, "why"),
        ({"colours": "a"}, THING | {"reason": "none"}, "reason"),
        ({"colours": "a"}, THING | {"how_long": "{weeks} weeks"}, 'the limit "weeks"'),
        ({"colours": "a"}, {k: v for k, v in THING.items() if k != "how_long"}, "how_long"),
    ],
)
def test_a_list_with_a_gap_stops_the_build(
    tmp_path: Path, names: dict[str, str], thing: dict[str, Any], said: str
):
    """A name that is told nowhere, a place that is none, a question left open."""
    with pytest.raises(ProblemsFound) as found:
        load_stored_things(write(tmp_path, names, thing))
    assert said in str(found.value)
