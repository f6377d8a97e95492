"""Builds with Zensical: `python -m successor SITE_DIR`."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from guide.offline.finish_offline import finish_offline
from set_up.project import ROOT, python_tool
from strict_yaml import ProblemsFound
from successor.stage_project import stage_project

COLOURS = re.compile(r"\x1b\[[0-9;]*m")  # Zensical has no setting for them


def build(site_dir: Path) -> int:
    """Stage the project, build it strictly, and put the site into a new folder."""
    with tempfile.TemporaryDirectory() as name:
        return build_in(Path(name) / "project", site_dir)


def build_in(folder: Path, site_dir: Path) -> int:
    """Do so with the staged project in `folder`."""
    try:
        config = stage_project(ROOT, folder)
    except ProblemsFound as problems:
        sys.stderr.write(f"\n{problems}\n")
        return 1
    built = subprocess.run(
        (python_tool("zensical"), "build", "--strict", "--config-file", str(config)),
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if built.returncode:
        sys.stderr.write(tidy(built.stdout))
        return built.returncode
    finish_offline(folder / "site")
    shutil.copytree(folder / "site", site_dir)
    return 0


def tidy(printed: str) -> str:
    """Return what Zensical printed, without colours and the traceback that says it was strict."""
    plain = COLOURS.sub("", printed)
    warnings, _, traceback = plain.partition("Traceback (most recent call last):")
    return warnings if "--strict" in traceback else plain


sys.exit(build(Path(sys.argv[1])))
