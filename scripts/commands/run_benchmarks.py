"""Runs the benchmarks with the project's own Python, which has what they import."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from set_up.node import tool_environment
from set_up.prepare import prepare_tests
from set_up.project import ROOT, VENV_PYTHON


def run_benchmarks(arguments: Sequence[str]) -> int:
    """Make the machine ready, run the benchmarks, and return their exit code."""
    browser = prepare_tests()
    environment = tool_environment()
    search_path = (str(ROOT / "scripts"), environment.get("PYTHONPATH", ""))
    return subprocess.call(
        (str(VENV_PYTHON), "-m", "benchmarks", *arguments),
        cwd=ROOT,
        env={
            **environment,
            "GUIDE_CHROMIUM": browser,
            "PYTHONPATH": os.pathsep.join(filter(None, search_path)),
        },
    )
