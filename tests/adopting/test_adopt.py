"""Another university makes the guide its own: one file is rewritten, and the ledger is empty."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from adopting.__main__ import adopt, main
from adopting.merge import merge
from guide.institution import INSTITUTION, load_institution
from guide.publishing.find_placeholders import find_placeholders
from published.ledger import LEDGER, read_ledger
from set_up.project import ROOT
from strict_yaml import ProblemsFound

# The guide of an invented university, which another takes over: the project's own is anybody's.
HANDED_OVER = ROOT / "tests/samples/handed_over"
SCOTTISH = ROOT / "tests/samples/universities/scottish.yml"
IRISH = ROOT / "tests/samples/universities/irish.yml"
FEW = {
    "name": "University of Elsemoor",
    "short_name": "Elsemoor",
    "team": {"name": "Growth Office", "short_name": "GO", "email": "a@elsemoor.example"},
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with the two files that are changed."""
    (tmp_path / "worksheets").mkdir()
    for name in (INSTITUTION, LEDGER):
        shutil.copy2(HANDED_OVER / Path(name).name, tmp_path / name)
    return tmp_path


def read(project: Path) -> dict:
    """Return what institution.yml holds."""
    return yaml.safe_load((project / INSTITUTION).read_text(encoding="utf-8"))


def list_comments(project: Path) -> list[str]:
    """Return the comments of institution.yml that stand on lines of their own, at the top level."""
    lines = (project / INSTITUTION).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("#") and "PLACEHOLDER" not in line]


def test_few_answers_leave_nothing_of_the_first_university(project: Path):
    """Its names, addresses, course, newsletter, headings and law are given up; the rest stays."""
    before = read(HANDED_OVER)
    adopt(project, FEW)
    text = yaml.safe_dump(read(project), allow_unicode=True, width=10_000)
    credit = f"Adapted from “{before['guide']['title']}” ({before['name']}, CC BY 4.0)."
    assert credit in text
    names = (before["name"], before["short_name"], before["team"]["name"], "hartwold", "(AO)")
    assert [name for name in names if name in text.replace(credit, "")] == []
    after = load_institution(project)
    assert after.name == FEW["name"]
    assert (after.course, after.newsletter, after.accessibility.law) == (None, None, None)
    assert after.logo is None
    assert after.promotion.places == ()
    assert after.notices.equality == load_institution(HANDED_OVER).notices.equality
    confidentiality = load_institution(HANDED_OVER).notices.confidentiality
    assert confidentiality.confirmed_on
    withdrawn = confidentiality.model_copy(update={"confirmed_on": None})
    assert after.notices.confidentiality == withdrawn


def test_the_project_s_own_file_can_be_taken_over(project: Path):
    """Whoever's it is: few answers leave none of its names and addresses."""
    shutil.copy2(ROOT / INSTITUTION, project / INSTITUTION)
    before = read(project)
    adopt(project, FEW)
    after = read(project)
    credit = after["guide"].pop("adapted_from")
    assert before["name"] in credit
    text = yaml.safe_dump(after, allow_unicode=True, width=10_000)
    names = (before["name"], before["short_name"], before["team"]["name"], before["team"]["email"])
    made_up = "mentoring@example.ac.uk"  # until somebody has put in their own
    assert [name for name in names if name in text and name != made_up] == []


def test_a_long_text_keeps_its_paragraphs(project: Path):
    """A line of an answer that is folded stays a paragraph of its own."""
    words = "Nobody has to put up with unfairness. " * 4 + "\n" + "Say what you need. " * 8
    notice = {"words": words, "confirmed_by": "People Office"}
    adopt(project, {**FEW, "notices": {"equality": notice}})
    paragraphs = load_institution(project).notices.equality.words.split("\n")
    assert paragraphs == [part.strip() for part in words.split("\n")]


def test_the_file_keeps_its_comments(project: Path):
    """Whoever opens it reads what each line is for, in the same order as before."""
    comments = list_comments(project)
    adopt(project, FEW)
    assert list_comments(project) == comments


