"""The ledger: every worksheet, field, column and option that was ever published.

An entry never goes. `retired` marks what is no longer asked, `now` names what it is called since
it was renamed. The labels are those of the last time that it was asked, so that a message can show
the lines that retire it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from pydantic import Field

from strict_yaml import IndentedDumper, parse_yaml
from worksheet_builder.model import FieldId, Part, Series, WorksheetId
from worksheet_builder.reading import LEDGER_NAME

LEDGER = f"worksheets/{LEDGER_NAME}"
START = """\
# What was published: saved answers find their questions by these ids.
# Nobody edits this file. `scripts/publish` writes it, and only ever adds to it.
"""


class PublishedOption(Part):
    """An option that people may have chosen."""

    id: FieldId
    label: str
    retired: bool = False
    now: str = Field("", description="The id that it has since it was renamed.")


class PublishedField(Part):
    """A field, or a column, that people may have answered; with all that says an answer."""

    id: FieldId
    kind: str
    label: str
    retired: bool = False
    now: str = Field("", description="The id that it has since it was renamed.")
    row: str = ""
    lowest: int | None = None
    highest: int | None = None
    lowest_label: str = ""
    highest_label: str = ""
    options: tuple[PublishedOption, ...] = ()
    columns: tuple[PublishedField, ...] = ()


class PublishedWorksheet(Part):
    """A worksheet that people may have filled in."""

    id: WorksheetId
    title: str
    belongs: str = Field("", description="Whose its answers are; nobody said so at first.")
    now: str = Field("", description="The id that it has since it was renamed.")
    series: Series | None = Field(None, description="That people may have several entries of it.")
    fields: tuple[PublishedField, ...] = ()


class Ledger(Part):
    """Everything that was published."""

    of: str = Field(
        "", description="Who began it, where one that adopted the guide began anew; else nothing."
    )
    worksheets: tuple[PublishedWorksheet, ...] = Field(
        (), description="The worksheets, sorted by id."
    )


def read_ledger(root: Path) -> Ledger:
    """Return the project's ledger; an empty one where nothing was published yet.

    Raises ProblemsFound where somebody has spoilt it.
    """
    path = root / LEDGER
    return parse_yaml(path, Ledger, root=root) if path.is_file() else Ledger()


def write_ledger(ledger: Ledger) -> str:
    """Return the ledger as YAML, one fact a line, so that its history reads well."""
    written = ledger.model_dump(mode="json", exclude_defaults=True)
    written.setdefault("worksheets", [])
    return START + dump(written)


def dump(data: Any) -> str:  # noqa: ANN401 - whatever YAML can hold
    """Return data as YAML in the way that people write it."""
    return yaml.dump(data, Dumper=IndentedDumper, allow_unicode=True, sort_keys=False, width=96)
