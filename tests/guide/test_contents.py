"""The contents are read together, so that one run says what is wrong with all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from content_check_case import BASE, Case
from guide.contents import read_contents
from worksheet_builder.problem import ProblemsFound


def test_everything_is_found_by_its_name():
    """Links come from both registers; worksheets and diagrams are named by their files."""
    contents = read_contents(BASE)
    assert sorted(contents.links) == ["factsheet", "learning-letter"]
    assert list(contents.worksheets) == ["plan"]


def test_the_problems_of_all_files_are_said_in_one_run(tmp_path: Path):
    """A mistake in each of the three files is found although the others have one too."""
    changes = {
        "institution.yml": {"units:": "unit:"},
        "docs/further-reading.yml": {"about:": "abut:"},
        "worksheets/plan.yml": {"kind: text": "kind: txt"},
    }
    with pytest.raises(ProblemsFound) as found:
        read_contents(Case("", "", "", changes, {}, []).lay_out(tmp_path))
    assert {problem.path for problem in found.value.problems} == set(changes)
