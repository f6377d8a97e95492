"""A build replaces a site, and nothing else."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from commands import site_folder
from commands.site_folder import check_replaceable, replace_site
from set_up.project import ROOT, python_tool
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


def test_a_site_inside_the_project_is_not_spell_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Whatever its folder is called: the words in it are checked where they were written."""
    monkeypatch.setattr(site_folder, "ROOT", tmp_path)
    write(tmp_path / "new", "sitemap.xml")
    (tmp_path / "new/index.html").write_text(
        "<p>" + "spelling".replace("ll", "l"), encoding="utf-8"
    )
    replace_site(tmp_path / "preview", tmp_path / "new")
    typos = [python_tool("typos"), "--config", str(ROOT / "typos.toml"), "--format=brief", "."]
    checked = subprocess.run(
        typos, cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8", check=False
    )
    assert "new/index.html" in checked.stdout
    assert "preview" not in checked.stdout
