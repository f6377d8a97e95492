"""The programs that only tests use, what each is for a person, and where Debian keeps it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass


@dataclass(frozen=True)
class Program:
    """A program that is not a Python or a browser package.

    `name` is what people call it; `debian` is the package that brings it.
    """

    command: str
    name: str
    debian: str


PROGRAMS = {
    program.command: program
    for program in (
        Program("soffice", "LibreOffice", "libreoffice-writer"),
        Program("java", "Java", "default-jre-headless"),
        Program("pdftoppm", "Poppler", "poppler-utils"),
        Program("pdftotext", "Poppler", "poppler-utils"),
        Program("pdfinfo", "Poppler", "poppler-utils"),
    )
}


def find_missing_programs(commands: tuple[str, ...] = tuple(PROGRAMS)) -> tuple[Program, ...]:
    """Return the programs of `commands` that are not on the PATH.

    Raises KeyError, saying where to add it, for a command that the table does not know.
    """
    for command in commands:
        if command not in PROGRAMS:
            raise KeyError(f'"{command}" is not in scripts/set_up/programs.py: add it there')
    return tuple(PROGRAMS[command] for command in commands if shutil.which(command) is None)
