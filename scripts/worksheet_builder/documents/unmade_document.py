"""What is said when a document cannot be made although its worksheet follows every rule."""

from __future__ import annotations

import traceback
from pathlib import Path

ENGINE = Path(__file__).parents[1]


class UnmadeDocumentError(Exception):
    """A renderer failed, or the process in which it ran was ended."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(path, reason)  # both, so that the error can travel between processes
        self.path = path
        self.reason = reason

    def __str__(self) -> str:
        """Return what an editor reads."""
        return (
            f"{self.path} could not be made: {self.reason}. The fault is in the builder, not in "
            "your words: please report it with this message."
        )


def describe_error(error: Exception) -> str:
    """Return the error's kind, its words, and the last place in our own code that led to it."""
    words = f"{type(error).__name__}: {error}".rstrip(": ")
    frames = traceback.extract_tb(error.__traceback__)[1:]  # without the one that caught it
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(ENGINE)]
    return f"{words} ({Path(ours[-1].filename).name}, line {ours[-1].lineno})" if ours else words
