"""Worksheets stand in their list under the moment that they name."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.worksheets.moment import MOMENTS, check_moments, load_moments
from samples.worksheet_samples import make_worksheet
from strict_yaml import ProblemsFound


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with two headings and one worksheet that names the second."""
    (tmp_path / "worksheets").mkdir()
    (tmp_path / MOMENTS).write_text("starting: Starting out\nmeeting: When you meet\n")
    (tmp_path / "worksheets" / "sample.yml").write_text("title: Sample\nmoment: meting\n")
    return tmp_path


def test_headings_keep_the_order_of_the_file(project: Path):
    """The list of worksheets follows the file, not the alphabet."""
    assert list(load_moments(project).items()) == [
        ("starting", "Starting out"),
        ("meeting", "When you meet"),
    ]


def test_a_project_without_the_file_has_no_headings(tmp_path: Path):
    """Another guide may list its worksheets without any."""
    assert load_moments(tmp_path) == {}


def test_a_moment_without_a_heading_is_told_at_its_line(project: Path):
    """The problem names the nearest heading and shows the line as it should be."""
    worksheet = make_worksheet([{"kind": "note", "text": "x"}]).model_copy(
        update={"moment": "meting"}
    )
    with pytest.raises(ProblemsFound) as found:
        check_moments(project, [worksheet], load_moments(project))
    (problem,) = found.value.problems
    assert (problem.path, problem.line) == ("worksheets/sample.yml", 2)
    assert 'Did you mean "meeting"?' in problem.mend
    assert problem.example == "moment: meeting"


def test_a_worksheet_may_name_no_moment(project: Path):
    """It then stands last in the list."""
    check_moments(project, [make_worksheet([{"kind": "note", "text": "x"}])], {})
