"""Keeps the project's own Python environment, with every package at its pinned version."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys

from set_up.project import ROOT, VENV, VENV_PYTHON
from set_up.run_step import Step, begin_step, fail_step, try_step
from set_up.stamp import Stamp
from set_up.supported_python import OLDEST

REQUIREMENTS = ROOT / "requirements.txt"
# Stands in the environment while packages are being installed.
UNFINISHED = VENV / ".set-up-unfinished"


def find_version() -> str:
    """Return the version of the environment's Python, as "3.11"; "" when it does not run."""
    try:
        asked = subprocess.run(
            [VENV_PYTHON, "-c", "import pip, sys; print('%d.%d' % sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return asked.stdout.strip()


def _is_usable(version: str) -> bool:
    if not version or UNFINISHED.exists():
        return False
    return tuple(map(int, version.split("."))) >= OLDEST


def can_start_environment() -> bool:
    """Tell whether this Python brings what a new environment needs; Debian's leaves it out."""
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))


def find_missing_venv() -> list[str]:
    """Return the Debian package without which no environment can be made, if one must be made."""
    if can_start_environment() or _is_usable(find_version()):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def install_python_packages() -> None:
    """Bring the environment to requirements.txt; do nothing when it stands there already."""
    version = find_version()
    if _is_usable(version) and _stamp(version).is_current():
        return
    step = Step("Installing Python packages", "python-packages", "a minute or two the first time")
    begin_step(step)
    if not _is_usable(version):
        _make_environment(step)
        version = find_version()
    _install(step, version)


def _stamp(version: str) -> Stamp:
    return Stamp(VENV, (REQUIREMENTS,), (version,))


def find_base_python() -> str:
    """Return the Python that stands on its own, also when an environment's Python runs this."""
    base: str = getattr(sys, "_base_executable", sys.executable)
    return base


def _make_environment(step: Step) -> None:
    base = find_base_python()  # the environment's own is about to go
    shutil.rmtree(VENV, ignore_errors=True)
    if not try_step(step, (base, "-m", "venv", str(VENV))):
        raise fail_step(step)


def _install(step: Step, version: str) -> None:
    stamp = _stamp(version)
    stamp.remove()
    UNFINISHED.touch()
    command = (str(VENV_PYTHON), "-m", "pip", "install", "--require-hashes", "-r")
    # A package may not bring its own settings: only what the person's machine sets counts.
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    if not try_step(step, (*command, str(REQUIREMENTS)), environment):
        raise fail_step(step)
    UNFINISHED.unlink()
    stamp.write()
