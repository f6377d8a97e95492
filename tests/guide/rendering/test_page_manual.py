"""Who follows *How to write a page* has a page that works: all that it shows is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from content_checks.checks.front_matter import FrontMatter
from content_checks.checks.leftovers import PAGE_MANUAL
from content_checks.run_checks import run_checks
from guide.macros import Macros
from guide.sources import read_sources
from stand_ins.project_copy import ROOT, copy_project

NAME = "meet-online"
PAGE = f"docs/mentees/{NAME}.md"
WHOLE_NAME = "all-that-can-stand-here"
WHOLE = f"docs/mentees/{WHOLE_NAME}.md"
MANUAL = (ROOT / PAGE_MANUAL).read_text(encoding="utf-8")
BLOCK = re.compile(r"^```markdown\n(.*?)^```$", re.DOTALL | re.MULTILINE)
MACRO = re.compile(r"\{\{ (\w+)\(.*?\) \}\}")
FRONT_MATTER = """---
title: All that can stand on a page
description: Every block of the manual, one after the other, to see that each does what it says.
owner: guide
written: 2026-11-28
reviewed:
review_by: 2027-05-28
---
# All that can stand on a page

"""


def list_blocks() -> list[str]:
    """Return the manual's blocks to copy, the whole page first."""
    return BLOCK.findall(MANUAL)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with a page of the manual's first block, and one of all the others.

    The manual's line stands in the menu, and one like it for the other page.
    """
    project = copy_project(tmp_path_factory.mktemp("manual") / "project")
    first, *others = list_blocks()
    (project / PAGE).write_text(first, encoding="utf-8")
    (project / WHOLE).write_text(FRONT_MATTER + "\n\n".join(others), encoding="utf-8")
    (project / "docs/assets/tea.webp").write_bytes(b"")
    settings = project / "mkdocs.yml"
    after = "      - mentees/plan-a-session.md\n"
    line = re.search(rf"^ +- mentees/{NAME}\.md\n", MANUAL, re.MULTILINE)
    assert line
    text = settings.read_text(encoding="utf-8")
    assert after in text
    lines = after + line[0] + line[0].replace(NAME, WHOLE_NAME)
    settings.write_text(text.replace(after, lines), encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def problems(project: Path) -> list[str]:
    """What stops the two new pages, as the checks say it."""
    found = [each for each in run_checks(project) if not each.is_suggestion]
    return [str(each) for each in found]


def test_the_page_to_copy_waits_for_words_alone(problems: list[str]):
    """It has no mistake, and each of its lines has to be written before it can be published."""
    found = [each for each in problems if NAME in each]
    assert [each for each in found if "stands there as in the template" not in each] == []
    assert len(found) >= 10


def test_all_that_is_shown_works(project: Path, problems: list[str]):
    """Every block of the manual stands on a page that the checks let through."""
    assert [each for each in problems if WHOLE_NAME in each] == []
    rendered = read_sources(project).rendered[WHOLE]
    assert "{{" not in rendered
    assert 'class="diagram"' in rendered


def test_every_line_at_the_top_is_explained():
    """A key that a page may have is named in the manual's part on it."""
    part = MANUAL.split("## The lines at the top")[1].split("\n## ")[0]
    assert [key for key in FrontMatter.model_fields if f"`{key}`" not in part] == []


@pytest.mark.parametrize("name", sorted(set(MACRO.findall(MANUAL))))
def test_every_macro_that_is_named_exists(name: str):
    """What the manual offers can be asked for."""
    assert callable(getattr(Macros, name))
