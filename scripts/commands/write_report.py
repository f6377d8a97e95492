"""Writes the report on the state of the content, with the project's own Python."""

from __future__ import annotations

from collections.abc import Sequence

from set_up.prepare import prepare_build
from set_up.run_module import run_module


def write_report(arguments: Sequence[str]) -> int:
    """Make the machine ready and write the report; 0 when all went well."""
    prepare_build()
    return run_module("content_report", *arguments)
