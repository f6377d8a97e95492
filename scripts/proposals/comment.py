"""The comment on a proposal: what to mend, in plain English, and what it changes.

It is made from a file that a proposal's own run has written, so whatever stands there is shown as
plain text and cut to a length.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from proposals.found import Found

MARK = "<!-- What the checks found. This comment is written anew after each change. -->"
MOST = 40  # findings; a comment that nobody reads to its end helps nobody
LONGEST = 1500  # characters of each
WELL = "**The checks are content.** Ask a colleague to look, and to approve it."
MENDED = (
    "Open **Files changed**: each problem stands beside its line as well. Correct the file in this "
    "same pull request, and the checks run again. Nothing here can break the site."
)


@dataclass(frozen=True)
class Report:
    """What a run of the checks found, and which pages and worksheets the proposal changes."""

    found: tuple[Found, ...]
    changed: tuple[str, ...] = ()
    passed: bool = True


def write_comment(report: Report) -> str:
    """Return the comment as Markdown."""
    problems = [each for each in report.found if not each.is_suggestion]
    suggestions = [each for each in report.found if each.is_suggestion]
    parts = [MARK, _open(report, len(problems)), *_list(problems)]
    if suggestions:
        parts += ["**Suggestions.** They stop nothing.", *_list(suggestions)]
    if report.changed:
        pages = "\n".join(f"- {_code(path)}" for path in report.changed[:MOST])
        parts.append(f"**What this proposal changes:**\n\n{pages}")
    return "\n\n".join(parts) + "\n"


def _open(report: Report, count: int) -> str:
    if count:
        things = "one thing" if count == 1 else f"{count} things"
        return f"**The checks found {things} to mend.** {MENDED}"
    return WELL if report.passed else "**A check of the code has failed.** Its log says more."


def _list(found: Sequence[Found]) -> list[str]:
    shown = [_describe(each) for each in found[:MOST]]
    rest = len(found) - MOST
    return [*shown, *([f"… and {rest} more, in the log of the check."] if rest > 0 else [])]


def _describe(found: Found) -> str:
    place = f"line {found.line} of " if found.line else ""
    words = found.words[:LONGEST].replace("~", "\u02dc")  # nothing in it can end the fence
    return f"On {place}{_code(found.path)}:\n\n~~~text\n{words}\n~~~"


def _code(path: str) -> str:
    safe = "".join(sign if sign.isalnum() or sign in "/._- " else "?" for sign in path[:200])
    return f"`{safe}`"
