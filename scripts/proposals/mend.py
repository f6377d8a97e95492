"""A mend: a line of a file as it is, and as it reads once it is mended."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Mend:
    """What to put in place of a line. `mended` may be two lines, where one has to be put before."""

    path: str
    line: int
    was: str
    mended: str


def write_mends(path: Path, mends: Iterable[Mend]) -> None:
    """Write the mends as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = [asdict(mend) for mend in mends]
    path.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")


def read_mends(path: Path) -> tuple[Mend, ...]:
    """Return the mends of a file; none where there is no such file."""
    if not path.is_file():
        return ()
    return tuple(take_mends(json.loads(path.read_text(encoding="utf-8"))))


def take_mends(values: object) -> Iterable[Mend]:
    """Yield what has the shape of a mend; whatever else stands there is left out."""
    for entry in values if isinstance(values, list) else []:
        if isinstance(entry, dict) and (mend := _take_mend(entry)):
            yield mend


def _take_mend(entry: dict[str, Any]) -> Mend | None:
    path, line = entry.get("path"), entry.get("line")
    was, mended = entry.get("was"), entry.get("mended")
    texts = isinstance(path, str) and isinstance(was, str) and isinstance(mended, str)
    return Mend(str(path), line, str(was), str(mended)) if texts and type(line) is int else None
