"""The numbers that people meet in worksheets: the scripts' own list, in words for the pages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

LIST = "scripts/browser/answers/limits.json"
# As scripts/browser/answers/limits.ts says them.
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def load_limits(root: Path) -> Mapping[str, str]:
    """Return each limit of `root` by its name, as a sentence says it; without the file, none."""
    path = root / LIST
    if not path.is_file():
        return {}
    numbers: dict[str, int] = json.loads(path.read_text(encoding="utf-8"))
    return {name: spell_number(number) for name, number in numbers.items()}


def spell_number(number: int) -> str:
    """Return a whole number as text has it: `seven`, and `12` from eleven on."""
    return WORDS[number] if 0 <= number < len(WORDS) else str(number)
