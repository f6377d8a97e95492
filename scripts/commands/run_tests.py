"""Runs the whole test suite, or what a change of words needs, a test on each core at a time."""

from __future__ import annotations

import argparse
import os
import subprocess
from collections.abc import Sequence
from pathlib import PurePosixPath

from commands.changed_files import find_base, list_changed
from commands.choose_tests import Choice, choose_tests, find_other_than_words
from set_up.browser import find_shell
from set_up.node import tool_environment
from set_up.prepare import prepare_tests
from set_up.project import ROOT, VENV_PYTHON
from set_up.run_step import say

CHANGED = "run only what a change of words needs; the whole suite when anything else has changed"
BASE = "the revision that --changed compares with, if not the main branch"
SHOWN = 3  # of the files that have changed


def run_tests(arguments: Sequence[str]) -> int:
    """Make the machine ready, run pytest with the person's arguments, and return its exit code."""
    parser = argparse.ArgumentParser(prog="scripts/test", add_help=False, allow_abbrev=False)
    parser.add_argument("--changed", action="store_true", help=CHANGED)
    parser.add_argument("--base", metavar="REVISION", help=BASE)
    options, rest = parser.parse_known_args(arguments)
    chosen = list_chosen(options.base) if options.changed else []
    browser = prepare_tests()
    shell = {"GUIDE_CHROMIUM_SHELL": found} if (found := find_shell()) else {}
    in_parallel = ("--numprocesses", str(os.cpu_count() or 1), "--dist", "worksteal")
    return subprocess.call(
        (str(VENV_PYTHON), "-m", "pytest", *in_parallel, *chosen, *rest),
        cwd=ROOT,
        env={**tool_environment(), "GUIDE_CHROMIUM": browser, **shell},
    )


def list_chosen(told: str | None) -> list[str]:
    """Choose tests by what has changed, say what and why, and return pytest's arguments."""
    base = find_base(told)
    changed = list_changed(base) if base else []
    choice = choose_tests(changed)
    say(describe_choice(changed, choice))
    return choice.list_arguments() if choice else []


def describe_choice(changed: Sequence[str], choice: Choice | None) -> str:
    """Return what runs because of these files, and what is left out."""
    if not changed:
        return "Nothing is known to have changed. The whole suite runs."
    if choice is None:
        others = shorten(find_other_than_words(changed))
        return f"More than words has changed: {others}. The whole suite runs."
    worksheets = shorten(choice.worksheets, "every worksheet", "no worksheet")
    return (
        f"Only words have changed: {shorten(changed)}.\n"
        f"Run: all checks, the build, what holds for all pages; axe, keyboard, width and policy on "
        f"{shorten(choice.pages, 'every page', 'no page')}; form and documents of {worksheets}.\n"
        f"Left out: {', '.join(list_left_out(choice))}. Without --changed everything runs."
    )


def shorten(names: Sequence[str] | None, everything: str = "", nothing: str = "") -> str:
    """Return the first names and how many more there are; None stands for everything."""
    if names is None:
        return everything
    more = len(names) - SHOWN
    return ", ".join([*names[:SHOWN], *([f"{more} more"] if more > 0 else [])]) or nothing


def list_left_out(choice: Choice) -> list[str]:
    """Return the folders of tests from which nothing was chosen."""
    tests = ROOT / "tests"
    folders = {
        path.relative_to(ROOT).as_posix()
        for path in [*tests.iterdir(), *(tests / "site").iterdir()]
        if any(path.rglob("test_*.py"))
    }
    chosen = {place for test in choice.tests for place in (test, *list_above(test))}
    return sorted(folders - chosen - {"tests/site"})


def list_above(test: str) -> list[str]:
    """Return the folders in which a test lies."""
    return [folder.as_posix() for folder in PurePosixPath(test.partition("::")[0]).parents]
