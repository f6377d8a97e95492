"""A copy of the project in another folder, to build as it is or changed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.project_copy import copy_project
from set_up.project import ROOT

__all__ = ["ROOT", "build_project", "copy_project"]


def build_project(
    project: Path, site: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build the copied project's site into the folder `site`; return what the build said."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command,
        cwd=project,
        env={**os.environ, "PATH": path, "NO_MKDOCS_2_WARNING": "1", **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
