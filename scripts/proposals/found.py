"""What the checks found, as a list: which file, which line, which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

PLACE = re.compile(r"^(?P<path>[\w./ -]+?\.\w+):(?:(?P<line>\d+):)?(?:\d+:?)? *(?P<words>\S.*)$")
SUGGESTS = re.compile(r" \[\w+, a suggestion\]$")


@dataclass(frozen=True)
class Found:
    """One thing that a check found. `line` is 0 where it is about the whole file."""

    path: str
    line: int
    words: str
    is_suggestion: bool = False


def read_found(printed: str) -> Iterator[Found]:
    """Yield each finding of what a check printed.

    A finding begins with a file, and most with its line. What is set in below goes on from it.
    """
    place: re.Match[str] | None = None
    words: list[str] = []
    for line in [*printed.splitlines(), "."]:
        if line.startswith(" ") or not line:
            words.append(line)
            continue
        if place:
            text = "\n".join(words).rstrip()
            yield Found(
                place["path"],
                int(place["line"] or 0),
                SUGGESTS.sub("", text.split("\n")[0]) + text.removeprefix(text.split("\n")[0]),
                is_suggestion=SUGGESTS.search(words[0]) is not None,
            )
        place = PLACE.match(line)
        words = [place["words"]] if place else []
