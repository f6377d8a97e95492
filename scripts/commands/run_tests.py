"""Runs the whole test suite, as many tests at a time as the machine has cores."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from set_up.browser import find_shell
from set_up.node import tool_environment
from set_up.prepare import prepare_tests
from set_up.project import ROOT, VENV_PYTHON


def run_tests(arguments: Sequence[str]) -> int:
    """Make the machine ready, run pytest with the person's arguments, and return its exit code."""
    browser = prepare_tests()
    shell = {"GUIDE_CHROMIUM_SHELL": found} if (found := find_shell()) else {}
    in_parallel = ("--numprocesses", str(os.cpu_count() or 1), "--dist", "worksteal")
    return subprocess.call(
        (str(VENV_PYTHON), "-m", "pytest", *in_parallel, *arguments),
        cwd=ROOT,
        env={**tool_environment(), "GUIDE_CHROMIUM": browser, **shell},
    )
