"""MkDocs' build as a person meets it: silent when all is well, and failing at every warning.

MkDocs fails on a warning when it is strict, but only if nobody has told it to be quiet. So it says
everything, and what concerns nobody is left out here.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from set_up.node import tool_environment
from set_up.project import python_tool

RECORD = re.compile(r"(?P<level>[A-Z]+) +-  (?P<words>.*)")
IN_WORDS = ("WARNING", "ERROR", "CRITICAL")
# MkDocs only mentions it, but such a link leads nowhere on the published site.
DEAD_LINK = "excluded from the built site"


def build_strictly(project: Path, folder: Path, generator: str = "mkdocs") -> list[str]:
    """Build the project's site into a new folder; return what the generator warns of, in lines.

    `generator` is a command that takes the same words as MkDocs. With no warning the site is whole.
    """
    with subprocess.Popen(
        (
            python_tool(generator),
            "build",
            "--strict",
            "--config-file",
            "mkdocs.yml",
            "--site-dir",
            str(folder),
        ),
        cwd=project,
        env=tool_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as building:
        problems = list(pick_problems(building.stdout or ()))
    if building.returncode and not problems:
        return [f"{generator} ended with the code {building.returncode} and said nothing."]
    return problems


def pick_problems(lines: Iterable[str]) -> Iterator[str]:
    """Yield what MkDocs says that somebody has to mend: warnings, and what is no record at all."""
    is_problem = True
    for line in map(str.rstrip, lines):
        if record := RECORD.match(line):
            is_problem = record["level"] in IN_WORDS or DEAD_LINK in line
        elif line and not line.startswith(" "):  # what is set in belongs to what stands before it
            is_problem = not line.startswith("Aborted with")
        if is_problem and line:
            yield record["words"] if record else line
