"""Remembering that a check passed, so that it is not run again while what it reads is the same.

Only checks that read code and settings are remembered: somebody who changes a page waits for what
looks at pages. What is remembered is a hash of every such file's contents, never a time.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from set_up.project import CACHE, ROOT
from source_checks.check import Check, Outcome, run_check
from source_checks.registry_hosts import list_files

# Words that people read: no check of code looks at them.
WORDS = re.compile(r"(docs|worksheets)/.*\.(md|yml)|institution\.yml|[A-Z]+\.md|bench\.json")


@dataclass(frozen=True)
class Memory:
    """The state of the code, and the folder that says in which state each check has passed."""

    state: str
    folder: Path = CACHE / "checks"

    def run(self, check: Check, environment: Mapping[str, str]) -> Outcome:
        """Return what the check finds; nothing where it has passed in this state."""
        if not check.reads_code:
            return run_check(check, environment)
        path = self.folder / re.sub(r"\W+", "-", check.name.lower())
        state = hashlib.sha256("\0".join((self.state, *check.command)).encode()).hexdigest()
        if path.is_file() and path.read_text(encoding="utf-8") == state:
            return Outcome(check, "")
        outcome = run_check(check, environment)
        if not outcome.problems:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(state, encoding="utf-8")
        return outcome


def read_state(root: Path = ROOT) -> str:
    """Return a hash of every file that is no words, and of the Python that runs the checks."""
    state = hashlib.sha256(sys.version.encode())
    for path in sorted(list_files(root)):
        name = path.relative_to(root).as_posix()
        if path.is_file() and not WORDS.fullmatch(name):
            content = path.read_bytes()
            state.update(f"\0{name}\0{len(content)}\0".encode())
            state.update(content)
    return state.hexdigest()
