"""The same sources give the same site, byte for byte."""

from __future__ import annotations

from pathlib import Path

from stand_ins.project_copy import build_project, copy_project

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


def test_a_build_elsewhere_without_a_cache_gives_the_same_bytes(site: Path, tmp_path: Path):
    """Every file is the same when a copy is built in another folder, on another day."""
    project = copy_project(tmp_path / "elsewhere")
    build = build_project(project, tmp_path / "site", ELSEWHERE)
    assert build.returncode == 0, build.stdout + build.stderr
    first, second = read_files(site), read_files(tmp_path / "site")
    assert sorted(first) == sorted(second)
    assert [path for path in first if first[path] != second[path]] == []
