"""Lists what has changed since this line of work left the main one."""

from __future__ import annotations

import subprocess

from set_up.project import ROOT
from set_up.stop import Stop

MAIN = ("origin/main", "main")


def find_base(told: str | None) -> str | None:
    """Return the commit at which this work left `told`, or the main branch; None without one."""
    for revision in (told,) if told else MAIN:
        found = ask_git("merge-base", "HEAD", revision)
        if found:
            return found[0]
    if told:
        raise Stop(
            f"There is no {told} that this work could have left. Fetch it, or name another "
            "revision after --base."
        )
    return None


def list_changed(base: str) -> list[str]:
    """Return the files that differ from that commit, saved in a commit or not, new ones too.

    A file that was renamed stands there under both names.
    """
    since = ask_git("diff", "--name-only", "--no-renames", base)
    new = ask_git("ls-files", "--others", "--exclude-standard")
    return sorted({*since, *new})


def ask_git(*words: str) -> list[str]:
    """Return the lines that git answers; none where it finds nothing or is not there."""
    command = ["git", "-c", "core.quotePath=false", *words]
    try:
        asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return []
    return asked.stdout.splitlines() if asked.returncode == 0 else []
