"""What may import what in Python: no circles, only downwards, and only by a folder's face."""

from __future__ import annotations

from pathlib import Path

import pytest

from set_up.project import ROOT
from source_checks.python_layers import find_layer_problems
from source_checks.python_sources import list_sources

RANKS = "python:\n  - [engine/model]\n  - [engine/form, engine/pdf]\n  - [guide]\n  - ['.']\n"
BORDERED = f"{RANKS}borders: [engine/model]\n"
FILES = {
    "scripts/engine/__init__.py": '__all__ = ["form", "model", "pdf"]\n',
    "scripts/engine/model/__init__.py": 'from engine.model.part import Part\n__all__ = ["Part"]\n',
    "scripts/engine/model/part.py": "class Part: ...\nclass Inner: ...\n",
    "scripts/engine/form/__init__.py": '"""A form."""\n',
    "scripts/engine/form/to_form.py": "from engine.model import Part\n",
    "scripts/engine/pdf/to_pdf.py": "from engine.model import Part\n",
    "scripts/guide/page.py": "from engine.model import Part\n",
    "scripts/hooks.py": "from guide.page import Part\n",
    "tests/engine/test_part.py": "from engine.model.part import Inner\n",
}


def judge(root: Path, ranks: str = RANKS, **changed: str) -> list[str]:
    """Return what is said of the small project once the files named have this text instead."""
    names = {Path(name).stem: name for name in FILES if "__init__" not in name}
    files = FILES | {names.get(stem, stem): text for stem, text in changed.items()}
    for name, text in {**files, "scripts/source_checks/ranks.yml": ranks}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(find_layer_problems(root))


def test_a_project_in_order_has_nothing_said_of_it(tmp_path: Path) -> None:
    """Also where the tests of a folder look inside it."""
    assert judge(tmp_path) == []


@pytest.mark.parametrize("head", ["", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    "])
def test_a_circle_is_shown_whole_types_included(tmp_path: Path, head: str) -> None:
    """Each file of it is named, so that someone sees where to cut."""
    first = f"{head}from guide.link import link\n"
    second = "from guide.page import page\n"
    (problem,) = judge(tmp_path, page=first, **{"scripts/guide/link.py": second})
    assert "scripts/guide/page.py -> scripts/guide/link.py -> scripts/guide/page.py" in problem or (
        "scripts/guide/link.py -> scripts/guide/page.py -> scripts/guide/link.py" in problem
    )
    assert "Move what both ends of the circle need to a file of its own." in problem


@pytest.mark.parametrize("line", ["from .page import page", "from . import page"])
def test_a_circle_of_files_that_name_each_other_by_dots_is_found(tmp_path: Path, line: str) -> None:
    """Dots are counted from the file that they stand in."""
    (problem,) = judge(
        tmp_path, page="from .link import link\n", **{"scripts/guide/link.py": f"{line}\n"}
    )
    assert "imports, by way of others, itself" in problem


def test_tests_and_their_helpers_form_no_circle(tmp_path: Path) -> None:
    """A helper can be read without what it helps."""
    helpers = {
        "tests/samples/one.py": "from samples.two import two\n",
        "tests/samples/two.py": "from samples.one import one\n",
    }
    (problem,) = judge(tmp_path, **helpers)
    assert "tests/samples/one.py -> tests/samples/two.py" in problem or (
        "tests/samples/two.py -> tests/samples/one.py" in problem
    )


@pytest.mark.parametrize(
    "line",
    [
        "def late():\n    from guide.page import Part",
        "from ...guide.page import Part",
        'from importlib import import_module\npage = import_module("guide.page")',
        'import importlib\npage = importlib.import_module("guide.page")',
        'page = __import__("guide.page")',
    ],
)
def test_every_way_to_import_from_above_is_found(tmp_path: Path, line: str) -> None:
    """Inside a function, by dots, or by a name that is given."""
    problems = judge(tmp_path, **{"scripts/engine/model/late.py": f"{line}\n"})
    assert any("guide/ stands above engine/model/" in problem for problem in problems)


def test_an_import_from_above_says_what_stands_where(tmp_path: Path) -> None:
    """The lower file can be told what it needs to know."""
    (problem,) = judge(tmp_path, part="import hooks\nclass Part: ...\nclass Inner: ...\n")[1:]
    assert problem.startswith("scripts/engine/model/part.py:1: imports hooks, but ./ stands above")


def test_folders_of_one_rank_do_not_know_each_other(tmp_path: Path) -> None:
    """One form of a worksheet can be replaced without the others."""
    (problem,) = judge(tmp_path, to_pdf="from engine.form.to_form import Part\n")
    assert "engine/form/ stands beside engine/pdf/" in problem
    assert "scripts/source_checks/ranks.yml" in problem


def test_what_a_folder_does_not_name_is_not_taken_from_it(tmp_path: Path) -> None:
    """Neither past its face, nor from a file that others' tests know."""
    (problem,) = judge(tmp_path, page="from engine.model.part import Inner\n")
    assert problem.startswith("scripts/guide/page.py:1: takes Inner from engine.model.part")
    assert "name it there" in problem
    others_test = {"tests/guide/test_page.py": FILES["tests/engine/test_part.py"]}
    (problem,) = judge(tmp_path, **others_test)
    assert problem.startswith("tests/guide/test_page.py:1: takes Inner")


def test_a_folder_within_a_border_is_entered_by_the_border_too(tmp_path: Path) -> None:
    """A new folder without a face of its own opens no way round."""
    inner = {"scripts/engine/model/deep/value.py": "class Value: ...\n"}
    (problem,) = judge(tmp_path, page="from engine.model.deep.value import Value\n", **inner)
    assert problem.startswith("scripts/guide/page.py:1: takes Value from engine.model.deep.value")
    assert (
        judge(
            tmp_path,
            page="",
            part="from engine.model.deep.value import Value\nclass Part: ...\nclass Inner: ...\n",
            **inner,
        )
        == []
    )


def test_a_border_cannot_be_taken_away_unseen(tmp_path: Path) -> None:
    """The table says which folders have one; how their list is written does not matter."""
    name = "scripts/engine/model/__init__.py"
    listed = "from engine.model.part import Part\n__all__: list[str] = ['Part']\n"
    assert judge(tmp_path, BORDERED, **{name: listed}) == []
    problems = judge(tmp_path, BORDERED, **{name: '"""Open."""\n'})
    assert any(problem.startswith(f"{name}: names nothing for others") for problem in problems)


def test_who_goes_past_a_face_reads_what_to_write(tmp_path: Path) -> None:
    """What the folder does name is asked of the folder."""
    (problem,) = judge(tmp_path, page="from engine.model.part import Part\n")
    assert problem.endswith("Write: from engine.model import Part")


def test_a_folder_without_a_rank_and_a_rank_without_a_folder_are_named(tmp_path: Path) -> None:
    """The table tells of every folder, and of no other."""
    (problem,) = judge(tmp_path, **{"scripts/new/thing.py": "import os\nos.getcwd()\n"})
    assert problem.startswith("scripts/new: this folder has no rank.")


def test_all_of_the_projects_sources_are_looked_at() -> None:
    """The commands among them; test_checks.py sees that their imports are in order."""
    shown = {source.shown for source in list_sources(ROOT, "scripts")}
    assert {"scripts/build", "scripts/site_hooks.py", "scripts/guide/page.py"} <= shown
    assert len(shown) > 150
