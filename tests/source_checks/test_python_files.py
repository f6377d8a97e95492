"""A function that grew too long, and an adapter that does more than to tie, are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from source_checks.python_files import find_file_problems


def judge(root: Path, files: dict[str, str]) -> list[str]:
    """Return what is said of a project with these files."""
    (root / "tests").mkdir(exist_ok=True)
    (root / "scripts").mkdir(exist_ok=True)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(find_file_problems(root))


def write_function(lines: int) -> str:
    """Return a function of so many lines."""
    return "def long():\n" + "    ...\n" * (lines - 1)


def test_a_function_may_have_60_lines_and_no_more(tmp_path: Path) -> None:
    """The message names it, and its line."""
    assert judge(tmp_path, {"scripts/guide/page.py": write_function(60)}) == []
    (problem,) = judge(tmp_path, {"tests/guide/test_page.py": f"X = 1\n{write_function(61)}"})
    assert problem.startswith("tests/guide/test_page.py:2: long has 61 lines, and 60 are the most.")


@pytest.mark.parametrize("name", ["site_hooks.py", "new_hooks.py", "serve"])
def test_an_adapter_only_ties_two_things_together(tmp_path: Path, name: str) -> None:
    """It has fewer than 40 lines, and so has a command: all that stands in scripts/ itself."""
    line = "#!/usr/bin/env python3\n"
    assert judge(tmp_path, {f"scripts/{name}": line * 39}) == []
    (problem,) = judge(tmp_path, {f"scripts/{name}": line * 40})
    assert "has 40 lines, and an adapter has at most 39" in problem
