"""A copy of the project in another folder, to build as it is or changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.project_copy import copy_project
from set_up.project import ROOT

__all__ = ["ROOT", "WITH_OLDER_HANDBOOK", "build_project", "copy_cache", "copy_project"]


# As scripts/serve does: the handbook that the cache holds is as good as a newer one.
WITH_OLDER_HANDBOOK = {"GUIDE_SERVED": "true"}
KEPT = ("bundle", "documents", "templates")


def copy_cache(project: Path) -> None:
    """Give a copied project what the project's own builds have kept, to be changed as it likes."""
    for name in KEPT:
        if (ROOT / ".cache" / name).is_dir():
            shutil.copytree(ROOT / ".cache" / name, project / ".cache" / name)


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
