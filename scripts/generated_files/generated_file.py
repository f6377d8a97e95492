"""A generated file: what it should hold, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from content_checks.checks.leftovers import KEYS_PAGE, KINDS_PAGE
from content_checks.manual import MANUAL, write_manual
from generated_files.worksheet_manual import write_manual_page
from generated_files.worksheet_problems import PROBLEMS_PAGE, write_problems_page
from strict_yaml import Problem, ProblemsFound, read_text
from worksheet_builder.reading import is_worksheet
from worksheet_builder.schema import SCHEMA_FILE, SCHEMA_LINE, worksheet_schema, write_schema

WORKSHEETS = "worksheets"
TEMPLATE = "_template.yml"
MEND = "Run scripts/write, and keep what it changes."


@dataclass(frozen=True)
class GeneratedFile:
    """A file of which all or a part is written from something else.

    `path` is relative to the project, `text` is what the whole file should hold.
    """

    path: str
    text: str
    problem: Problem

    def is_current(self, root: Path) -> bool:
        """Whether the file holds what it should."""
        path = root / self.path
        return path.is_file() and path.read_text("utf-8", errors="replace") == self.text


def list_generated_files(root: Path) -> Iterator[GeneratedFile]:
    """Yield every generated file of the project in `root`."""
    schema = f"{WORKSHEETS}/{SCHEMA_FILE}"
    yield _write_whole(schema, write_schema(worksheet_schema()), "the worksheets' model")
    yield _write_whole(MANUAL, write_manual(root), "the checks and their golden cases")
    yield _write_whole(PROBLEMS_PAGE, write_problems_page(root), "the problems' golden cases")
    parts = "the worksheets' model, between its markers"
    for page in (KEYS_PAGE, KINDS_PAGE):
        yield _write_whole(page, write_manual_page(root, page), parts)
    for path in sorted((root / WORKSHEETS).iterdir()):
        if path.name == TEMPLATE or is_worksheet(path):
            yield from _lead_to_schema(path)


def find_outdated(root: Path) -> list[Problem]:
    """Return a problem for each file that `write_outdated` would change."""
    return [file.problem for file in list_generated_files(root) if not file.is_current(root)]


def write_outdated(root: Path) -> list[str]:
    """Write each file that is not current, and return their paths."""
    outdated = [file for file in list_generated_files(root) if not file.is_current(root)]
    for file in outdated:
        (root / file.path).write_text(file.text, encoding="utf-8", newline="\n")
    return [file.path for file in outdated]


def _write_whole(path: str, text: str, source: str) -> GeneratedFile:
    found = f"this file is not current. It is written from {source}."
    return GeneratedFile(path, text, Problem(path, 0, found, MEND))


def _lead_to_schema(path: Path) -> Iterator[GeneratedFile]:
    """Yield a worksheet with the line at its top that leads editors to the schema.

    One that cannot be read is left as it is; the check `worksheets` names it.
    """
    shown = f"{WORKSHEETS}/{path.name}"
    try:
        text = read_text(path, shown)
    except ProblemsFound:
        return
    if not text.startswith(f"{SCHEMA_LINE}\n"):
        text = f"{SCHEMA_LINE}\n{text}"
    found = "the first line does not name the schema, by which VS Code completes and checks."
    mend = "Put this line at the very top. Or run scripts/write, which does so."
    yield GeneratedFile(shown, text, Problem(shown, 1, found, mend, SCHEMA_LINE))
