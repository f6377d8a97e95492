"""Loading a folder of worksheets."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import get_args

import pytest

from strict_yaml import ProblemsFound
from worksheet_builder.model.fields import AnyField
from worksheet_builder.model.worksheet import Worksheet
from worksheet_builder.reading.load import load_worksheets

WORKSHEETS = Path(__file__).parents[3] / "worksheets"
FIELD_KINDS = {
    get_args(field.model_fields["kind"].annotation)[0] for field in get_args(get_args(AnyField)[0])
}

MINIMAL = """
title: A plan
summary: What it is for.
audience: [everyone]
when: Before you begin
minutes: 5
sections:
  - title: One
    fields:
      - {id: topic, kind: text, label: Topic}
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    """An empty folder for worksheets."""
    folder = tmp_path / "worksheets"
    folder.mkdir()
    return folder


def kinds_of(worksheet: Worksheet) -> set[str]:
    """Return the kinds of field that a worksheet has."""
    return {field.kind for section in worksheet.sections for field in section.fields}


def test_worksheets_are_sorted_and_named_by_their_files(folder):
    """The id is the file's name, so that one word leads everywhere."""
    for name in ("second-plan", "a-plan"):
        (folder / f"{name}.yml").write_text(MINIMAL)
    assert [worksheet.id for worksheet in load_worksheets(folder)] == ["a-plan", "second-plan"]


def test_files_that_begin_with_an_underscore_are_left_out(folder):
    """The template and drafts do not become pages; neither do other files and folders."""
    (folder / "_draft.yml").write_text("nothing: like a worksheet")
    (folder / "notes.txt").write_text("notes")
    (folder / "_examples").mkdir()
    assert load_worksheets(folder) == ()


def test_the_problems_of_all_files_are_found_in_one_run(folder):
    """An editor who broke two files mends both before running again."""
    (folder / "first.yml").write_text(MINIMAL.replace("5", "soon"))
    (folder / "second.yml").write_text("title: 'open")
    (folder / "third.yml").write_text(MINIMAL)
    with pytest.raises(ProblemsFound) as found:
        load_worksheets(folder)
    paths = [problem.path for problem in found.value.problems]
    assert paths == ["worksheets/first.yml", "worksheets/second.yml"]


def test_a_bad_name_does_not_hide_what_is_wrong_inside(folder):
    """The file is read even where its name has to change."""
    (folder / "My Plan.yml").write_text(MINIMAL.replace("5", "soon"))
    with pytest.raises(ProblemsFound) as found:
        load_worksheets(folder)
    assert [problem.line for problem in found.value.problems] == [0, 6]


def test_every_worksheet_of_the_project_loads():
    """What is published has no problem, and the contract is among it."""
    assert "contract" in [worksheet.id for worksheet in load_worksheets(WORKSHEETS)]


def test_the_contract_can_be_done_in_one_sitting():
    """Two people have about an hour: at most nine sections, and 38 questions asked of everybody.

    Four more may wait for another answer: most pairs never see them.
    """
    contract = next(one for one in load_worksheets(WORKSHEETS) if one.id == "contract")
    assert contract.minutes == 60
    assert len(contract.sections) <= 9
    waiting = [bool(field.show_when) for field in contract.answerable_fields()]
    assert 30 <= waiting.count(False) <= 38
    assert waiting.count(True) <= 4


def test_a_copy_of_the_template_loads_and_shows_every_kind(folder):
    """An editor who copies the template begins with a worksheet that works."""
    shutil.copy(WORKSHEETS / "_template.yml", folder / "session-plan.yml")
    (worksheet,) = load_worksheets(folder)
    assert kinds_of(worksheet) == FIELD_KINDS


def test_the_engine_names_nobody_who_uses_it():
    """The engine knows no subject: who fills a worksheet in stands in its YAML alone."""
    scripts = WORKSHEETS.parent / "scripts"
    found = [*(scripts / "worksheet_builder").rglob("*"), *(scripts / "strict_yaml").rglob("*")]
    files = [path for path in found if path.suffix in {".py", ".html", ".css"}]
    assert len(files) > 50
    words = ("mentee", "mentor ", "mentors")
    told = [
        path.name for path in files for word in words if word in path.read_text("utf-8").lower()
    ]
    assert told == []
