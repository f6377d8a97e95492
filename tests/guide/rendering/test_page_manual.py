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


def lay_out(folder: Path, page: str) -> Path:
    """Return a copy of the project with this page, and with the manual's line in the menu."""
    project = copy_project(folder / "project")
    (project / PAGE).write_text(page, encoding="utf-8")
    (project / "docs/assets/tea.webp").write_bytes(b"")
    settings = project / "mkdocs.yml"
    after = "      - mentees/plan-a-session.md\n"
    line = re.search(rf"^ +- mentees/{NAME}\.md\n", MANUAL, re.MULTILINE)
    assert line
    text = settings.read_text(encoding="utf-8")
    assert after in text
    settings.write_text(text.replace(after, after + line[0]), encoding="utf-8")
    return project


def find_problems(project: Path) -> list[str]:
    """Return what stops the new page, as the checks say it."""
    found = [each for each in run_checks(project) if not each.is_suggestion]
    return [str(each) for each in found if NAME in str(each)]


def test_the_page_to_copy_waits_for_words_alone(tmp_path: Path):
    """It has no mistake, and each of its lines has to be written before it can be published."""
    found = find_problems(lay_out(tmp_path, list_blocks()[0]))
    assert [each for each in found if "stands there as in the template" not in each] == []
    assert len(found) >= 10


def test_all_that_is_shown_works(tmp_path: Path):
    """Every block of the manual stands on a page that the checks let through."""
    page = FRONT_MATTER + "\n\n".join(f"{block}" for block in list_blocks()[1:])
    project = lay_out(tmp_path, page)
    assert find_problems(project) == []
    rendered = read_sources(project).rendered[PAGE]
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
