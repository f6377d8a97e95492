"""The folder that a site is built into: replaced as a whole, and only if it holds a site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from set_up.project import ROOT
from set_up.stop import Stop

# Every site has it, so that a folder without it was not built by this command.
SIGN_OF_A_SITE = "sitemap.xml"


def check_replaceable(folder: Path) -> None:
    """Raise Stop when the folder holds what no build has made, for a build would delete it."""
    if any(_list_visible(folder)) and not (folder / SIGN_OF_A_SITE).is_file():
        raise Stop(
            f"The folder {folder} holds files that are no built site, and building would delete "
            "them. Choose another folder after --site-dir, or empty this one."
        )


def replace_site(folder: Path, built: Path) -> None:
    """Put the built site into the folder, in place of the one that is there."""
    for path in _list_visible(folder):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    shutil.copytree(built, folder, dirs_exist_ok=True)
    if ROOT in folder.parents:  # then the checks of the project's own files would meet it
        (folder / ".ignore").write_text("*\n", encoding="utf-8")


def _list_visible(folder: Path) -> Iterator[Path]:
    """Yield what the folder holds, save hidden files, which belong to whoever publishes from it."""
    if folder.is_dir():
        yield from (path for path in folder.iterdir() if not path.name.startswith("."))
