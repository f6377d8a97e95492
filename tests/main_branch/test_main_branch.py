"""How a file stands on the main branch, as git tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from main_branch.main_branch import MainBranch
from stand_ins.git_project import GitProject

PAGE = "docs/index.md"


@pytest.fixture
def project(tmp_path: Path) -> GitProject:
    """A project with one page on its main branch, and a branch of changes."""
    (tmp_path / "docs").mkdir()
    (tmp_path / PAGE).write_text("First", encoding="utf-8")
    return GitProject(tmp_path)


def test_a_file_is_read_as_the_main_branch_has_it(project: GitProject):
    """Whether the change is committed or not, and whether the file is still there or not."""
    project.write(PAGE, "Second")
    assert MainBranch(project.root).read(PAGE) == "First"
    project.git("commit", "--all", "--message", "Second")
    project.git("rm", "--quiet", PAGE)
    assert MainBranch(project.root).read(PAGE) == "First"
    assert MainBranch(project.root).files == {PAGE}


def test_a_project_in_a_folder_of_another_sees_its_own_files(project: GitProject):
    """Paths are those of the project, as everywhere."""
    project.write(PAGE, "Second")
    assert MainBranch(project.root / "docs").files == {"index.md"}
    assert MainBranch(project.root / "docs").read("index.md") == "First"


def test_on_the_main_branch_the_commit_before_is_compared(project: GitProject):
    """Once a proposal is merged, it is looked at once more, against what was there before."""
    project.git("checkout", "--quiet", "main")
    assert MainBranch(project.root).read(PAGE) is None  # nothing was before
    project.write(PAGE, "Second")
    assert MainBranch(project.root).read(PAGE) == "First"
    project.git("commit", "--all", "--message", "Second")
    assert MainBranch(project.root).read(PAGE) == "First"


def test_without_git_nothing_is_known(tmp_path: Path):
    """A project that was downloaded as an archive can be checked as well."""
    (tmp_path / "docs").mkdir()
    assert MainBranch(tmp_path).read(PAGE) is None
    assert MainBranch(tmp_path).files == frozenset()
