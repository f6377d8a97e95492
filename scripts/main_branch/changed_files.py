"""Which files a proposal changes, by git: committed since the main branch, or not yet."""

from __future__ import annotations

from pathlib import Path

from main_branch.start import find_start, list_bases, run_git
from set_up.stop import Stop


def list_changed_files(root: Path, base: str = "") -> list[str]:
    """Return the files of `root` that differ from where this branch left `base`, sorted.

    Files that git does not track count too, unless it ignores them. Without `base` the main branch
    is taken; on GitHub, the one that the pull request is for. Raises Stop where git cannot tell.
    """
    bases = [base] if base else list_bases()
    start = find_start(root, bases)
    if not start:
        raise Stop(
            f"git knows no {' or '.join(bases)} to compare with. Fetch it first, or name a commit: "
            "scripts/test --changed --base HEAD~1"
        )
    changed = _ask_git(root, "diff", "--name-only", "-z", "--no-renames", start)
    unknown = _ask_git(root, "ls-files", "--others", "--exclude-standard", "-z")
    return sorted({*changed.split("\0"), *unknown.split("\0")} - {""})


def _ask_git(root: Path, *words: str) -> str:
    answer = run_git(root, *words)
    if answer is None:
        raise Stop("git could not tell what has changed.")
    return answer
