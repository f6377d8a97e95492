"""What keeps a site from being built, in the guide's own words instead of a generator's."""

from __future__ import annotations

import subprocess

from set_up.node import tool_environment
from set_up.project import ROOT, VENV_PYTHON
from set_up.run_module import find_our_packages


def list_source_problems() -> list[str]:
    """Return the problems of settings, data files and pages, in lines."""
    return list_module_problems("guide")


def list_module_problems(module: str) -> list[str]:
    """Return what a package of the project says of problems, in lines."""
    done = subprocess.run(
        (str(VENV_PYTHON), "-m", module),
        cwd=ROOT,
        env=find_our_packages(tool_environment()),
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    return done.stderr.splitlines()
