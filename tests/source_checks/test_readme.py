"""README's table leads to files that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEADING = "## I want to change …"
LEAST_ROWS = 25
# What stands between backticks and is no path: a command, a line to write, a file within
# a folder just named.
COMMANDS = {"npm install", "search_words: [sabbatical, leave]", "webkit.py"}
TABLE_HEADS = ("| I want to change", "| ---")


def list_rows() -> list[str]:
    """Return the rows of the tables, without their heads."""
    section = (ROOT / "README.md").read_text(encoding="utf-8").split(HEADING)[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [line for line in lines if not line.startswith(TABLE_HEADS)]


def list_paths() -> Iterator[str]:
    """Yield every path in the column that says what to open."""
    for row in list_rows():
        opened = row.strip("| ").rsplit(" | ", 1)[1]
        yield from (path for path in re.findall(r"`([^`]+)`", opened) if path not in COMMANDS)


def test_the_table_answers_the_questions_that_come_up():
    """It has rows enough to be of use, and each says what to open."""
    rows = list_rows()
    assert len(rows) >= LEAST_ROWS
    assert all(re.search(r"`[^`]+`", row.rsplit(" | ", 1)[1]) for row in rows)


@pytest.mark.parametrize("path", sorted(set(list_paths())))
def test_every_path_is_there(path: str):
    """A path ends in a slash where it is a folder, and only there."""
    assert (ROOT / path).is_dir() if path.endswith("/") else (ROOT / path).is_file()
