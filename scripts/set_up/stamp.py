"""Remembers what was installed into a folder, so that a second start installs nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Stamp:
    """The state that a folder was brought to: the content of some files, and some words."""

    folder: Path
    files: tuple[Path, ...]
    words: tuple[str, ...] = ()

    @property
    def path(self) -> Path:
        """The file inside the folder that carries the stamp; it goes when the folder goes."""
        return self.folder / ".set-up-stamp"

    def is_current(self) -> bool:
        """Tell whether the folder was brought to this very state, to the end."""
        try:
            return self.path.read_text(encoding="utf-8") == self._digest()
        except OSError:
            return False

    def remove(self) -> None:
        """Forget the state before changing it, so that an interrupted change is seen."""
        self.path.unlink(missing_ok=True)

    def write(self) -> None:
        """Remember that the folder was brought to this state."""
        self.path.write_text(self._digest(), encoding="utf-8")

    def _digest(self) -> str:
        parts: Iterable[bytes] = (
            *(file.read_bytes() for file in self.files),
            *(word.encode() for word in self.words),
        )
        digest = hashlib.sha256()
        for part in parts:
            digest.update(hashlib.sha256(part).digest())
        return digest.hexdigest()
