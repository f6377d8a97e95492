"""requirements.txt must pin every package of requirements.in, within what that allows."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from source_checks.print_problems import print_problems

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)


def read_requirements(text: str) -> list[Requirement]:
    """Return the packages that a requirements.in asks for."""
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line]


def read_pins(text: str) -> dict[str, str]:
    """Return the version of each package that a requirements.txt pins."""
    return {canonicalize_name(name): version for name, version in PIN.findall(text)}


def find_unpinned(wanted: str, pinned: str) -> list[str]:
    """Return a sentence for each package of `wanted` that `pinned` lacks or pins otherwise."""
    pins = read_pins(pinned)
    problems = []
    for requirement in read_requirements(wanted):
        version = pins.get(canonicalize_name(requirement.name))
        if version is None:
            problems.append(f'requirements.txt: no pin for "{requirement.name}".')
        elif not requirement.specifier.contains(version, prereleases=True):
            problems.append(f'requirements.txt: "{requirement}" is pinned to {version}.')
    return problems


def main() -> int:
    """Print the problems and return 1 when there are any."""
    wanted, pinned = (ROOT / f"requirements{ending}" for ending in (".in", ".txt"))
    return print_problems(find_unpinned(wanted.read_text("utf-8"), pinned.read_text("utf-8")))


if __name__ == "__main__":
    sys.exit(main())
