"""The handbook is made anew when what it is made from has changed, and only then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from guide.handbook import build_handbook as module
from guide.handbook.build_handbook import OLDER, build_handbook
from guide.handbook.handbook_key import handbook_key
from guide.handbook.source import Source
from samples.handbook_samples import lay_out_project, read_source


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> list[Source]:
    """Stand in for the slow making; what it was asked for is noted."""
    asked: list[Source] = []

    def make(source: Source) -> bytes:
        asked.append(source)
        return f"handbook {len(asked)}".encode()

    monkeypatch.setattr(module, "_make", make)
    module._say_that_it_is_older.cache_clear()
    return asked


def change(source: Source, page: str, words: str) -> Source:
    """Return the source with other words on one page."""
    return replace(source, rendered={**source.rendered, f"docs/{page}": words})


def test_an_unchanged_handbook_is_made_once(small_source: Source, making: list, tmp_path: Path):
    """The second time it comes from the cache."""
    assert build_handbook(small_source, tmp_path) == b"handbook 1"
    assert build_handbook(small_source, tmp_path) == b"handbook 1"
    changed = change(small_source, "you/steps.md", "# Other steps")
    assert build_handbook(changed, tmp_path) == b"handbook 2"
    assert len(making) == 2


def test_a_served_site_offers_an_older_one_and_says_so_once(
    small_source: Source, making: list, tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    """Whoever edits a page does not wait for the whole handbook."""
    assert build_handbook(small_source, tmp_path, is_served=True) == b"handbook 1"
    assert capfd.readouterr().err == ""
    for words in ("# One", "# Two"):
        changed = change(small_source, "you/steps.md", words)
        assert build_handbook(changed, tmp_path, is_served=True) == b"handbook 1"
    assert len(making) == 1
    assert capfd.readouterr().err == f"{OLDER}\n"
    assert build_handbook(small_source, tmp_path, is_served=True) == b"handbook 1"


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Return a change of one file of a project."""

    def apply(root: Path) -> None:
        file = root / path
        words = file.read_text(encoding="utf-8")
        assert old in words
        file.write_text(words.replace(old, new), encoding="utf-8")

    return apply


@pytest.mark.parametrize(
    "change",
    [
        edit("docs/you/steps.md", "Use a pen", "Use a pencil"),
        edit("docs/you/steps.md", "2027-03-01", "2027-04-01"),
        edit("docs/further-reading.yml", "A factsheet", "The factsheet"),
        edit("docs/assets/diagrams/two-steps.svg", "Ask<", "Tell<"),
        edit("worksheets/plan.yml", "What do I want", "What would I like"),
        edit("institution.yml", "Staff Learning Group", "Learning Team"),
        edit("mkdocs.yml", "- tools/second.md", ""),
    ],
    ids=lambda change: change.__qualname__,
)
def test_the_key_changes_with_what_it_is_made_from(
    small_source: Source, tmp_path: Path, change: Callable[[Path], None]
):
    """Pages, dates, links, drawings, worksheets, names and the navigation all count."""
    project = lay_out_project(tmp_path / "project")
    assert handbook_key(read_source(project)) == handbook_key(small_source)
    change(project)
    assert handbook_key(read_source(project)) != handbook_key(small_source)


def test_the_key_stays_when_a_page_that_is_left_out_changes(small_source: Source, tmp_path: Path):
    """The handbook does not show it."""
    project = lay_out_project(tmp_path / "project")
    edit("docs/about/privacy.md", "Nothing is kept", "Little is kept")(project)
    assert handbook_key(read_source(project)) == handbook_key(small_source)
