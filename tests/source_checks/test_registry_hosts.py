"""A file that names a package registry's host is a problem."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from source_checks.registry_hosts import find_hosts

# In two parts, so that this file does not name one itself.
ADDRESS = "https://registry." + "npmjs.org/idb"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in git with one file that git ignores."""
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    (tmp_path / ".gitignore").write_text(".npm-log\n", encoding="utf-8")
    (tmp_path / ".npm-log").write_text(ADDRESS, encoding="utf-8")
    return tmp_path


def test_a_host_is_named_with_file_and_line(project: Path) -> None:
    """A lock file with addresses is found, committed or not yet."""
    (project / "package-lock.json").write_text(f'{{\n"resolved": "{ADDRESS}"\n}}', "utf-8")
    assert list(find_hosts(project)) == [
        f"package-lock.json:2: names the package registry {ADDRESS[8:26]}. Leave it out."
    ]


def test_what_git_ignores_is_left_alone(project: Path) -> None:
    """Installed packages and logs are not the project's files."""
    assert list(find_hosts(project)) == []


def test_a_copy_without_git_is_searched_too(tmp_path: Path) -> None:
    """A downloaded archive has no .git folder; what is installed there stays out."""
    (tmp_path / "node_modules").mkdir()
    for name in ("node_modules/a.json", "b.json"):
        (tmp_path / name).write_text(ADDRESS, encoding="utf-8")
    assert [problem.split(":")[0] for problem in find_hosts(tmp_path)] == ["b.json"]
