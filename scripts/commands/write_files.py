"""Writes every file that is made from others, such as the schema and the manual of worksheets."""

from __future__ import annotations

from collections.abc import Sequence

from set_up.prepare import prepare_build
from set_up.run_module import run_module


def write_files(arguments: Sequence[str]) -> int:
    """Make the machine ready, write what is not current, and return 0 when all went well."""
    prepare_build()
    return run_module("generated_files", "--write", *arguments)
