"""A page that is as it was is not rendered again, and comes to the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from content_checks import remembered_pages
from content_checks.remembered_pages import REMEMBERED, render_all
from content_checks.rendered_page import RenderedPage, render
from guide.page import Page

TEXT = """\
---
title: A page
---
# A page

Ask [a friend](friend.md) and ![a cup](cup.svg). Then <a href="x/">rest</a>.

## Rest { #rest }

Sleep well.
"""
EXTENSIONS: tuple[list[str], dict[str, dict[str, object]]] = (["attr_list"], {})


def render_here(root: Path, page: Page, **extensions: dict[str, object]) -> RenderedPage:
    """Return the page as the project in `root` renders or remembers it."""
    settings = (EXTENSIONS[0], extensions)
    return render_all(root, [page], {page.path: page.body}, settings)[page.path]


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[Page]:
    """The pages that were rendered, one after the other."""
    pages: list[Page] = []

    def note(page: Page, *others: object) -> RenderedPage:
        pages.append(page)
        return render(page, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(remembered_pages, "render", note)
    return pages


def test_a_page_that_is_as_it_was_is_remembered_whole(tmp_path: Path, rendered: list[Page]):
    """Every heading, link, picture, anchor and paragraph is the same."""
    (tmp_path / ".cache").mkdir()
    page = Page("docs/a.md", TEXT)
    first = render_here(tmp_path, page)
    assert first.links
    assert first.sections
    assert render_here(tmp_path, page) == first
    assert rendered == [page]


def test_what_changes_is_rendered_anew(tmp_path: Path, rendered: list[Page]):
    """A word of the page, or a setting of Markdown; what was before it is forgotten."""
    (tmp_path / ".cache").mkdir()
    page = Page("docs/a.md", TEXT)
    changed = Page("docs/a.md", TEXT.replace("Sleep", "Eat"))
    render_here(tmp_path, page)
    assert "Eat well." in render_here(tmp_path, changed).paragraphs
    render_here(tmp_path, changed, toc={"permalink": True})
    render_here(tmp_path, page)
    assert len(rendered) == 4


def test_what_is_remembered_may_be_damaged_or_nowhere(tmp_path: Path, rendered: list[Page]):
    """Then the page is rendered; and a project without a cache gets none."""
    page = Page("docs/a.md", TEXT)
    render_here(tmp_path, page)
    assert not (tmp_path / ".cache").exists()
    (tmp_path / REMEMBERED).parent.mkdir(parents=True)
    (tmp_path / REMEMBERED).write_text("[", encoding="utf-8")
    render_here(tmp_path, page)
    assert len(rendered) == 2
