"""The page of all problems that a worksheet's file can have, written from their golden cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from string import Formatter

from worksheet_builder.reading import WORDING_GROUPS, WORDINGS

PROBLEMS_PAGE = "docs/contribute/worksheet-problems.md"
CASES = "tests/worksheet_builder/cases/worksheet"

START = """\
---
title: What is said about a worksheet
description: Every problem that a worksheet's file can have, with lines that cause it and the words that explain it.
owner: it
written: 2026-11-23
reviewed:
review_by: 2027-05-22
---
# What is said about a worksheet

Each entry shows lines of a worksheet with something wrong, and the message that you then read. The faulty lines have a mark in front. Search this page for words of your message.

To learn how a worksheet is written, see [how to write a worksheet](write-a-worksheet.md).

<!-- Written by `scripts/write` from the tests' golden cases. Change those, not this page. -->
{% raw %}
"""  # noqa: E501 - a paragraph of Markdown is one line

PLACE = re.compile(r"^[\w.-]+\.ya?ml(?::(?P<line>\d+))?: ", re.MULTILINE)
FENCE = "```{ .text .no-copy }"  # nobody wants to copy a mistake
ANYTHING = ".*"
ABOUT_THE_NAME = {"bad_file_name", "wrong_ending"}
INVISIBLE = {code: 0x2400 + code for code in range(32) if code != ord("\n")}  # their pictures


@dataclass(frozen=True)
class GoldenCase:
    """A faulty file, if there is one, and the words that explain it."""

    name: str
    message: str
    source: Path | None

    @cached_property
    def wording(self) -> str:
        """The name of the wording of its first problem: of those that fit, the one with most words.

        Gaps fit anything, so a wording with few words of its own fits more than its own problems.
        """
        message = re.sub(PLACE, "", self.message, count=1)
        fitting = [name for name in WORDINGS if _pattern(name).match(message)]
        return max(fitting, key=lambda name: len(_pattern(name).pattern.replace(ANYTHING, "")))

    @property
    def title(self) -> str:
        """What is special about it, in words."""
        if self.source and self.wording in ABOUT_THE_NAME:
            return f"A file called `{self.source.name}`"
        return self.name.replace("-", " ").capitalize()

    @property
    def excerpt(self) -> str:
        """The lines that the message is about and those below them, numbered and marked."""
        faulty = {int(place["line"]) for place in PLACE.finditer(self.message) if place["line"]}
        if not self.source or not faulty:
            return ""
        text = self.source.read_text(encoding="utf-8", errors="replace").translate(INVISIBLE)
        shown = {number + further for number in faulty for further in (-1, 0, 1)}
        return "\n".join(
            f"{'>' if number in faulty else ' '} {number:>2}  {line}".rstrip()
            for number, line in enumerate(text.splitlines(), 1)
            if number in shown
        )


def write_problems_page(root: Path) -> str:
    """Return the page: each group of wordings, and in it every golden case."""
    cases = read_cases(root / CASES)
    sections = []
    for heading, wordings in WORDING_GROUPS.items():
        held = [case for name in wordings for case in cases if case.wording == name]
        if held:
            sections.append(f"\n## {heading}\n" + "".join(map(_write_case, held)))
    return START + "".join(sections) + "{% endraw %}\n"


def read_cases(folder: Path) -> list[GoldenCase]:
    """Return the folder's golden cases, sorted by name."""
    return [
        GoldenCase(
            path.stem,
            path.read_text(encoding="utf-8").strip(),
            next(iter(folder.glob(f"{path.stem}.y*ml")), None),
        )
        for path in sorted(folder.glob("*.txt"))
    ]


def _write_case(case: GoldenCase) -> str:
    blocks = [f"{FENCE}\n{text}\n```" for text in (case.excerpt, case.message) if text]
    return "\n" + "\n\n".join([f"### {case.title}", *blocks]) + "\n"


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return what matches the wording's two sentences, whatever fills their gaps."""
    wording = WORDINGS[name]
    return re.compile(f"{_fill(wording.found)}\n  {_fill(wording.mend)}(\n|$)")


def _fill(wording: str) -> str:
    return "".join(_fill_parts(wording))


def _fill_parts(wording: str) -> Iterator[str]:
    for text, gap, _, _ in Formatter().parse(wording):
        yield re.escape(text) + (ANYTHING if gap else "")
