"""Pages for Zensical: Markdown whose macros are filled in."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from jinja2 import Environment, StrictUndefined

from guide.assemble import Assembly
from guide.macros import Macros
from guide.page import Page, read_pages


def stage_pages(root: Path, docs: Path, assembly: Assembly) -> None:
    """Write every page of the project in `root` into `docs`, front matter untouched."""
    for page in read_pages(root):
        front = page.lines[: page.body_start]
        text = "\n".join([*front, fill_in(page, assembly), ""])
        (docs / page.source).write_text(text, encoding="utf-8")


def fill_in(page: Page, assembly: Assembly) -> str:
    """Return the page's Markdown with its macros filled in."""
    macros = Macros(assembly.contents, lambda: find_folder(page), assembly.sizes())
    environment = Environment(undefined=StrictUndefined, autoescape=False)  # noqa: S701 - Markdown
    environment.globals.update({**macros.for_pages(), **macros.variables()})
    return environment.from_string(page.body).render()


def find_folder(page: Page) -> str:
    """Return the folder that links on the page start from.

    Zensical reads a link in HTML as one between source files, where MkDocs leaves it as it is.
    """
    folder = PurePosixPath(page.source).parent.as_posix()
    return "" if folder == "." else f"{folder}/"
