"""Writes every file that is made from others, such as the schema and the manual of worksheets."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from set_up.node import tool_environment
from set_up.prepare import prepare_build
from set_up.project import ROOT, VENV_PYTHON


def write_files(arguments: Sequence[str]) -> int:
    """Make the machine ready, write what is not current, and return 0 when all went well."""
    prepare_build()
    environment = tool_environment()
    search_path = (str(ROOT / "scripts"), environment.get("PYTHONPATH", ""))
    return subprocess.call(
        (str(VENV_PYTHON), "-m", "generated_files", "--write", *arguments),
        cwd=ROOT,
        env={**environment, "PYTHONPATH": os.pathsep.join(filter(None, search_path))},
    )
