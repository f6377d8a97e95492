"""Suggestions on a proposal: mends that whoever proposes it takes over by a click.

A mend comes from a run that a stranger may have changed. So only GitHub's own word counts for which
lines a proposal adds, and how they read; and a suggestion may do no more than a mend does: it
changes a few signs of one line of words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any

from proposals.mend import Mend

MARK = "<!-- A mend that the checks are certain of. -->"
WORDS = "Choose **Commit suggestion** to take this over."
# Files that hold words. Nothing that runs is ever changed by a click.
FILES = re.compile(r"(?:docs/[\w/. -]+\.md|docs/further-reading\.yml|worksheets/[\w-]+\.yml)")
INSTITUTION = "institution.yml"
MOST = 20  # at a time
LONGEST = 500  # characters
LEAST_ALIKE = 0.6  # of 1: a mend leaves most of its line as it was
HUNK = re.compile(r"@@ -\d+(?:,\d+)? \+(?P<start>\d+)(?:,\d+)? @@")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def make_review(
    mends: Iterable[Mend],
    files: Iterable[Mapping[str, Any]],
    earlier: Iterable[Mapping[str, Any]],
    commit: str,
) -> dict[str, Any] | None:
    """Return the review as GitHub takes it; None where there is nothing new to suggest.

    `files` are the proposal's files, and `earlier` the comments on its lines, as GitHub lists them.
    """
    added = {(file["filename"], n): text for file in files for n, text in list_added(file)}
    said = {(each.get("path"), each.get("line"), each.get("body")) for each in earlier}
    comments = [
        comment
        for mend in mends
        if added.get((mend.path, mend.line)) == mend.was and is_mend(mend)
        for comment in [_write(mend)]
        if (comment["path"], comment["line"], comment["body"]) not in said
    ]
    if not comments:
        return None
    return {"commit_id": commit, "event": "COMMENT", "comments": comments[:MOST]}


def is_mend(mend: Mend) -> bool:
    """Whether this does no more than a mend does: a few signs of one line, in a file of words."""
    was, mended = mend.was, mend.mended
    return (
        (mend.path == INSTITUTION or FILES.fullmatch(mend.path) is not None)
        and ".." not in mend.path
        and was != mended
        and max(len(was), len(mended)) <= LONGEST
        and "\n" not in mended.removeprefix("\n")
        and not UNSEEN.search(mended)
        and SequenceMatcher(None, was, mended, autojunk=False).ratio() >= LEAST_ALIKE
    )


def list_added(file: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Yield the number and the text of each line that a file of a proposal gains."""
    number = 0
    for line in str(file.get("patch") or "").split("\n"):
        if start := HUNK.match(line):
            number = int(start["start"]) - 1
        elif not line.startswith(("-", "\\")):
            number += 1
            if line.startswith("+"):
                yield number, line[1:]


def _write(mend: Mend) -> dict[str, Any]:
    longest = max((len(run) for run in re.findall("`+", mend.mended)), default=0)
    fence = "`" * max(3, longest + 1)
    body = f"{MARK}\n{WORDS}\n\n{fence}suggestion\n{mend.mended}\n{fence}"
    return {"path": mend.path, "line": mend.line, "side": "RIGHT", "body": body}
