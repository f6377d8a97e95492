"""The command says everything in one run, and its exit code tells whether there is work to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from content_checks.__main__ import ROOT, main
from stand_ins.content_check_case import BASE, HOME, Case


def lay_out(folder: Path, body: str, **replace: str) -> Path:
    """Return the small project, changed on its home page and in its worksheet."""
    changes = {"worksheets/plan.yml": replace} if replace else {}
    return Case("", "", body, changes, {}, []).lay_out(folder)


def test_the_guide_itself_is_in_order(capsys: pytest.CaptureFixture[str]):
    """The checks find nothing to mend in the project's own content."""
    assert main(["--root", str(ROOT)]) == 0, capsys.readouterr().out


def test_all_problems_are_said_in_one_run_sorted_by_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """Mistakes in two files and of three checks come out together, with file, line and check."""
    folder = lay_out(tmp_path, "\n[here](gone.md)\n", label="lable")
    assert main(["--root", str(folder)]) == 1
    said = capsys.readouterr().out
    starts = [line for line in said.splitlines() if line.endswith("]") and not line.startswith(" ")]
    places = [(path, int(line)) for path, line, _rest in (s.split(":", 2) for s in starts)]
    assert places == sorted(places)
    assert f"{HOME}:18: the link gone.md leads to no page or file. [internal_links]" in starts
    assert f'{HOME}:18: a link to gone.md has the words "here". [link_words]' in starts
    assert any(line.startswith("worksheets/plan.yml:") for line in starts)


def test_a_suggestion_alone_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A long sentence is mentioned, and the exit code stays 0."""
    assert main(["--root", str(lay_out(tmp_path, "\n" + "word " * 40 + "end.\n"))]) == 0
    said = capsys.readouterr().out
    assert "[sentence_length, a suggestion]" in said
    assert said.endswith("1 suggestion.\n")


def test_nothing_to_mend_is_said_in_words(capsys: pytest.CaptureFixture[str]):
    """A project in order gets one line."""
    assert main(["--root", str(BASE)]) == 0
    assert capsys.readouterr().out == "Nothing to mend.\n"


@pytest.mark.parametrize(
    "path", ["institution.yml", "mkdocs.yml", "worksheets/plan.yml", "docs/further-reading.yml"]
)
def test_a_broken_file_is_a_problem_and_no_traceback(
    path: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """A file that is no YAML at all is said with its name, and the other checks go on."""
    folder = Case("", "", "[here](gone.md)\n", {}, {path: 'a: "b\n  c: [\n'}, []).lay_out(tmp_path)
    assert main(["--root", str(folder)]) == 1
    said = capsys.readouterr().out
    assert f"\n{path}:" in f"\n{said}"
    assert "[link_words]" in said
