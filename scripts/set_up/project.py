"""Where things stand in the project's own folder."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache"
LOGS = CACHE / "set-up"
VENV = ROOT / ".venv"
VENV_PROGRAMS = VENV / ("Scripts" if os.name == "nt" else "bin")
VENV_PYTHON = VENV_PROGRAMS / ("python.exe" if os.name == "nt" else "python")
NODE_MODULES = ROOT / "node_modules"
LIGHTHOUSE = CACHE / "lighthouse"  # only the benchmarks need it


def python_tool(name: str) -> str:
    """Return the path of a program that a Python package of the project brings."""
    return str(VENV_PROGRAMS / (f"{name}.exe" if os.name == "nt" else name))


def node_tool(name: str) -> str:
    """Return the path of a program that a browser package of the project brings."""
    return str(NODE_MODULES / ".bin" / (f"{name}.cmd" if os.name == "nt" else name))


def runs_in_ci() -> bool:
    """Tell whether this is a CI run, which installs and runs everything."""
    return os.environ.get("CI") == "true"
