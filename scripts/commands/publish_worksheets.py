"""Writes the ledger of published worksheets, with the project's own Python."""

from __future__ import annotations

from collections.abc import Sequence

from set_up.prepare import prepare_build
from set_up.run_module import run_module


def publish_worksheets(arguments: Sequence[str]) -> int:
    """Make the machine ready and write the ledger; 1 where something would be lost."""
    prepare_build()
    return run_module("published", *arguments)
