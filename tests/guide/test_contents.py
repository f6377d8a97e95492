"""The contents are read together, so that one run says what is wrong with all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.contents import read_contents
from stand_ins.content_check_case import BASE, Case
from strict_yaml import ProblemsFound


def test_everything_is_found_by_its_name():
    """Links come from both registers; worksheets and diagrams are named by their files."""
    contents = read_contents(BASE)
    assert {"factsheet", "learning-letter"} <= contents.links.keys()
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


def lay_out_plan(folder: Path, asked: str, others: dict[str, dict[str, str]]) -> Path:
    """Lay out the small project with a worksheet whose summary is `asked`."""
    changes = {"worksheets/plan.yml": {"Plan what you want to talk about.": asked}} | others
    return Case("", "", "", changes, {}, []).lay_out(folder)


def test_a_worksheet_asks_for_the_institution_s_words_by_name(tmp_path: Path):
    """Text and numbers alike, by the names that pages write."""
    asked = "<<institution.promotion.places.2.name>> of <<institution.promotion.year>>"
    contents = read_contents(lay_out_plan(tmp_path, asked, {}))
    assert contents.worksheets["plan"].summary == "Leading Others of 2024"


def test_a_name_that_the_institution_lacks_is_a_problem_at_its_line(tmp_path: Path):
    """The message says what was meant, and which names there are."""
    with pytest.raises(ProblemsFound) as found:
        read_contents(lay_out_plan(tmp_path, "<<institution.promotion.frameworks>>", {}))
    (problem,) = found.value.problems
    assert (problem.path, problem.line) == ("worksheets/plan.yml", 2)
    assert 'Did you mean "institution.promotion.framework"?' in problem.mend
    assert "institution.short_name" in problem.mend


def test_a_broken_institution_is_not_blamed_on_the_worksheets(tmp_path: Path):
    """While institution.yml cannot be read, no name in a worksheet is called unknown."""
    broken = {"institution.yml": {"units:": "unit:"}}
    with pytest.raises(ProblemsFound) as found:
        read_contents(lay_out_plan(tmp_path, "<<institution.units>>", broken))
    assert {problem.path for problem in found.value.problems} == {"institution.yml"}


def test_worksheets_stand_by_moment_and_then_as_in_the_navigation(tmp_path: Path):
    """The lists on the site, the handbook and the archive all follow this order."""
    project = Case("", "", "", {}, {}, []).lay_out(tmp_path)
    plan = (project / "worksheets/plan.yml").read_text(encoding="utf-8")
    (project / "worksheets/_moments.yml").write_text("early: Early\nlate: Late\n")
    for name, moment in {"a": "late", "b": "early", "c": "early"}.items():
        text = plan.replace("minutes:", f"moment: {moment}\nminutes:")
        (project / f"worksheets/{name}.yml").write_text(text, encoding="utf-8")
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    nav = "nav:\n  - worksheets/c.md\n  - worksheets/b.md\n"
    (project / "mkdocs.yml").write_text(settings.replace("nav:\n", nav), encoding="utf-8")
    assert list(read_contents(project).worksheets) == ["c", "b", "a", "plan"]
