"""The ledger as it stands on the main branch, and what has gone from it since."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import yaml
from pydantic import ValidationError

from guide.institution import INSTITUTION
from main_branch.main_branch import MainBranch
from published.ledger import (
    LEDGER,
    Ledger,
    PublishedField,
    PublishedOption,
    PublishedWorksheet,
    dump,
    read_ledger,
)
from strict_yaml import Problem

Entry: TypeAlias = "PublishedWorksheet | PublishedField | PublishedOption"

NAME = re.compile(r"^name:\s*(.+?)\s*$", re.MULTILINE)
BRING_BACK = (
    "Bring the lines back: nobody edits this file, because saved answers are found by it. What is "
    'no longer asked moves to "retired:" in the file of its worksheet.'
)


def read_main_ledger(root: Path) -> Ledger | None:
    """Return the ledger of the main branch, or None.

    There is none where git knows no main branch, and none to compare with where the guide or the
    ledger was another university's there: one that adopts it has published nothing yet.
    """
    main = MainBranch(root)
    text = main.read(LEDGER)
    if not text or _find_name(main.read(INSTITUTION)) != _find_name(_read(root / INSTITUTION)):
        return None
    try:
        before = Ledger.model_validate(yaml.safe_load(text))
    except (yaml.YAMLError, ValidationError):  # it was spoilt, and a check of its own said so
        return None
    return before if before.of == read_ledger(root).of else None


def find_cuts(before: Ledger, now: Ledger) -> Iterator[Problem]:
    """Yield a problem for each entry of `before` that `now` lacks, with its lines."""
    yield from _compare("", before.worksheets, now.worksheets)


def _compare(holder: str, before: Sequence[Entry], now: Sequence[Entry]) -> Iterator[Problem]:
    there = {entry.id: entry for entry in now}
    for entry in before:
        name = f'{_noun(entry)} "{entry.id}"{holder}'
        home = there.get(entry.id)
        if home is None:
            lines = dump([entry.model_dump(mode="json", exclude_defaults=True)]).rstrip()
            found = f"{name} was published, and has gone from here."
            yield Problem(LEDGER, 0, found, BRING_BACK, lines)
            continue
        for key in ("fields", "columns", "options"):
            within = getattr(entry, key, ())
            yield from _compare(f" of {name}", within, getattr(home, key, ()))


def _noun(entry: Entry) -> str:
    if isinstance(entry, PublishedWorksheet):
        return "worksheet"
    return "option" if isinstance(entry, PublishedOption) else "question"


def _find_name(institution: str | None) -> str:
    found = NAME.search(institution or "")
    return found[1] if found else ""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
