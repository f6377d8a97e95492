"""Finds Node, the machine's own or the wheel's, and installs the browser packages with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from set_up.project import LIGHTHOUSE, NODE_MODULES, ROOT, VENV_PROGRAMS, python_tool
from set_up.run_step import Step, run_step
from set_up.stamp import Stamp

OLDEST_NODE = 20
PACKAGES = ("package.json", "package-lock.json")


def has_node() -> bool:
    """Tell whether the machine itself has npm and a Node that is new enough."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        return False
    asked = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    version = re.match(r"v(\d+)\.", asked.stdout)
    return version is not None and int(version[1]) >= OLDEST_NODE


def tool_environment() -> dict[str, str]:
    """Return the environment to run tools in: `node` is on its PATH, and Python speaks UTF-8."""
    path = os.environ.get("PATH", os.defpath)
    ours = str(VENV_PROGRAMS)
    parts = (path, ours) if has_node() else (ours, path)
    return {
        **os.environ,
        "PATH": os.pathsep.join(parts),
        "PYTHONUTF8": "1",
        # Material's notice about its own future; the project's plan for it is `--generator`.
        "NO_MKDOCS_2_WARNING": "1",
    }


def install_browser_packages() -> None:
    """Bring node_modules to package-lock.json; do nothing when it stands there already."""
    _install(ROOT, Step("Installing browser packages", "browser-packages", "less than a minute"))


def install_lighthouse() -> None:
    """Bring what only the benchmarks need into the cache; a build needs none of it."""
    LIGHTHOUSE.mkdir(parents=True, exist_ok=True)
    for name in PACKAGES:
        shutil.copyfile(ROOT / "scripts/benchmarks/lighthouse" / name, LIGHTHOUSE / name)
    _install(LIGHTHOUSE, Step("Installing Lighthouse", "lighthouse", "less than a minute"))


def _install(folder: Path, step: Step) -> None:
    stamp = Stamp(folder / NODE_MODULES.name, tuple(folder / name for name in PACKAGES))
    if stamp.is_current():
        return
    stamp.remove()
    npm = shutil.which("npm") if has_node() else python_tool("npm")
    where = () if folder == ROOT else ("--prefix", str(folder))
    run_step(step, (str(npm), "ci", *where), tool_environment())
    stamp.write()
