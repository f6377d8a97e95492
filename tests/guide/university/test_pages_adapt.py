"""Whatever a university has or lacks, its pages and worksheets say so without a hole."""

from __future__ import annotations

import re
import shutil
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from content_checks.run_checks import run_checks
from guide.sources import Sources, read_sources
from published.ledger import LEDGER, Ledger, write_ledger
from stand_ins.content_check_case import BASE
from stand_ins.project_copy import ROOT, copy_project

UNIVERSITIES = ROOT / "tests/samples/universities"
NAMES = sorted(path.stem for path in UNIVERSITIES.glob("*.yml"))
# What a hole looks like: a name that was not given, a gap in a sentence, words that meet a full
# stop, a list's sign with nothing behind it.
HOLES = re.compile(r"\bNone\b(?! of)|\{[{%]|\w  \w| [.,;](?:\s|$)|\(\s*\)|^[-*]\s*$|\*\*\s*\*\*")
CODE = re.compile(
    r"^(?P<fence>```+|~~~+).*?^(?P=fence)|<[^>]*>|`[^`\n]*`", re.MULTILINE | re.DOTALL
)
PLACE = {"kind": "area", "shows": "what you do", "about": "all of it", "example": "mentoring"}
COURSE = {"name": "Mentoring in Practice", "description": "short"}
NEWSLETTER = {"name": "Learning Letter", "link": "learning-letter"}
LETTER = {
    "title": "Subscribe to the Learning Letter",
    "address": "https://letters.glenmorran.example/",
    "owner": "Staff Training Group",
    "if_gone": "Ask the team.",
    "about": "News of what there is to learn.",
    "subject": "learning",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, for each test to put a university into."""
    project = copy_project(tmp_path_factory.mktemp("university") / "project")
    shutil.copytree(UNIVERSITIES / "assets", project / "docs/assets", dirs_exist_ok=True)
    return project


def read_university(name: str) -> dict[str, Any]:
    """Return what an invented university's file holds."""
    text = (UNIVERSITIES / f"{name}.yml").read_text(encoding="utf-8")
    university: dict[str, Any] = yaml.safe_load(text)
    return university


def write_university(project: Path, university: dict[str, Any]) -> Sources:
    """Put a university into the project, and return its pages and worksheets."""
    text = yaml.safe_dump(university, allow_unicode=True)
    (project / "institution.yml").write_text(text, encoding="utf-8")
    return read_sources(project)


def find_holes(text: str) -> list[str]:
    """Return each line of a page with a hole in it; code is no sentence."""
    prose = CODE.sub(lambda code: re.sub(r"[^\n]", "x", code[0]), text)
    lines = zip(text.splitlines(), prose.splitlines(), strict=True)
    return [written for written, line in lines if HOLES.search(line)]


# Each number of headings once, and a course and a newsletter alone and together
USUAL = [(0, True, False), (1, False, False), (2, False, True), (3, True, True)]


@pytest.mark.parametrize(
    ("places", "has_course", "has_newsletter"),
    [
        pytest.param(*each, marks=() if each in USUAL else pytest.mark.thorough)
        for each in product(range(4), (True, False), (True, False))
    ],
)
def test_no_page_has_a_hole(project: Path, places: int, has_course: bool, has_newsletter: bool):
    """With or without a course, a newsletter and headings, each sentence is whole."""
    university = read_university("scottish")
    names = ["First Heading", "Second Heading", "Third Heading"][:places]
    university["promotion"]["places"] = [{"name": name, **PLACE} for name in names]
    if has_course:
        university["course"] = COURSE
    if has_newsletter:
        university["newsletter"] = NEWSLETTER
        university["links"]["learning-letter"] = LETTER
    sources = write_university(project, university)
    read = {path: text for path, text in sources.rendered.items() if "/contribute/" not in path}
    holes = {path: found for path, text in read.items() if (found := find_holes(text))}
    assert holes == {}
    said = "\n".join(sources.rendered.values())
    assert ("runs a course" in said) is has_course
    assert ("Learning Letter" in said) is has_newsletter
    assert [name for name in names if f"### {name}" not in said] == []
    assert ("## What the wording of 2024 says" in said) is bool(places)
    evidence = sources.contents.worksheets["promotion-evidence"]
    middle = [section.title for section in evidence.sections][1:-2]
    assert middle == (names or ["What I have done for others"])
    assert evidence.gather
    assert evidence.gather.to == (("citizenship", "leadership", "third")[:places] or ("work",))
    ready = sources.contents.worksheets["ready-to-mentor"].model_dump_json()
    assert ("Book the course in Mentoring in Practice" in ready) is has_course


def test_the_search_for_holes_finds_them():
    """A hole of each kind would be seen."""
    for hole in ("in None now", "an  end", "Ask .", "team ()", "- ", "{{ x }}"):
        assert find_holes(hole) == [hole]


@pytest.mark.parametrize(
    "name", [NAMES[0], *(pytest.param(name, marks=pytest.mark.thorough) for name in NAMES[1:])]
)
def test_the_checks_find_nothing_in_another_university_s_guide(project: Path, name: str):
    """No link leads nowhere, and no line is too long: one file was changed, and no more."""
    shutil.copy2(UNIVERSITIES / f"{name}.yml", project / "institution.yml")
    shutil.copytree(BASE.parent, project / "tests/content_checks", dirs_exist_ok=True)
    ledger = write_ledger(Ledger(of=read_university(name)["name"]))  # as scripts/adopt leaves it
    (project / LEDGER).write_text(ledger, encoding="utf-8")
    content = ("docs", "institution.yml", "worksheets")
    found = [each for each in run_checks(project) if each.problem.path.startswith(content)]
    assert [str(each) for each in found] == []


def test_the_statement_names_a_law_only_where_there_is_one(project: Path):
    """Without a law there is no enforcement, and nothing is said to fall outside of it."""
    path = "docs/about/accessibility.md"
    scottish = write_university(project, read_university("scottish")).rendered[path]
    assert "The Access Office is responsible for enforcing the Access Rules 2030" in scottish
    irish = write_university(project, read_university("irish")).rendered[path]
    for words in ("regulations", "Enforcement", "enforc", "burden", "complaint"):
        assert words not in irish, words
    assert "Ballinore University is committed to making its website accessible.\n" in irish
    assert "### Non-compliance with the standard" in irish
