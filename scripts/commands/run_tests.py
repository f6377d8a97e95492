"""Runs the whole test suite, or what a change of words needs, on every core of the machine."""

from __future__ import annotations

import argparse
import os
import subprocess
from collections.abc import Sequence

from commands.choose_tests import choose_tests
from main_branch.changed_files import list_changed_files
from set_up.browser import find_shell
from set_up.node import tool_environment
from set_up.prepare import prepare_tests
from set_up.project import ROOT, VENV_PYTHON
from set_up.run_step import say


def run_tests(arguments: Sequence[str]) -> int:
    """Make the machine ready, run pytest with the person's arguments, and return its exit code."""
    browser = prepare_tests()
    shell = {"GUIDE_CHROMIUM_SHELL": found} if (found := find_shell()) else {}
    in_parallel = ("--numprocesses", str(os.cpu_count() or 1), "--dist", "worksteal")
    return subprocess.call(
        (str(VENV_PYTHON), "-m", "pytest", *in_parallel, *add_choice(arguments)),
        cwd=ROOT,
        env={**tool_environment(), "GUIDE_CHROMIUM": browser, **shell},
    )


def add_choice(arguments: Sequence[str]) -> list[str]:
    """Return what pytest is told: the arguments, with the tests that a change needs.

    `--changed` asks for that choice, `--base` for another start than the main branch.
    """
    parser = argparse.ArgumentParser(prog="scripts/test", add_help=False, allow_abbrev=False)
    parser.add_argument("--changed", action="store_true")
    parser.add_argument("--base", default="")
    options, others = parser.parse_known_args(arguments)
    if not options.changed:
        return list(arguments)
    choice = choose_tests(list_changed_files(ROOT, options.base))
    say(choice.words)
    about = (word for name in choice.about for word in ("--about", name))
    return [*choice.places, *about, *others]
