"""Runs the benchmarks with the project's own Python, which has what they import."""

from __future__ import annotations

from collections.abc import Sequence

from set_up.lock import hold_lock
from set_up.node import install_lighthouse
from set_up.prepare import prepare_tests
from set_up.run_module import run_module


def run_benchmarks(arguments: Sequence[str]) -> int:
    """Make the machine ready, run the benchmarks, and return their exit code."""
    browser = prepare_tests()
    with hold_lock():
        install_lighthouse()
    return run_module("benchmarks", *arguments, GUIDE_CHROMIUM=browser)
