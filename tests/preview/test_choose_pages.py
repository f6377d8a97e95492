"""A change of words shows its own pages, and any other change shows all behind them."""

from __future__ import annotations

from pathlib import Path

import pytest

from preview.choose_pages import choose_pages

ALL = ("", "mentees/", "mentees/ask/", "worksheets/plan/")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A built site of four pages."""
    for address in ALL:
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").touch()
    (tmp_path / "404.html").touch()
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "chosen"),
    [
        (["docs/index.md"], ("",)),
        (["docs/mentees/index.md", "docs/mentees/ask.md"], ("mentees/", "mentees/ask/")),
        (["worksheets/plan.yml", "worksheets/published.yml"], ("worksheets/plan/",)),
        (["docs/mentees/gone.md", "README.md"], ()),
        (
            ["mkdocs.yml", "docs/mentees/ask.md"],
            ("mentees/ask/", "", "mentees/", "worksheets/plan/"),
        ),
        (["institution.yml"], ALL),
        (["docs/assets/tea.svg"], ALL),
        (["scripts/styles/tokens.css"], ALL),
        ([], ()),
        (None, ALL),
    ],
)
def test_the_changed_pages_are_chosen(
    changed: list[str] | None, chosen: tuple[str, ...], site: Path
):
    """A page that is taken out has nothing to show."""
    assert choose_pages(site, changed) == chosen
