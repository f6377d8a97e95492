"""The guide is written in British English.

The words stand in scripts/content_checks/us_spelling.yml. Addresses and code are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from content_checks.lines import list_prose, list_yaml_words
from content_checks.project import Project
from strict_yaml import Problem
from worksheet_builder.reading import LEDGER_NAME

LIST = Path(__file__).resolve().parents[1] / "us_spelling.yml"
YAML_FILES = ("institution.yml", "docs/further-reading.yml", "worksheets/*.yml")


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield every American spelling in pages, worksheets, institution.yml and the links."""
    british = load_british()
    american = re.compile(rf"\b({'|'.join(british)})\b", re.IGNORECASE)
    for place, number, line in _list_lines(project):
        for match in american.finditer(line):
            word = british[match[0].lower()]
            found = f'"{match[0]}" is the American spelling.'
            written = word.capitalize() if match[0][0].isupper() else word
            swap = (match[0], written)
            yield Problem(place, number, found, f'Write "{word}".', swap=swap)


def load_british() -> dict[str, str]:
    """Return the British spelling of each American word."""
    british: dict[str, str] = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return british


def _list_lines(project: Project) -> Iterator[tuple[str, int, str]]:
    for page in project.pages:
        for number, line in list_prose(page, with_front_matter=True):
            yield page.path, number, line
    for path in project.find_files(*YAML_FILES):
        if path.name == LEDGER_NAME:  # nobody edits it: it follows the worksheets
            continue
        for number, line in list_yaml_words(project.read(path)):
            yield project.name(path), number, line
