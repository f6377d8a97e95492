"""A copy of the project in another folder, to build as it is or changed."""

from __future__ import annotations

import shutil
from pathlib import Path

from set_up.project import ROOT

# What a build reads. The browser packages are linked, for they are large.
SOURCES = (
    "docs",
    "overrides",
    "scripts",
    "worksheets",
    "institution.yml",
    "mkdocs.yml",
    "package.json",
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
