"""Makes the guide another university's, and builds its site, with the project's own Python."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from commands.build_site import build_site
from main_branch.start import run_git
from set_up.prepare import prepare_build
from set_up.project import ROOT
from set_up.run_module import run_module
from set_up.stop import Stop

NO_GIT = (
    "This folder is none that git looks after, so nobody could bring back what is changed. Get the "
    "project with git clone, and type scripts/adopt there."
)
DIRTY = (
    "Some files are changed and not committed, so nobody could tell your changes from those that "
    "are made now. Commit them, or put them away with git stash. Changed:"
)


def adopt_guide(arguments: Sequence[str]) -> int:
    """Ask, or read the answers, write the files and build; raise Stop where work could be lost."""
    if "--list" not in arguments and "--help" not in arguments and "-h" not in arguments:
        refuse_unsafe()
    prepare_build()
    code = run_module("adopting", *(_find_file(each) for each in arguments))
    if code or "--list" in arguments:
        return code
    return build_site([])


def _find_file(argument: str) -> str:
    """Return the whole path of a file that is named from where the person is."""
    path = Path(argument)
    return str(path.resolve()) if path.is_file() else argument


def refuse_unsafe() -> None:
    """Raise Stop unless git could bring back every file as it is now."""
    changed = run_git(ROOT, "status", "--porcelain", "--untracked-files=no")
    if changed is None:
        raise Stop(NO_GIT)
    if changed.strip():
        raise Stop("\n".join([DIRTY, *(f"  {line[3:]}" for line in changed.splitlines())]))
