"""Writes the ledger of published worksheets, with the project's own Python."""

from __future__ import annotations

from collections.abc import Sequence

from commands.source_problems import list_module_problems
from set_up.prepare import prepare_build
from set_up.run_module import run_module
from set_up.stop import Stop

NOT_YET = "This guide cannot be published yet. Settle this first:"


def publish_worksheets(arguments: Sequence[str]) -> int:
    """Make the machine ready and write the ledger; 1 where something would be lost.

    Raises Stop where something in institution.yml is still made up.
    """
    prepare_build()
    if made_up := list_module_problems("guide.publishing"):
        raise Stop("\n".join([NOT_YET, *(f"  {line}" for line in made_up)]))
    return run_module("published", *arguments) or run_module("guide.publishing", "--owners")
