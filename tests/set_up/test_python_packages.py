"""The project's own Python environment: made once, brought up to date, mended when broken."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from set_up import project, python_packages, run_step
from set_up.python_packages import find_version, install_python_packages


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without packages, so that nothing is fetched."""
    (tmp_path / "requirements.txt").write_text("# none\n", encoding="utf-8")
    venv = tmp_path / ".venv"
    python = venv / project.VENV_PYTHON.relative_to(project.VENV)
    for name, value in {
        "VENV": venv,
        "VENV_PYTHON": python,
        "REQUIREMENTS": tmp_path / "requirements.txt",
        "UNFINISHED": venv / ".set-up-unfinished",
    }.items():
        monkeypatch.setattr(python_packages, name, value)
    monkeypatch.setattr(run_step, "ROOT", tmp_path)
    monkeypatch.setattr(run_step, "LOGS", tmp_path / "logs")
    return tmp_path


def test_the_environment_through_its_life(root: Path, capsys: pytest.CaptureFixture) -> None:
    """One environment lives through what happens to it; making one takes seconds."""
    telling = "Installing Python packages (a minute or two the first time) …\n"

    def start() -> str:
        install_python_packages()
        return capsys.readouterr().err

    assert start() == telling, "a first start makes it"
    assert start() == "", "a second start is quiet"

    marker = root / ".venv" / "marker"
    marker.touch()
    (root / "requirements.txt").write_text("# other pins\n", encoding="utf-8")
    assert start() == telling, "other pins are installed"
    assert marker.exists(), "into the same environment"

    (root / ".venv" / ".set-up-unfinished").touch()
    assert not python_packages.find_base_python().startswith(sys.prefix), (
        "an environment that runs this can be made afresh by the Python beneath it"
    )
    assert start() == telling, "an interrupted set-up is noticed"
    assert not marker.exists(), "and begun afresh"

    shutil.rmtree(python_packages.VENV_PYTHON.parent)
    assert find_version() == "", "a broken environment is not taken for a usable one"
