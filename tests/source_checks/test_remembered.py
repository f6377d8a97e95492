"""A check of code that passed is not run again while the code is the same."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from source_checks.check import Check
from source_checks.remembered import Memory, read_state
from stand_ins.git_project import GitProject


def make(code: str, *, reads_code: bool = True) -> Check:
    """Return a check that runs this code."""
    return Check("A sample", (sys.executable, "-c", code), reads_code=reads_code)


@pytest.fixture
def counting(tmp_path: Path) -> str:
    """Code that leaves a mark for each time that it runs."""
    return f"open({str(tmp_path / 'runs')!r}, 'a').write('x')"


def test_a_check_that_passed_runs_once_in_each_state(tmp_path: Path, counting: str):
    """Another state is another question."""
    for state in ("a", "a", "b", "b"):
        assert Memory(state, tmp_path / "kept").run(make(counting), {}).problems == ""
    assert (tmp_path / "runs").read_text() == "xx"


def test_a_check_that_failed_runs_again(tmp_path: Path, counting: str):
    """Nothing is remembered of it."""
    check = make(f"{counting}; raise SystemExit('a problem')")
    for _time in range(2):
        assert Memory("a", tmp_path / "kept").run(check, {}).problems == "a problem"
    assert (tmp_path / "runs").read_text() == "xx"


def test_a_check_that_reads_pages_always_runs(tmp_path: Path, counting: str):
    """Its state is not known here."""
    for _time in range(2):
        Memory("a", tmp_path / "kept").run(make(counting, reads_code=False), {})
    assert (tmp_path / "runs").read_text() == "xx"


def test_code_changes_the_state_and_words_do_not(tmp_path: Path):
    """A file that git does not know yet counts as well."""
    (tmp_path / "main.py").write_text("1")
    project = GitProject(tmp_path)
    states = [read_state(tmp_path)]
    project.write("docs/index.md", "Words")
    project.write("worksheets/plan.yml", "title: Words")
    project.write("institution.yml", "name: Words")
    assert read_state(tmp_path) == states[0]
    for path in ("main.py", "new.ts", "mkdocs.yml"):
        project.write(path, "2")
        states.append(read_state(tmp_path))
    assert len(set(states)) == len(states)
