"""Keep the theme's templates as Jinja compiled them: compiling is a fifth of a build's time."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache

FOLDER = Path(__file__).parents[2] / ".cache" / "templates"


def keep_templates(env: Environment, **_others: object) -> None:
    """Let the environment read and write compiled templates in the project's cache.

    Jinja compiles a template again when its text, Jinja or Python has changed.
    """
    FOLDER.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(FOLDER))
