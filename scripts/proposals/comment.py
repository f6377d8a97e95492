"""The comment on a proposal: what to mend, in plain English, what it changes, and where to see it.

It is made from a file that a proposal's own run has written, so whatever stands there is shown as
plain text and cut to a length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from proposals.found import Found
from proposals.preview_place import PreviewPlace
from proposals.report import Report

MARK = "<!-- What the checks found. This comment is written anew after each change. -->"
MOST = 40  # findings; a comment that nobody reads to its end helps nobody
LONGEST = 1500  # characters of each
RUNNING = "**The checks are still running.** What they find will stand here."
WELL = "**The checks are content.** Ask a colleague to look, and to approve it."
MENDED = (
    "Open **Files changed**: each problem stands beside its line as well. Correct the file in this "
    "same pull request, and the checks run again. Nothing here can break the site."
)
BY_CLICK = "Where a suggestion stands beside a line, **Commit suggestion** mends it by a click."
PREVIEW = (
    "**How it will look:** [download the file *preview*]({download}), and open `preview.html` in "
    "it. The pages stand still there: nothing can be saved or searched."
)
SHOWN = "**How it will look:** [open the site as this proposal makes it]({address})."
WORKSHEET = re.compile(r"worksheets/(?P<id>[a-z][a-z0-9-]*)\.yml")


def write_comment(report: Report | None, place: PreviewPlace | None = None) -> str:
    """Return the comment as Markdown; there is no report while the checks run."""
    place = place or PreviewPlace()
    return "\n\n".join([MARK, *_say_found(report), *_say_place(report, place)]) + "\n"


def _say_found(report: Report | None) -> Iterable[str]:
    if report is None:
        yield RUNNING
        return
    problems = [each for each in report.found if not each.is_suggestion]
    suggestions = [each for each in report.found if each.is_suggestion]
    yield _open(report, len(problems))
    yield from _list(problems)
    if suggestions:
        yield "**Suggestions.** They stop nothing."
        yield from _list(suggestions)


def _say_place(report: Report | None, place: PreviewPlace) -> Iterable[str]:
    if place.address:
        yield SHOWN.format(address=place.address)
    if place.download:
        yield PREVIEW.format(download=place.download)
    if report is None or not report.changed:
        return
    changed = report.changed[:MOST]
    pages = "\n".join(f"- {_link(path, place)}" for path in changed)
    yield f"**What this proposal changes:**\n\n{pages}"
    if place.address:
        worksheets = filter(None, map(WORKSHEET.fullmatch, changed))
        yield from (place.show_picture(found["id"]) for found in worksheets)


def _open(report: Report, count: int) -> str:
    if count:
        things = "one thing" if count == 1 else f"{count} things"
        click = f" {BY_CLICK}" if report.mends else ""
        return f"**The checks found {things} to mend.** {MENDED}{click}"
    return WELL if report.passed else "**A check of the code has failed.** Its log says more."


def _list(found: Sequence[Found]) -> list[str]:
    shown = [_describe(each) for each in found[:MOST]]
    rest = len(found) - MOST
    return [*shown, *([f"… and {rest} more, in the log of the check."] if rest > 0 else [])]


def _describe(found: Found) -> str:
    place = f"line {found.line} of " if found.line else ""
    words = found.words[:LONGEST].replace("~", "\u02dc")  # nothing in it can end the fence
    return f"On {place}{_code(found.path)}:\n\n~~~text\n{words}\n~~~"


def _link(path: str, place: PreviewPlace) -> str:
    address = place.find_page(path)
    return f"[{_code(path)}]({address})" if address else _code(path)


def _code(path: str) -> str:
    safe = "".join(sign if sign.isalnum() or sign in "/._- " else "?" for sign in path[:200])
    return f"`{safe}`"
