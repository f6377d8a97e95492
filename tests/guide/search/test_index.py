"""The search's index knows plurals and words that stand for a page, and no contributors' page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from guide.search.index import complete_search_index, list_plurals


@pytest.mark.parametrize(
    ("title", "plurals"),
    [
        ("Mentoring contract", ["mentorings", "contracts"]),
        ("Your diary, day by day", ["yours", "diaries", "days", "days"]),
        ("Boxes, our box: a process", ["ours", "boxes", "processes"]),
        ("5 Cs", []),
    ],
)
def test_a_title_is_found_by_its_plurals(title: str, plurals: list[str]):
    """Each word has one, save those that are plurals or too short."""
    assert list_plurals(title) == plurals


def complete(tmp_path: Path, *entries: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the entries as the index has them in the end."""
    (tmp_path / "docs/contribute").mkdir(parents=True)
    (tmp_path / "docs/contribute/why.md").write_text("# Why", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text(
        "---\ntitle: Home\nsearch_words: [blank form]\n---\n# Home", encoding="utf-8"
    )
    index = tmp_path / "site/search/search_index.json"
    index.parent.mkdir(parents=True)
    index.write_text(json.dumps({"config": {}, "docs": entries}), encoding="utf-8")
    complete_search_index(tmp_path / "site", tmp_path)
    docs: list[dict[str, Any]] = json.loads(index.read_text(encoding="utf-8"))["docs"]
    return docs


def test_search_words_stand_for_the_page_alone(tmp_path: Path):
    """They and their plurals find the page, not each of its headings."""
    page, heading = complete(
        tmp_path,
        {"location": "", "title": "Home", "text": "a"},
        {"location": "#b", "title": "Our <code>base</code>", "text": "c"},
    )
    assert page["words"] == ["blank form", "blanks", "forms"]
    assert "words" not in heading
    assert heading["plurals"] == ["ours", "bases"]


def test_pages_for_contributors_are_not_found(tmp_path: Path):
    """Neither the page nor its headings; every other page keeps the weight that it has."""
    (home,) = complete(
        tmp_path,
        {"location": "contribute/why/", "title": "Why", "text": ""},
        {"location": "contribute/why/#so", "title": "So", "text": ""},
        {"location": "", "title": "Home", "text": "", "boost": 2},
    )
    assert (home["location"], home["boost"]) == ("", 2)
