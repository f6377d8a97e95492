"""A folder of finished documents, so that an unchanged worksheet costs nothing.

An entry is called `<document>.<key>` and holds the SHA-256 of the document, then the document. An
entry that does not match its own digest counts as missing.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
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
        document = self.read(name, key)
        if document is None:
            document = make()
            self.keep(name, key, document)
            self.forget_old([name])
        return document

    def read(self, name: str, key: str) -> bytes | None:
        """Return the document, or None where the folder has none that is whole."""
        return _read(self.folder / f"{name}.{key}")

    def read_newest(self, name: str) -> bytes | None:
        """Return the document that was written last under any key, or None without a whole one."""
        entries = self.folder.glob(f"{name}.*")
        found = map(_read, sorted(entries, key=_when_written, reverse=True))
        return next((document for document in found if document is not None), None)

    def keep(self, name: str, key: str, document: bytes) -> None:
        """Write the document down."""
        _write(self.folder / f"{name}.{key}", document)

    def forget_old(self, names: Iterable[str]) -> None:
        """Take away all but the newest few entries of each of these documents."""
        kept = Counter(dict.fromkeys(names, KEPT))
        entries = list(self.folder.iterdir()) if kept else []
        for path in sorted(entries, key=_when_written, reverse=True):
            name = path.name.rpartition(".")[0]
            if name in kept:
                kept[name] -= 1
                if kept[name] < 0:
                    _remove(path)


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
    except BaseException as error:
        Path(unfinished).unlink(missing_ok=True)
        # Windows lets nobody replace a file that is open: another build reads the same document.
        if not isinstance(error, PermissionError) or _read(path) != document:
            raise


def _remove(path: Path) -> None:
    """Take an entry away, unless another build reads it, on Windows, or was quicker."""
    with suppress(PermissionError):
        path.unlink(missing_ok=True)


def _when_written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:  # another build has just forgotten it
        return 0.0
