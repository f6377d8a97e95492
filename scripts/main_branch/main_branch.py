"""The main branch as it was when this branch left it: the texts of its files."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from main_branch.start import find_start, list_bases, run_git


@dataclass(frozen=True)
class MainBranch:
    """The main branch of the project in `root`, which git may know or not.

    On the main branch itself it is the commit before the last: what is published now follows it.
    """

    root: Path

    @cached_property
    def commit(self) -> str:
        """The commit to compare with; "" where git knows none."""
        start = find_start(self.root, list_bases())
        head = (run_git(self.root, "rev-parse", "HEAD") or "").strip()
        if not start or start != head or self._is_changed:
            return start
        return (run_git(self.root, "rev-parse", "--verify", "--quiet", "HEAD^1") or "").strip()

    @property
    def _is_changed(self) -> bool:
        """Whether a file differs from the last commit: then that one is the state before."""
        return bool(run_git(self.root, "status", "--porcelain", "--untracked-files=no", "--", "."))

    def read(self, path: str) -> str | None:
        """Return a file's text, its path as seen from the project; None where it was not there."""
        return run_git(self.root, "show", f"{self.commit}:./{path}") if self.commit else None

    @cached_property
    def files(self) -> frozenset[str]:
        """The paths of all its files, as seen from the project."""
        if not self.commit:
            return frozenset()
        listed = run_git(self.root, "ls-tree", "-r", "-z", "--name-only", self.commit) or ""
        return frozenset(listed.split("\0")) - {""}
