"""A copy of the project for commands that build, with what is installed for the project."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from stand_ins.project_copy import ROOT, copy_project

READ_BY_COMMANDS = ("requirements.txt", "package.json")
INSTALLED = (".venv", ".cache")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy that a test may change; its commands find everything installed."""
    project = copy_project(tmp_path / "project")
    for name in READ_BY_COMMANDS:
        shutil.copy2(ROOT / name, project / name)
    for name in INSTALLED:
        (ROOT / name).mkdir(exist_ok=True)
        (project / name).symlink_to(ROOT / name, target_is_directory=True)
    return project
