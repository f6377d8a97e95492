"""Templates that are strict: what they show is escaped, and a mistyped name is an error."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def read_templates(
    folder: Path, *, auto_reload: bool = True, keep_trailing_newline: bool = False
) -> Environment:
    """Return the templates of a folder.

    Without `auto_reload` each is read once and for all. To `keep_trailing_newline` parts what is
    included from what follows it.
    """
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=auto_reload,
        keep_trailing_newline=keep_trailing_newline,
        trim_blocks=True,
        lstrip_blocks=True,
    )
