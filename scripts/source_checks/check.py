"""One check: a command that prints its problems and fails when there are any."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

from set_up.project import ROOT
from set_up.run_module import find_our_packages

COLOURS = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Check:
    """A check's name, the command that makes it, and the command that mends most problems.

    `reads_code`: it reads code and settings alone, and so need not be run again while these are as
    they were. `suggests`: what it prints although it passes are suggestions.
    """

    name: str
    command: tuple[str, ...]
    mend: str = ""
    reads_code: bool = False
    suggests: bool = False


@dataclass(frozen=True)
class Outcome:
    """What a check found; `problems` is "" when all is well, and `suggestions` stop nothing."""

    check: Check
    problems: str
    suggestions: str = ""


def run_check(check: Check, environment: Mapping[str, str]) -> Outcome:
    """Run one check and return what it found, without colours."""
    try:
        done = subprocess.run(
            check.command,
            cwd=ROOT,
            env={**find_our_packages(environment), "NO_COLOR": "1"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        return Outcome(check, f"{check.command[0]} cannot be started: {error.strerror}.")
    printed = COLOURS.sub("", done.stdout).strip()
    if done.returncode == 0:
        return Outcome(check, "", printed if check.suggests and "\n" in printed else "")
    return Outcome(check, printed or f"{check.command[0]} failed and said nothing.")
