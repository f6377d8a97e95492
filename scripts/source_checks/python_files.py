"""A Python source stays short, and no folder holds too many of them."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from source_checks.print_problems import print_problems
from source_checks.python_sources import SCRIPTS, TESTS, Source, list_sources
from source_checks.sizes import LONGEST_ADAPTER, LONGEST_FILE, LONGEST_FUNCTION, MOST_IN_FOLDER

ROOT = Path(__file__).resolve().parents[2]
ADAPTERS = (
    "scripts/site_hooks.py",
    "scripts/site_macros.py",
    "scripts/search_hooks.py",
    "scripts/finish_hooks.py",
)
# One file a check, and each is found by its name: there may be any number.
UNCOUNTED = ("scripts/content_checks/checks",)


def find_file_problems(root: Path) -> Iterator[str]:
    """Yield a sentence for each long file, long function and crowded folder, tests included."""
    sources = [*list_sources(root, SCRIPTS), *list_sources(root, TESTS)]
    for source in sources:
        yield from find_long_file(source)
        yield from find_long_functions(source)
    yield from find_crowded_folders(sources)


def find_long_file(source: Source) -> Iterator[str]:
    """Yield a sentence where the file, or the adapter, has too many lines."""
    lines = len(source.path.read_text(encoding="utf-8").splitlines())
    if source.shown in ADAPTERS and lines > LONGEST_ADAPTER:
        yield (
            f"{source.shown}: has {lines} lines, and an adapter has at most {LONGEST_ADAPTER}. "
            "Move what it decides into the guide, and only tie the two together here."
        )
    elif lines > LONGEST_FILE:
        yield (
            f"{source.shown}: has {lines} lines, and {LONGEST_FILE} are the most. "
            "Two subjects share it: give one a file of its own."
        )


def find_long_functions(source: Source) -> Iterator[str]:
    """Yield a sentence for each function with too many lines."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > LONGEST_FUNCTION:
            yield (
                f"{source.shown}:{node.lineno}: {node.name} has {lines} lines, and "
                f"{LONGEST_FUNCTION} are the most. Give a step of it a function of its own."
            )


def find_crowded_folders(sources: list[Source]) -> Iterator[str]:
    """Yield a sentence for each folder that holds too many sources of its own."""
    counts = Counter(str(Path(source.shown).parent) for source in sources)
    for folder, count in sorted(counts.items()):
        if count > MOST_IN_FOLDER and folder not in UNCOUNTED:
            yield (
                f"{folder}: holds {count} sources, and {MOST_IN_FOLDER} are the most. "
                "Give those that belong together a folder."
            )


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems(find_file_problems(ROOT))


if __name__ == "__main__":
    sys.exit(main())
