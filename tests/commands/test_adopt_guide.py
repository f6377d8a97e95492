"""`scripts/adopt` begins only where git could bring back every file as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import adopt_guide
from set_up.stop import Stop
from stand_ins.git_project import GitProject


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GitProject:
    """A small project that git knows, in place of this one."""
    (tmp_path / "institution.yml").write_text("name: A\n", encoding="utf-8")
    monkeypatch.setattr(adopt_guide, "ROOT", tmp_path)
    return GitProject(tmp_path)


def test_it_begins_where_all_is_committed(project: GitProject):
    """A file of answers that git does not know is in nobody's way."""
    project.write("answers.yml", "name: B\n")
    adopt_guide.refuse_unsafe()


def test_it_refuses_where_a_change_is_not_committed(project: GitProject):
    """The message names the file, and says how to put the change away."""
    project.write("institution.yml", "name: B\n")
    with pytest.raises(Stop, match="git stash") as stopped:
        adopt_guide.refuse_unsafe()
    assert "  institution.yml" in str(stopped.value)


def test_it_refuses_where_git_knows_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A folder that was downloaded as an archive has no history to go back to."""
    monkeypatch.setattr(adopt_guide, "ROOT", tmp_path)
    with pytest.raises(Stop, match="git clone"):
        adopt_guide.refuse_unsafe()
