"""A build replaces a site, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.site_folder import check_replaceable, replace_site
from set_up.stop import Stop


def write(folder: Path, *names: str) -> Path:
    """Write files of these names into the folder."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def list_files(folder: Path) -> set[str]:
    """Return the files in the folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("names", [[], [".git/config"], ["sitemap.xml", "a/index.html"]])
def test_a_site_or_nothing_may_be_replaced(tmp_path: Path, names: list[str]):
    """A new folder, one with hidden files alone, and a site built before."""
    check_replaceable(write(tmp_path / "site", *names))


def test_a_folder_with_other_files_is_refused(tmp_path: Path):
    """It is named, and so is the way out."""
    with pytest.raises(Stop, match="--site-dir") as stop:
        check_replaceable(write(tmp_path / "papers", "thesis.docx"))
    assert str(tmp_path / "papers") in str(stop.value)


def test_the_new_site_takes_the_place_of_the_old(tmp_path: Path):
    """Nothing of the old one stays, save hidden files; nothing of the new one is missing."""
    old = write(tmp_path / "site", "sitemap.xml", "old/index.html", ".nojekyll")
    replace_site(old, write(tmp_path / "new", "sitemap.xml", "new/index.html"))
    assert list_files(old) == {"sitemap.xml", "new/index.html", ".nojekyll"}


def test_a_folder_that_is_not_there_yet_is_made(tmp_path: Path):
    """Also where its own folder is missing."""
    replace_site(tmp_path / "a/b", write(tmp_path / "new", "index.html"))
    assert list_files(tmp_path / "a/b") == {"index.html"}
