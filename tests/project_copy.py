"""A copy of the project in another folder, to build as it is or changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# What a build reads. The browser packages are linked, for they are large.
SOURCES = (
    "docs",
    "overrides",
    "scripts",
    "worksheets",
    "institution.yml",
    "mkdocs.yml",
    "package-lock.json",
    "tsconfig.json",
)


def copy_project(folder: Path) -> Path:
    """Copy what a build reads into the folder, without any cache, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / name, folder / name, ignore=ignored)
        else:
            shutil.copy2(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return folder


def build_project(
    project: Path, site: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build the copied project's site into the folder `site`; return what the build said."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        command,
        cwd=project,
        env={**os.environ, "PATH": path, "NO_MKDOCS_2_WARNING": "1", **(environment or {})},
        capture_output=True,
        text=True,
        check=False,
    )
