"""The commit at which this branch left the main branch, as git tells it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

MAIN = ("origin/main", "main")


def list_bases() -> list[str]:
    """Return the names that the main branch may have here, the likeliest first."""
    target = os.environ.get("GITHUB_BASE_REF")
    return [f"origin/{target}", *MAIN] if target else list(MAIN)


def find_start(root: Path, bases: list[str]) -> str:
    """Return the commit where this branch left the first of `bases` that git knows, or nothing."""
    for base in bases:
        found = run_git(root, "merge-base", base, "HEAD")
        if found is not None:
            return found.strip()
    return ""


def run_git(root: Path, *words: str) -> str | None:
    """Return what git prints, or None where it fails or there is none."""
    try:
        done = subprocess.run(
            (shutil.which("git") or "git", *words),
            cwd=root,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError:
        return None
    return None if done.returncode else done.stdout
