"""A source that grew too long, and a folder that filled up, are named before someone gets lost."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from set_up.project import ROOT
from source_checks.sizes import LONGEST_FUNCTION
from source_checks.source_files import UNCOUNTED, find_size_problems, list_sources


def judge(root: Path, files: dict[str, str]) -> list[str]:
    """Return what is said of a project with these files."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(find_size_problems(root))


@pytest.mark.parametrize(
    "name",
    [
        "scripts/guide/page.py",
        "tests/guide/test_page.py",
        "scripts/serve",
        "scripts/browser/saving/save.ts",
        "scripts/guide/first_view/purge.mjs",
        "scripts/styles/page/print.css",
        "scripts/worksheet_builder/pdf/templates/style.css",
        "scripts/worksheet_builder/word/templates/parts.xml",
        "overrides/page.html",
    ],
)
def test_a_file_may_have_300_lines_and_no_more(tmp_path: Path, name: str) -> None:
    """Whatever its language: tests and templates are read as often as the rest."""
    assert judge(tmp_path, {name: "x\n" * 300}) == []
    (problem,) = judge(tmp_path, {name: "x\n" * 301})
    assert problem.startswith(f"{name}: has 301 lines, and 300 are the most.")


@pytest.mark.parametrize("folder", ["tests/guide", "scripts/browser/saving", "overrides/partials"])
def test_a_folder_may_hold_20_sources_and_no_more(tmp_path: Path, folder: str) -> None:
    """All languages together. Those in the folders within it count for these."""
    endings = ("py", "ts", "css", "html")
    crowd = {f"{folder}/a{number}.{endings[number % 4]}": "" for number in range(20)}
    assert judge(tmp_path, {**crowd, f"{folder}/inside/a20.py": ""}) == []
    (problem,) = judge(tmp_path, {**crowd, f"{folder}/a20.py": ""})
    assert problem.startswith(f"{folder}: holds 21 sources, and 20 are the most.")


def test_there_may_be_any_number_of_checks_and_cases(tmp_path: Path) -> None:
    """Each is found by its name, which its message and its manual have too."""
    crowd = {f"{UNCOUNTED[0]}/check_{number}.py": "" for number in range(21)}
    cases = {f"tests/guide/cases/case-{number}.html": "" for number in range(21)}
    assert judge(tmp_path, {**crowd, **cases}) == []


def test_the_projects_own_sources_are_looked_at() -> None:
    """Of every language, the commands among them."""
    names = {path.relative_to(ROOT).as_posix() for path in list_sources(ROOT)}
    assert {"scripts/build", "scripts/guide/page.py", "overrides/page.html"} <= names
    assert len(names) > 900


def test_biome_allows_a_function_no_more_lines_than_python_has() -> None:
    """One number holds for both languages."""
    written = re.sub(r"^ *//.*$", "", (ROOT / "biome.jsonc").read_text("utf-8"), flags=re.MULTILINE)
    rule = json.loads(written)["linter"]["rules"]["complexity"]["noExcessiveLinesPerFunction"]
    assert rule == {"level": "error", "options": {"maxLines": LONGEST_FUNCTION}}
