"""The file in which the first workflow hands its findings to the second."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from proposals.found import Found
from proposals.mend import take_mends
from proposals.report import Report

LARGEST = 1_000_000  # bytes


def write_report(path: Path, report: Report) -> None:
    """Write the report as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(asdict(report), ensure_ascii=False), encoding="utf-8")


def read_report(path: Path) -> Report | None:
    """Return the report; None where there is none yet.

    Whatever has another shape is left out: a stranger may have written it.
    """
    if not path.is_file():
        return None
    with path.open("rb") as file:
        try:
            values = json.loads(file.read(LARGEST))
        except ValueError:
            values = {}
    values = values if isinstance(values, dict) else {}
    return Report(
        found=tuple(_read_found(_list(values.get("found")))),
        changed=tuple(each for each in _list(values.get("changed")) if isinstance(each, str)),
        passed=values.get("passed") is True,
        mends=tuple(take_mends(values.get("mends"))),
    )


def _read_found(entries: Iterable[Any]) -> Iterable[Found]:
    for entry in entries:
        if not isinstance(entry, dict):
            continue
        path, line, words = entry.get("path"), entry.get("line"), entry.get("words")
        if isinstance(path, str) and type(line) is int and isinstance(words, str):
            yield Found(path, line, words, entry.get("is_suggestion") is True)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
