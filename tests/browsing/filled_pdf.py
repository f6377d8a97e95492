"""A worksheet's PDF that the page has filled in."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf

PLAIN = {"topic": "My next step", "starts": "2027-03-09", "lunch": "canteen", "bring": ["cake"]}
# What no document of today asks for: an option taken back, and a question no longer asked.
OLD = {"season": "summer", "how_far": "Half way"}


@dataclass(frozen=True)
class Filled:
    """One worksheet's PDF, filled in by the page with these answers."""

    answers: dict[str, Any]
    blank: bytes
    content: bytes
    path: Path

    def open(self) -> pikepdf.Pdf:
        """Open it as a program would that knows nothing of worksheets."""
        return pikepdf.open(BytesIO(self.content))
