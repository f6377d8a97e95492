"""A script says by its name what it gives, and is written so that every check reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from source_checks.browser_files import find_file_problems, find_name_problems


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


@pytest.mark.parametrize("ending", ["mts", "js", "tsx"])
def test_a_script_that_the_checks_would_not_read_is_found(tmp_path: Path, ending: str) -> None:
    """Every script is held to the same rules."""
    write(tmp_path, f"scripts/browser/saving/save.{ending}", "save();\n")
    (problem,) = find_file_problems(tmp_path)
    assert problem.startswith(f"scripts/browser/saving/save.{ending}: the checks read no .{ending}")


def test_a_part_that_does_something_itself_is_found(tmp_path: Path) -> None:
    """It hands on what others export, types too, and nothing else."""
    hands_on = '/** Why. */\nexport { a } from "./a";\nexport type {\n  B,\n} from "./b";\n'
    write(tmp_path, "scripts/browser/history/part.ts", hands_on)
    assert list(find_file_problems(tmp_path)) == []
    write(tmp_path, "scripts/browser/history/part.ts", f"{hands_on}start();\n")
    (problem,) = find_file_problems(tmp_path)
    assert problem.startswith("scripts/browser/history/part.ts: a part only exports")


@pytest.mark.parametrize("head", ["get rows(): number", "static set #rows(to: number)"])
def test_a_getter_may_have_60_lines_and_no_more(tmp_path: Path, head: str) -> None:
    """As any function: Biome counts the lines of all others."""

    def judge(lines: int) -> list[str]:
        body = "    a();\n" * (lines - 2)
        text = f"export class Save {{\n  {head} {{\n{body}  }}\n}}\n"
        write(tmp_path, "scripts/browser/saving/save.ts", text)
        return list(find_file_problems(tmp_path))

    assert judge(60) == []
    (problem,) = judge(61)
    assert problem.startswith("scripts/browser/saving/save.ts:2: ")
    assert "has 61 lines, and 60 are the most" in problem
