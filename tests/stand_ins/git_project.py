"""A small project that git knows, with a branch of changes."""

from __future__ import annotations

import subprocess
from pathlib import Path


class GitProject:
    """A folder that git knows: what it holds at first is the main branch, and a branch follows."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.git("init", "--quiet", "--initial-branch", "main")
        self.git("config", "user.name", "Somebody")
        self.git("config", "user.email", "somebody@example.org")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "First")
        self.git("checkout", "--quiet", "-b", "words")

    def git(self, *words: str) -> None:
        """Run git in the project."""
        subprocess.run(("git", *words), cwd=self.root, check=True, capture_output=True)

    def write(self, path: str, text: str) -> None:
        """Write a file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
