"""Generated files are found when they are not current, and written without touching the rest."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from content_checks.checks.leftovers import KEYS_PAGE, KINDS_PAGE
from generated_files.generated_file import find_outdated, list_generated_files, write_outdated
from stand_ins.project_copy import ROOT
from worksheet_builder.schema import SCHEMA_LINE

SOURCES = ("docs/contribute", "worksheets", "tests/content_checks", "tests/worksheet_builder/cases")
SCHEMA = "worksheets/worksheet.schema.json"
CONTRACT = "worksheets/contract.yml"
GENERATED = [file.path for file in list_generated_files(ROOT)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of what generated files are made from, all of them current."""
    for name in SOURCES:
        shutil.copytree(ROOT / name, tmp_path / name)
    write_outdated(tmp_path)
    return tmp_path


def change(path: Path, old: str, new: str) -> None:
    """Put other words into a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_what_is_written_is_current(project: Path):
    """Writing leaves nothing to write."""
    assert find_outdated(project) == []
    assert write_outdated(project) == []


def change_by_hand(project: Path, path: str) -> str:
    """Change a generated file, and return what it held before."""
    before = (project / path).read_text("utf-8")
    changes = {
        KEYS_PAGE: ("The question, as people read it", "The label"),
        KINDS_PAGE: ("A short answer on one line", "A line"),
    }
    change(project / path, *changes.get(path, (before[:40], "changed by hand")))
    return before


def test_changes_by_hand_are_said_and_mended(project: Path):
    """Each problem names its file and the command; the command brings all of them back."""
    before = {path: change_by_hand(project, path) for path in GENERATED}
    problems = find_outdated(project)
    assert sorted(problem.path for problem in problems) == sorted(GENERATED)
    assert all("scripts/write" in problem.mend for problem in problems)
    write_outdated(project)
    assert find_outdated(project) == []
    for path, text in before.items():
        if path == KEYS_PAGE or not path.endswith(".yml"):
            assert (project / path).read_text("utf-8") == text, path


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=() if path == CONTRACT else pytest.mark.thorough)
        for path in GENERATED
    ],
)
def test_one_change_by_hand_is_said_alone(project: Path, path: str):
    """The others are current, and stay as they are."""
    change_by_hand(project, path)
    (problem,) = find_outdated(project)
    assert problem.path == path
    assert write_outdated(project)
    assert find_outdated(project) == []


def test_a_worksheet_without_the_first_line_is_shown_it(project: Path):
    """An editor in a browser can paste the line; the command puts it above all that is there."""
    written = (project / CONTRACT).read_text("utf-8")
    (project / CONTRACT).write_text(written.removeprefix(f"{SCHEMA_LINE}\n"), encoding="utf-8")
    (problem,) = find_outdated(project)
    assert (problem.path, problem.line, problem.example) == (CONTRACT, 1, SCHEMA_LINE)
    write_outdated(project)
    assert (project / CONTRACT).read_text("utf-8") == written


def test_files_beside_the_worksheets_need_no_first_line(project: Path):
    """The list of moments and the ledger follow no schema of worksheets."""
    for name in ("_moments.yml", "published.yml"):
        (project / "worksheets" / name).write_text("a: b\n", encoding="utf-8")
    assert find_outdated(project) == []


def test_words_between_the_markers_are_written_and_the_others_kept(project: Path):
    """The manual's own words may change freely."""
    page = project / KEYS_PAGE
    change(page, "Every key that may stand", "Each key that may stand")
    assert find_outdated(project) == []


def test_the_command_lists_what_is_not_current(project: Path):
    """`python -m generated_files` fails and names the file; with --write it names what it wrote."""
    (project / SCHEMA).unlink()
    command = [sys.executable, "-m", "generated_files", "--root", str(project)]
    code, said = run(command)
    assert code == 1
    assert said.startswith(f"{SCHEMA}: this file is not current.")
    assert run([*command, "--write"]) == (0, f"Written: {SCHEMA}\n")


def run(command: list[str]) -> tuple[int, str]:
    """Return the command's exit code and what it said."""
    done = subprocess.run(
        command, cwd=ROOT / "scripts", capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout


def test_a_worksheet_in_another_encoding_is_left_as_it_is(project: Path):
    """Its words would be lost; a check names it instead."""
    written = "title: Café\n".encode("latin-1")
    (project / CONTRACT).write_bytes(written)
    assert find_outdated(project) == []
    assert write_outdated(project) == []
    assert (project / CONTRACT).read_bytes() == written


@pytest.mark.parametrize("arguments", [[], ["--write"]])
def test_a_manual_in_another_encoding_is_named(project: Path, arguments: list[str]):
    """What stands between its generated parts cannot be kept unless it can be read."""
    manual = project / KEYS_PAGE
    manual.write_bytes(manual.read_text("utf-8").encode("utf-16"))
    command = [sys.executable, "-m", "generated_files", "--root", str(project), *arguments]
    done = subprocess.run(
        command, cwd=ROOT / "scripts", capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 1
    assert done.stdout.startswith(f"{KEYS_PAGE}:1: ")
    assert done.stderr == ""
