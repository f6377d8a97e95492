"""Which files a proposal changes, by git: committed since the main branch, or not yet."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from set_up.stop import Stop

MAIN = ("origin/main", "main")


def list_changed_files(root: Path, base: str = "") -> list[str]:
    """Return the files of `root` that differ from where this branch left `base`, sorted.

    Files that git does not track count too, unless it ignores them. Without `base` the main branch
    is taken; on GitHub, the one that the pull request is for. Raises Stop where git cannot tell.
    """
    start = find_start(root, [base] if base else list_bases())
    changed = _ask_git(root, "diff", "--name-only", "-z", "--no-renames", start)
    unknown = _ask_git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return sorted({*changed.split("\0"), *unknown.split("\0")} - {""})


def list_bases() -> list[str]:
    """Return the names that the main branch may have here, the likeliest first."""
    target = os.environ.get("GITHUB_BASE_REF")
    return [f"origin/{target}", *MAIN] if target else list(MAIN)


def find_start(root: Path, bases: list[str]) -> str:
    """Return the commit where this branch left the first of `bases` that is known."""
    for base in bases:
        found = _run_git(root, "merge-base", base, "HEAD")
        if found.returncode == 0:
            return found.stdout.strip()
    raise Stop(
        f"git knows no {' or '.join(bases)} to compare with. Fetch it first, or name a commit: "
        "scripts/test --changed --base HEAD~1"
    )


def _ask_git(root: Path, *words: str) -> str:
    asked = _run_git(root, *words)
    if asked.returncode:
        raise Stop(f"git could not tell what has changed: {asked.stderr.strip()}")
    return asked.stdout


def _run_git(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (shutil.which("git") or "git", *words),
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
