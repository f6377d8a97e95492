"""A source that grew too long, and a folder that filled up, are named before someone gets lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from source_checks.python_files import UNCOUNTED, find_file_problems


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


@pytest.mark.parametrize("folder", ["scripts/guide", "tests/guide"])
def test_a_file_may_have_300_lines_and_no_more(tmp_path: Path, folder: str) -> None:
    """Tests are read as often as what they test."""
    assert judge(tmp_path, {f"{folder}/page.py": "X = 1\n" * 300}) == []
    (problem,) = judge(tmp_path, {f"{folder}/page.py": "X = 1\n" * 301})
    assert problem.startswith(f"{folder}/page.py: has 301 lines, and 300 are the most.")


def test_a_function_may_have_60_lines_and_no_more(tmp_path: Path) -> None:
    """The message names it, and its line."""
    assert judge(tmp_path, {"scripts/page.py": write_function(60)}) == []
    (problem,) = judge(tmp_path, {"scripts/page.py": f"X = 1\n{write_function(61)}"})
    assert problem.startswith("scripts/page.py:2: long has 61 lines, and 60 are the most.")


def test_an_adapter_only_ties_two_things_together(tmp_path: Path) -> None:
    """It has fewer than 40 lines."""
    assert judge(tmp_path, {"scripts/site_hooks.py": "X = 1\n" * 39}) == []
    (problem,) = judge(tmp_path, {"scripts/site_hooks.py": "X = 1\n" * 40})
    assert "has 40 lines, and an adapter has at most 39" in problem


def test_a_folder_may_hold_20_sources_and_no_more(tmp_path: Path) -> None:
    """Those in the folders within it count for these."""
    crowd = {f"tests/guide/test_{number}.py": "" for number in range(20)}
    assert judge(tmp_path, {**crowd, "tests/guide/handbook/test_20.py": ""}) == []
    (problem,) = judge(tmp_path, {**crowd, "tests/guide/test_20.py": ""})
    assert problem.startswith("tests/guide: holds 21 sources, and 20 are the most.")


def test_there_may_be_any_number_of_checks(tmp_path: Path) -> None:
    """Each is found by its name, which its message and its manual have too."""
    crowd = {f"{UNCOUNTED[0]}/check_{number}.py": "" for number in range(21)}
    assert judge(tmp_path, crowd) == []
