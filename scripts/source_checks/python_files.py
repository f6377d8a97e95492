"""A Python function stays short, and so does a file that only ties two things together."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from source_checks.print_problems import print_problems
from source_checks.python_sources import SCRIPTS, TESTS, Source, list_sources
from source_checks.sizes import LONGEST_ADAPTER, LONGEST_FUNCTION

ROOT = Path(__file__).resolve().parents[2]
TOP = "."  # the commands and adapters stand in scripts/ itself


def find_file_problems(root: Path) -> Iterator[str]:
    """Yield a sentence for each long function, tests included, and each long adapter."""
    for source in list_sources(root, SCRIPTS):
        yield from find_long_adapter(source)
        yield from find_long_functions(source)
    for source in list_sources(root, TESTS):
        yield from find_long_functions(source)


def find_long_adapter(source: Source) -> Iterator[str]:
    """Yield a sentence where a command, or what a site generator calls, does more than to call."""
    lines = len(source.path.read_text(encoding="utf-8").splitlines())
    if source.folder == TOP and lines > LONGEST_ADAPTER:
        yield (
            f"{source.shown}: has {lines} lines, and an adapter has at most {LONGEST_ADAPTER}. "
            "Move what it decides into a folder, and only tie the two together here."
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


def main() -> int:
    """Print the problems and return 1 when there are any."""
    return print_problems(find_file_problems(ROOT))


if __name__ == "__main__":
    sys.exit(main())
