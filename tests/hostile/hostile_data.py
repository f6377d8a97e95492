"""Back-ups as data (.json) that somebody made wrong on purpose, or a program by mistake."""

from __future__ import annotations

import json
from random import Random
from typing import Any

DEEPEST = 8
VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    1e308,
    "",
    "x" * 100_000,
    "\ud83d",
    "</script>\0\u202e",
    [],
    {},
    [[]],
    [None],
    {"__proto__": {"polluted": True}},
    {"constructor": {"prototype": {"polluted": True}}},
    ["x"] * 501,
    [{"words": "x"}] * 501,
    {"words": {"words": {}}},
    {"length": 4_000_000_000},
    [["x"] * 200] * 200,
)


def _list_places(value: Any) -> list[tuple[Any, Any]]:
    """Return where values stand in a parsed file, not too deep: what holds each, and its key."""
    places: list[tuple[Any, Any]] = []
    holders = [value]
    for _ in range(DEEPEST):
        inside = [
            (holder, key)
            for holder in holders
            if isinstance(holder, dict | list)
            for key in (holder if isinstance(holder, dict) else range(len(holder)))
        ]
        places += inside
        holders = [holder[key] for holder, key in inside]
    return places


def _rename(holder: Any, key: Any, random: Random) -> None:
    if isinstance(holder, dict):
        name = random.choice(("__proto__", "constructor", "", "a__b__c", "x" * 500, "no such"))
        holder[name] = holder.pop(key)


def _deepen(holder: Any, key: Any, random: Random) -> None:
    for _ in range(random.choice((3, 9, 200))):
        holder[key] = [holder[key]] if random.random() < 0.5 else {"a": holder[key]}


def _replace(holder: Any, key: Any, random: Random) -> None:
    holder[key] = json.loads(json.dumps(random.choice(VALUES)))


def make_hostile_data(content: bytes, random: Random) -> bytes:
    """Change one to four values, keys or depths of a back-up."""
    copy = {"file": json.loads(content)}
    for _ in range(random.randrange(1, 5)):
        holder, key = random.choice(_list_places(copy))
        random.choice((_replace, _replace, _deepen, _rename))(holder, key, random)
    return json.dumps(copy.get("file")).encode()
