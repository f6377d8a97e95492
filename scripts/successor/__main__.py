"""Builds with Zensical: `python -m successor SITE_DIR`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from set_up.project import ROOT, python_tool
from strict_yaml import ProblemsFound
from successor.stage_project import stage_project


def build(site_dir: Path) -> int:
    """Stage the project, build it strictly, and put the site into `site_dir`."""
    with tempfile.TemporaryDirectory() as name:
        return build_in(Path(name) / "project", site_dir)


def build_in(folder: Path, site_dir: Path) -> int:
    """Do so with the staged project in `folder`."""
    try:
        config = stage_project(ROOT, folder)
    except ProblemsFound as problems:
        sys.stderr.write(f"\n{problems}\n")
        return 1
    command = (python_tool("zensical"), "build", "--strict", "--config-file", str(config))
    built = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if built.returncode:
        sys.stderr.buffer.write(built.stdout)
        return built.returncode
    shutil.rmtree(site_dir, ignore_errors=True)
    shutil.copytree(folder / "site", site_dir)
    return 0


sys.exit(build(Path(sys.argv[1])))
