"""The same sources give the same site, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.build_strictly import build_strictly
from stand_ins.project_copy import build_project, copy_cache, copy_project

# Another day, time zone, language and order of sets: none of them may reach the site.
ELSEWHERE = {
    "SOURCE_DATE_EPOCH": "1000000000",
    "TZ": "Asia/Tokyo",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
}


def read_files(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file below the folder by its path."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def expect_same(one: Path, other: Path) -> None:
    """Expect two folders to hold the same files."""
    first, second = read_files(one), read_files(other)
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []


@pytest.mark.parametrize(
    "has_cache", [True, pytest.param(False, marks=pytest.mark.thorough)], ids=["cache", "no-cache"]
)
def test_a_build_elsewhere_gives_the_same_bytes(site: Path, tmp_path: Path, has_cache: bool):
    """Every file is the same when a copy is built in another folder, on another day.

    Every run takes documents from the cache, for the tests of each renderer make one twice; a
    thorough one makes all of them anew.
    """
    project = copy_project(tmp_path / "elsewhere")
    if has_cache:
        copy_cache(project)
    build = build_project(project, tmp_path / "site", ELSEWHERE)
    assert build.returncode == 0, build.stdout + build.stderr
    expect_same(site, tmp_path / "site")


@pytest.mark.thorough
def test_properdocs_builds_the_same_bytes(site: Path, tmp_path: Path):
    """What carries MkDocs 1 on needs no change of ours: the day to move is ours to choose."""
    project = copy_project(tmp_path / "project")
    assert build_strictly(project, tmp_path / "site", "properdocs") == []
    expect_same(site, tmp_path / "site")
