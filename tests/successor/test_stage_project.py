"""What Zensical reads says the same as what MkDocs and its hooks say."""

from __future__ import annotations

import pytest

from guide.page import Page
from successor.stage_pages import find_folder
from successor.stage_project import split_edit_address


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("docs/index.md", ""),
        ("docs/promotion.md", ""),
        ("docs/worksheets/contract.md", "worksheets/"),
        ("docs/mentees/index.md", "mentees/"),
    ],
)
def test_links_start_from_the_page_s_folder(path: str, folder: str) -> None:
    """A link in HTML is read as one between source files."""
    assert find_folder(Page(path, "")) == folder


def test_the_edit_address_is_split_after_the_repository() -> None:
    """The page's path follows the second part."""
    assert split_edit_address("https://example.org/team/guide/edit/main/docs/{path}") == {
        "repo_url": "https://example.org/team/guide",
        "edit_uri": "edit/main/docs/",
    }


def test_another_edit_address_is_left_out() -> None:
    """An address of another shape gives no link rather than a wrong one."""
    assert split_edit_address("mailto:team@example.org") == {}
