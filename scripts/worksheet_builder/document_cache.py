"""A folder of finished documents, so that an unchanged worksheet costs nothing.

An entry is called `<document>.<key>` and holds the SHA-256 of the document, then the document. An
entry that does not match its own digest counts as missing.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

DIGEST_SIZE = sha256().digest_size
KEPT = 4  # entries of one document, so that changing branches and back rebuilds nothing


@dataclass(frozen=True)
class DocumentCache:
    """Documents by name and by a key that stands for everything they are made from."""

    folder: Path

    def get_or_make(self, name: str, key: str, make: Callable[[], bytes]) -> bytes:
        """Return the document, made only where the folder has none that is whole."""
        path = self.folder / f"{name}.{key}"
        document = _read(path)
        if document is None:
            document = make()
            _write(path, document)
            self._forget_old(name)
        return document

    def _forget_old(self, name: str) -> None:
        entries = sorted(self.folder.glob(f"{name}.*"), key=_when_written, reverse=True)
        for path in entries[KEPT:]:
            path.unlink(missing_ok=True)


def _read(path: Path) -> bytes | None:
    try:
        entry = path.read_bytes()
    except OSError:
        return None
    digest, document = entry[:DIGEST_SIZE], entry[DIGEST_SIZE:]
    return document if sha256(document).digest() == digest else None


def _write(path: Path, document: bytes) -> None:
    """Write under another name and rename, so that no reader ever sees half an entry."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(sha256(document).digest() + document)
        Path(unfinished).replace(path)
    except BaseException:
        Path(unfinished).unlink(missing_ok=True)
        raise


def _when_written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:  # another build has just forgotten it
        return 0.0
