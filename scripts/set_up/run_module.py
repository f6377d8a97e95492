"""Runs the project's own packages with its own Python, which has what they import."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping

from set_up.node import tool_environment
from set_up.project import ROOT, VENV_PYTHON


def run_module(module: str, *arguments: str, **variables: str) -> int:
    """Run a package of scripts/ and return its exit code; `variables` join its environment."""
    return subprocess.call(
        (str(VENV_PYTHON), "-m", module, *arguments),
        cwd=ROOT,
        env=find_our_packages({**tool_environment(), **variables}),
    )


def find_our_packages(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment so that Python finds scripts/ first, and then what it found before."""
    folders = (str(ROOT / "scripts"), environment.get("PYTHONPATH", ""))
    return {**environment, "PYTHONPATH": os.pathsep.join(filter(None, folders))}
