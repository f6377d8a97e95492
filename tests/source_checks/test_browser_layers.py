"""The table of ranks is held: an import that goes up or aside is a problem in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from source_checks.browser_layers import RANKS, find_layer_problems

TABLE = {
    "browser": [["answers"], ["form", "storage"], ["saving"]],
    "browser_strangers": [["form", "saving"]],
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of four folders in three ranks, in which every import goes down."""
    write(tmp_path, RANKS, yaml.safe_dump(TABLE))
    write(tmp_path, "scripts/browser/answers/answer.ts", "export type Answer = string;\n")
    write(tmp_path, "scripts/browser/form/field.ts", 'import "../answers/answer";\n')
    write(tmp_path, "scripts/browser/storage/record.ts", 'import "../answers/answer";\n')
    write(tmp_path, "scripts/browser/saving/save.ts", 'import "../storage/record";\n')
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    """Write one file of a small project."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_imports_that_go_down_are_no_problem(project: Path) -> None:
    """Neither are those inside a folder."""
    write(project, "scripts/browser/saving/tell.ts", 'import { save } from "./save";\n')
    assert list(find_layer_problems(project)) == []


@pytest.mark.parametrize(
    "line",
    [
        'import { save } from "../saving/save";',
        'import type { Save } from "../saving/save";',
        'export { save } from "../saving/save";',
        'import "../saving/save";',
        'type Save = typeof import("../saving/save");',
        'import {\n  save,\n} from "../saving/save";',
        "import { save } from '../saving/save';",
        "const later = import(`../saving/save`);",
        'const any = "/*"; import "../saving/save"; const files = "*/";',
    ],
)
def test_every_way_to_import_from_above_is_found(project: Path, line: str) -> None:
    """The file and its line are named, what it imports, and two ways to mend it."""
    write(project, "scripts/browser/storage/new.ts", f"// one\n{line}\n")
    (problem,) = find_layer_problems(project)
    number = 2 + line.count("\n")
    assert problem.startswith(f"scripts/browser/storage/new.ts:{number}: imports saving/save.ts")
    assert "saving/ stands above storage/" in problem
    assert "as an interface" in problem


def test_an_import_from_beside_is_found(project: Path) -> None:
    """Folders of one rank know nothing of each other."""
    write(project, "scripts/browser/storage/new.ts", 'import "../form/field";\n')
    (problem,) = find_layer_problems(project)
    assert "form/ stands beside storage/" in problem


def test_strangers_do_not_import_each_other_whatever_their_ranks(project: Path) -> None:
    """PDF and Word can each be taken away without the other."""
    write(project, "scripts/browser/saving/new.ts", 'import "../form/field";\n')
    (problem,) = find_layer_problems(project)
    assert "know nothing of each other" in problem


@pytest.mark.parametrize("path", ["../../styles/secret", "/home/secret"])
def test_an_import_from_outside_is_found(project: Path, path: str) -> None:
    """What stands elsewhere is read by no check."""
    write(project, "scripts/browser/answers/new.ts", f'import "{path}";\n')
    (problem,) = find_layer_problems(project)
    assert problem.startswith("scripts/browser/answers/new.ts:1: imports ")
    assert "that is outside scripts/browser/" in problem


@pytest.mark.parametrize(
    "line",
    [
        'import { one } from "./one";',
        'import type { One } from "./one";',
        'export type Two = import("./one").One;',
        'export const load = () => import("./one");',
    ],
)
def test_a_circle_is_shown_whole_types_included(project: Path, line: str) -> None:
    """Each file of it is named, so that someone sees where to cut."""
    write(project, "scripts/browser/answers/one.ts", 'import type { Two } from "./two";\n')
    write(project, "scripts/browser/answers/two.ts", f"{line}\n")
    (problem,) = find_layer_problems(project)
    assert "answers/one -> answers/two" in problem
    assert "answers/two -> answers/one" in problem


def test_comments_may_name_any_file(project: Path) -> None:
    """Only what a script does counts."""
    write(project, "scripts/browser/answers/new.ts", '// as import("../saving/save") has it\n')
    assert list(find_layer_problems(project)) == []


def test_a_folder_without_a_rank_is_found(project: Path) -> None:
    """Whoever adds a folder says what stands above it and beneath."""
    write(project, "scripts/browser/calendar/day.ts", "export const day = 1;\n")
    (problem,) = find_layer_problems(project)
    assert problem.startswith("scripts/browser/calendar: this folder has no rank. Add it")


def test_a_rank_without_a_folder_is_found(project: Path) -> None:
    """The table does not tell of what has gone."""
    (project / "scripts/browser/form/field.ts").unlink()
    (problem,) = find_layer_problems(project)
    assert "scripts/browser/form has no sources" in problem
