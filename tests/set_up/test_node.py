"""Node: the machine's own where it is new enough, else the one from the Python packages."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from set_up.node import has_node, tool_environment
from set_up.project import VENV_PROGRAMS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs here are shell scripts")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the whole PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def put_node(folder: Path, version: str, *names: str) -> None:
    """Put programs on the PATH that answer with this version."""
    for name in names:
        path = folder / name
        path.write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
        path.chmod(0o755)


def path_of_tools() -> list[str]:
    """Return the folders that tools find programs in, first one first."""
    return tool_environment()["PATH"].split(os.pathsep)


def test_a_new_node_is_used(programs: Path) -> None:
    """The machine's Node comes before ours."""
    put_node(programs, "v20.0.0", "node", "npm")
    assert has_node()
    assert path_of_tools() == [str(programs), str(VENV_PROGRAMS)]


def test_an_old_node_is_not_used(programs: Path) -> None:
    """Debian's own Node may be too old: then ours comes first."""
    put_node(programs, "v18.20.4", "node", "npm")
    assert not has_node()
    assert path_of_tools() == [str(VENV_PROGRAMS), str(programs)]


def test_node_without_npm_is_not_used(programs: Path) -> None:
    """Debian packs them apart, and both are needed."""
    put_node(programs, "v22.1.0", "node")
    assert not has_node()


def test_no_node_at_all_is_no_problem(programs: Path) -> None:
    """A bare machine uses ours."""
    assert not has_node()