@pytest.mark.parametrize("path", [SCOTTISH, IRISH], ids=["scottish", "irish"])
def test_a_whole_institution_is_a_file_of_answers(path: Path, project: Path):
    """What somebody has written already is taken as it is, with what it has and what it lacks."""
    answers = yaml.safe_load(path.read_text(encoding="utf-8"))
    adopt(project, answers)
    after = load_institution(project)
    assert after.model_dump()["promotion"]["places"]
    for key in ("name", "units", "team", "owners", "promotion", "notices", "support", "guide"):
        written, wanted = read(project)[key], answers[key]
        wanted = {**written, **wanted} if isinstance(wanted, dict) else wanted
        assert written == wanted, key
    assert (after.course is None) is ("course" not in answers)
    assert (after.accessibility.law is None) is ("law" not in answers["accessibility"])


def test_a_second_run_changes_nothing_that_was_not_answered(project: Path):
    """With the same answers not a letter changes; with others, only theirs."""
    adopt(project, FEW)
    first = (project / INSTITUTION).read_text(encoding="utf-8")
    adopt(project, FEW)
    assert (project / INSTITUTION).read_text(encoding="utf-8") == first
    adopt(project, {"course": {"name": "Mentoring in Practice", "description": "short"}})
    course = load_institution(project).course
    assert course
    assert course.name == "Mentoring in Practice"
    adopt(project, {"course": None})
    assert (project / INSTITUTION).read_text(encoding="utf-8") == first


def test_the_ledger_is_emptied_once(project: Path):
    """What another published binds nobody here; what one has published oneself stays."""
    adopt(project, FEW)
    assert read_ledger(project).worksheets == ()
    assert read_ledger(project).of == FEW["name"]
    own = (HANDED_OVER / Path(LEDGER).name).read_text(encoding="utf-8")
    own = own.replace("worksheets:", f"of: {FEW['name']}\nworksheets:", 1)
    (project / LEDGER).write_text(own, encoding="utf-8")
    adopt(project, FEW, is_new=True)
    assert (project / LEDGER).read_text(encoding="utf-8") == own


def test_a_ledger_of_unknown_origin_stays_until_somebody_says_so(
    project: Path, capsys: pytest.CaptureFixture[str]
):
    """Who changed the name by hand first is told how to begin anew."""
    adopt(project, {"name": read(project)["name"], "units": "School"})
    assert read_ledger(project).worksheets
    assert "--empty-ledger" in capsys.readouterr().out
    adopt(project, {}, is_new=True)
    assert read_ledger(project).worksheets == ()


def test_an_answer_that_cannot_be_right_changes_nothing(project: Path):
    """Both files stay as they were, and the message names the line."""
    before = {name: (project / name).read_bytes() for name in (INSTITUTION, LEDGER)}
    with pytest.raises(ProblemsFound):
        adopt(project, {**FEW, "guide": {"address": "mentoring.elsemoor.example"}})
    assert {name: (project / name).read_bytes() for name in before} == before


def test_a_settled_value_loses_its_warning(project: Path):
    """The word PLACEHOLDER goes from above what was answered, and stays above the rest."""
    adopt(project, {**FEW, "accessibility": {"response_days": 7}})
    waiting = [each.found for each in find_placeholders(project)]
    assert not [found for found in waiting if found.startswith('"response_days"')]
    assert [found for found in waiting if found.startswith('"prepared"')]
    assert [found for found in waiting if found.startswith('"copyright"')]
    assert "# PLACEHOLDER: an invented address" not in (project / INSTITUTION).read_text("utf-8")


def test_what_is_left_to_do_is_said(project: Path, capsys: pytest.CaptureFixture[str]):
    """The made-up values with their lines, the settings on GitHub, and whom to ask."""
    assert main(["--root", str(project), "--list"]) == 0
    said = capsys.readouterr().out
    assert '"edit_address" holds no repository yet' in said
    for words in ("PUBLISH_TO_PAGES", "Pages", "protect main", "Human Resources"):
        assert words in said, words


def test_the_credit_names_every_guide_before(project: Path):
    """A guide made from one that was made from another names both."""
    adopt(project, FEW)
    answers = {"name": "Ballinore University", "short_name": "Ballinore"}
    credit = merge(read(project), answers)["guide"]["adapted_from"]
    assert credit.count("Adapted from") == 2
    assert FEW["name"] in credit
    assert read(HANDED_OVER)["name"] in credit
