"""A source stays short, and its folder small enough to look through, whatever language it is in."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from source_checks.print_problems import print_problems
from source_checks.sizes import LONGEST_FILE, MOST_IN_FOLDER

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("scripts", "tests", "overrides")
# Python, the page's scripts and styles, templates of pages and of Word; the commands have no ending
ENDINGS = {".py", ".ts", ".js", ".mjs", ".css", ".html", ".xml", ".grit", ""}
CASES = "cases"  # folders of what is read and what should come of it: data, one file a case
# One file a check, and each is found by its name: there may be any number.
UNCOUNTED = ("scripts/content_checks/checks",)


def find_size_problems(root: Path) -> Iterator[str]:
    """Yield a sentence for each long source and each crowded folder of `root`."""
    sources = list_sources(root)
    for path in sources:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE:
            yield (
                f"{path.relative_to(root).as_posix()}: has {lines} lines, and {LONGEST_FILE} are "
                "the most. Two subjects share it: give one a file of its own."
            )
    counts = Counter(path.parent.relative_to(root).as_posix() for path in sources)
    for folder, count in sorted(counts.items()):
        if count > MOST_IN_FOLDER and folder not in UNCOUNTED:
            yield (
                f"{folder}: holds {count} sources, and {MOST_IN_FOLDER} are the most. "
                "Give those that belong together a folder."
            )


def list_sources(root: Path) -> list[Path]:
    """Return the project's sources of every language in order."""
    paths = (path for place in PLACES for path in (root / place).rglob("*"))
    return sorted(path for path in paths if path.is_file() and _is_source(path.relative_to(root)))


def _is_source(path: Path) -> bool:
    return path.suffix in ENDINGS and CASES not in path.parts and not path.name.startswith(".")


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems(find_size_problems(ROOT))


if __name__ == "__main__":
    sys.exit(main())
