"""The page of problems shows every golden case, whole, under the heading of its group."""

from __future__ import annotations

from pathlib import Path

import pytest

from generated_files.worksheet_problems import (
    CASES,
    FENCE,
    GoldenCase,
    read_cases,
    write_problems_page,
)
from stand_ins.project_copy import ROOT
from worksheet_builder.reading import WORDING_GROUPS, WORDINGS

PAGE = write_problems_page(ROOT)


@pytest.mark.parametrize("case", read_cases(ROOT / CASES), ids=lambda case: case.name)
def test_a_golden_case_stands_on_the_page_once(case: GoldenCase):
    """Its title, its lines and its message, in this order."""
    blocks = [f"{FENCE}\n{text}\n```" for text in (case.excerpt, case.message) if text]
    assert PAGE.count("\n\n".join([f"### {case.title}\n", *blocks]).replace("\n\n\n", "\n\n")) == 1


def test_a_case_stands_under_the_heading_of_its_wording():
    """A wording that fits nearly everything does not draw the others' cases to itself."""
    cases = {case.name: case.wording for case in read_cases(ROOT / CASES)}
    assert cases["condition-on-unknown-option"] == "condition_unknown_option"
    assert cases["unknown-kind"] == "unknown_kind"
    assert cases["missing-label"] == "missing"
    assert cases["latin-1"] == "not_utf_8"


def test_every_wording_belongs_to_one_group():
    """Otherwise its cases would be on the page twice, or not at all."""
    names = [name for group in WORDING_GROUPS.values() for name in group]
    assert sorted(names) == sorted(WORDINGS)


def test_faulty_lines_are_marked_among_their_neighbours(tmp_path: Path):
    """The line of the message has a mark; what cannot be seen is drawn, and far lines left out."""
    source = tmp_path / "tab.yml"
    source.write_text("a: 1\nb: 2\n\tc: 3\nd: 4\ne: 5\n")
    case = GoldenCase("tab", "tab.yml:3: this line begins with a tab.\n  Use spaces.", source)
    assert case.excerpt == "   2  b: 2\n>  3  \u2409c: 3\n   4  d: 4"
