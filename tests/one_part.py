"""Running one part of the tests, where several machines share them."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Iterable
from pathlib import Path


def read_part(text: str) -> tuple[int, int]:
    """Return which part of how many `2/4` means, counted from 1; ArgumentTypeError for others."""
    found = re.fullmatch(r"([1-9]\d*)/([1-9]\d*)", text)
    part, parts = map(int, found.groups()) if found else (1, 0)
    if part > parts:
        raise ArgumentTypeError(f"“{text}” is no part; the second of four is 2/4")
    return part, parts


def choose_part(files: Iterable[Path], part: int, parts: int) -> frozenset[Path]:
    """Return the files of a part. They are dealt in turn: neighbours take about as long."""
    return frozenset(sorted(set(files))[part - 1 :: parts])
