"""The browser's sources: where they stand and what they import."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from posixpath import join, normpath

ROOT = Path(__file__).resolve().parents[2]
BROWSER = "scripts/browser"
# A string is found first, so that what looks like a comment in it is none.
STRING = r""" "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*` """
COMMENT = r"/\*.*?\*/ | (?<!:)//[^\n]*"
STRINGS_AND_COMMENTS = re.compile(f"(?P<string>{STRING}) | {COMMENT}", re.DOTALL | re.VERBOSE)
# `from "./a"`, `import "./a"` and `import("./a")`, types or not, whatever the quotes
IMPORTS = re.compile(r"""\b(?:from|import)\s*\(?\s*["'`]([./][^"'`]+)""")


def list_scripts(root: Path) -> list[Path]:
    """Return the browser's TypeScript files in order."""
    return sorted((root / BROWSER).rglob("*.ts"))


def read_code(path: Path) -> str:
    """Return a script, style or page without its scripts' comments, every line where it was."""
    text = path.read_text(encoding="utf-8")
    return STRINGS_AND_COMMENTS.sub(
        lambda found: found["string"] or "\n" * found[0].count("\n"), text
    )


def list_imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each of our own files that a script imports: the line, and the path without `.ts`.

    The path is from the project's browser folder, such as `answers/answer`. One that leads out of
    it begins with `..` or a slash.
    """
    folder = find_folder(path)
    code = read_code(path)
    for found in IMPORTS.finditer(code):
        line = code.count("\n", 0, found.start(1)) + 1
        yield line, normpath(join(folder, found[1]))


def find_folder(path: Path) -> str:
    """Return a script's folder from the project's browser folder, such as `storage/worksheet`."""
    return path.parent.as_posix().partition(f"{BROWSER}/")[2]
