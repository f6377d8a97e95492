"""A script says by its name what it gives, and a folder stays small enough to look through."""

from __future__ import annotations

from pathlib import Path

import pytest

from source_checks.browser_files import (
    find_crowded_folders,
    find_name_problems,
)
from source_checks.sizes import MOST_IN_FOLDER


def write(root: Path, name: str, text: str) -> None:
    """Write one file of a small project."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("save-answers", "export async function saveAnswers() {}"),
        ("answer-store", "export class AnswerStore {}"),
        ("answer", "export interface Answer {}\nexport const isBlank = 1;"),
        ("base64", "export const toBase64 = 1;"),
        ("show-alert", "export function showAlerts() {}"),
        ("room-for-bar", "export function leaveRoomForBar() {}"),
    ],
)
def test_a_file_that_exports_its_own_name_is_no_problem(
    tmp_path: Path, name: str, line: str
) -> None:
    """Some export has all words of the file's name, whatever its case and number."""
    write(tmp_path, f"scripts/browser/saving/{name}.ts", f"{line}\n")
    assert list(find_name_problems(tmp_path)) == []


@pytest.mark.parametrize(
    "line",
    [
        "export function keepAll() {}",
        "function saveAnswers() {}",
        "// export function saveAnswers() {}",
        "export function save() {}\nexport function answers() {}",
    ],
)
def test_a_file_that_exports_something_else_is_found(tmp_path: Path, line: str) -> None:
    """The sentence says what it exports, and what it should."""
    write(tmp_path, "scripts/browser/saving/save-answers.ts", f"{line}\n")
    (problem,) = find_name_problems(tmp_path)
    assert problem.startswith("scripts/browser/saving/save-answers.ts: exports ")
    assert "nothing called saveAnswers" in problem


def test_a_page_and_a_part_are_named_for_what_they_begin(tmp_path: Path) -> None:
    """A page's script exports nothing, and a part exports what others have named."""
    write(tmp_path, "scripts/browser/pages/device.ts", "start();\n")
    write(tmp_path, "scripts/browser/history/part.ts", 'export { showState } from "./a";\n')
    assert list(find_name_problems(tmp_path)) == []


@pytest.mark.parametrize("folder", ["scripts/browser/saving", "scripts/styles/page"])
def test_a_crowded_folder_is_found(tmp_path: Path, folder: str) -> None:
    """As many as are allowed are no problem; one more is. Folders inside count for themselves."""
    ending = "css" if "styles" in folder else "ts"
    for number in range(MOST_IN_FOLDER):
        write(tmp_path, f"{folder}/a{number}.{ending}", "")
        write(tmp_path, f"{folder}/inside/a{number}.{ending}", "")
    assert list(find_crowded_folders(tmp_path)) == []
    write(tmp_path, f"{folder}/more.{ending}", "")
    (problem,) = find_crowded_folders(tmp_path)
    assert problem.startswith(f"{folder}: holds {MOST_IN_FOLDER + 1} sources")
