"""The issue that the weekly look writes anew: what to do about links and pages, in tables."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from link_check.verdict import Kind, Verdict

MARK = "<!-- The weekly look at links and pages. This issue is written anew each week. -->"
TITLE = "Links and pages to look at"
WELL = "Every address was opened, and every page was read in time. There is nothing to do."


@dataclass(frozen=True)
class Entry:
    """An entry of a register: where it stands, and when a person last opened its address."""

    place: str
    title: str
    address: str
    opened: datetime.date | None


@dataclass(frozen=True)
class Due:
    """A page whose day of review has passed."""

    path: str
    owner: str
    day: datetime.date


def write_issue(
    entries: Sequence[Entry], verdicts: Mapping[str, Verdict], due: Sequence[Due]
) -> str:
    """Return the issue as Markdown, what is urgent first."""
    by_kind: dict[Kind, list[Entry]] = {}
    for entry in entries:
        by_kind.setdefault(verdicts[entry.address].kind, []).append(entry)
    parts = [
        _describe_links(
            "Gone: find another address, or take the entry out", by_kind.get("gone", ()), verdicts
        ),
        _describe_links("Moved: put in the new address", by_kind.get("moved", ()), verdicts),
        _describe_links(
            "Cannot tell: open it yourself; a wall may only keep programs out",
            by_kind.get("cannot tell", ()),
            verdicts,
        ),
        _table(
            "Opened by nobody yet: open it, and write the day after `opened:`",
            ("Link", "Where"),
            ((_link(entry), f"`{entry.place}`") for entry in entries if entry.opened is None),
        ),
        _table(
            "Read these pages again, and move their `review_by:` on",
            ("Page", "Owner", "Was due"),
            ((f"`{page.path}`", page.owner, f"{page.day}") for page in due),
        ),
    ]
    return "\n\n".join([MARK, *(filter(None, parts) if any(parts) else [WELL])]) + "\n"


def _describe_links(heading: str, entries: Sequence[Entry], verdicts: Mapping[str, Verdict]) -> str:
    rows = ((_link(each), verdicts[each.address].words, f"`{each.place}`") for each in entries)
    return _table(heading, ("Link", "What was found", "Where"), rows)


def _table(heading: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows]
    if not lines:
        return ""
    return "\n".join(
        [f"## {heading}\n", f"| {' | '.join(head)} |", "| --- " * len(head) + "|", *lines]
    )


def _link(entry: Entry) -> str:
    return f"[{entry.title}]({entry.address})"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
