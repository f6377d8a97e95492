"""Writes the ledger of published worksheets, with the project's own Python."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from set_up.node import tool_environment
from set_up.prepare import prepare_build
from set_up.project import ROOT, VENV_PYTHON


def publish_worksheets(arguments: Sequence[str]) -> int:
    """Make the machine ready and write the ledger; 1 where something would be lost."""
    prepare_build()
    environment = tool_environment()
    search_path = (str(ROOT / "scripts"), environment.get("PYTHONPATH", ""))
    return subprocess.call(
        (str(VENV_PYTHON), "-m", "published", *arguments),
        cwd=ROOT,
        env={**environment, "PYTHONPATH": os.pathsep.join(filter(None, search_path))},
    )
