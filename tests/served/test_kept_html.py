"""While the site is served, a template is filled again only for a page that would change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
import pytest

from stand_ins.served_site import HOME, MAIN, OTHER, write_and_build


@pytest.fixture
def filled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The title of each page that a template was filled for."""
    titles: list[str] = []
    fill = jinja2.Template.render

    def note(self: jinja2.Template, context: dict[str, Any]) -> str:
        titles.extend([page.title] if (page := context.get("page")) else [])
        return fill(self, context)

    monkeypatch.setattr(jinja2.Template, "render", note)
    return titles


def test_only_the_page_that_has_changed_is_filled_again(tmp_path: Path, filled: list[str]):
    """The other one is there as it was."""
    first = write_and_build(tmp_path)
    assert filled == ["Home", "Other"]
    filled.clear()
    again = write_and_build(tmp_path, index=HOME.replace("See", "Look"))
    assert filled == ["Home"]
    assert again["other/index.html"] == first["other/index.html"]
    assert "Look" in again["index.html"]


@pytest.mark.parametrize(
    "change",
    [
        {"other": OTHER.replace("title: Other", "title: Another")},
        {"main": MAIN + "{# changed #}\n"},
    ],
    ids=["a title that the menu has", "a template"],
)
def test_all_pages_are_filled_again_where_all_may_change(
    tmp_path: Path, filled: list[str], change: dict[str, str]
):
    """What every page shows is no page's own."""
    write_and_build(tmp_path)
    filled.clear()
    write_and_build(tmp_path, **change)
    assert len(filled) == len(("Home", "Other"))
