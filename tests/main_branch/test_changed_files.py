"""What a proposal changes, as git tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from main_branch.changed_files import list_changed_files
from set_up.stop import Stop
from stand_ins.git_project import GitProject


def start(root: Path) -> GitProject:
    """Return a project with two pages on its main branch."""
    for name in ("index", "old"):
        page = root / "docs" / f"{name}.md"
        page.parent.mkdir(exist_ok=True)
        page.write_text(name, encoding="utf-8")
    return GitProject(root)


def test_what_is_committed_what_is_not_and_what_is_new_counts(tmp_path: Path):
    """A file that was deleted or moved counts under the name that it had, too."""
    project = start(tmp_path)
    project.write("docs/index.md", "Second")
    project.git("commit", "--quiet", "--all", "--message", "Second")
    project.git("mv", "docs/old.md", "docs/new.md")
    project.write("docs/über uns.md", "New")
    changed = list_changed_files(tmp_path)
    assert changed == ["docs/index.md", "docs/new.md", "docs/old.md", "docs/über uns.md"]


def test_without_a_main_branch_a_commit_must_be_named(tmp_path: Path):
    """What to type stands in the message."""
    project = start(tmp_path)
    with pytest.raises(Stop, match="--base HEAD~1"):
        list_changed_files(tmp_path, "origin/other")
    project.git("branch", "--move", "main", "trunk")
    assert list_changed_files(tmp_path, "trunk") == []
