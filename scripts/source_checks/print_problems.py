"""What a check of sources ends with: its problems, one a line, and its exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable


def print_problems(problems: Iterable[str]) -> int:
    """Print the problems and return 1 when there are any."""
    lines = list(problems)
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return 1 if lines else 0
