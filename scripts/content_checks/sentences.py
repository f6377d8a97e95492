"""Paragraphs cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

SENTENCE_END = re.compile(r"(?<=[.!?:;])[\"”)]*\s+|\n\s*\n")


def list_sentences(paragraphs: Iterable[str]) -> Iterator[str]:
    """Yield every sentence. What stands before a colon counts as one, for readers pause there."""
    for paragraph in paragraphs:
        yield from SENTENCE_END.split(paragraph)
