"""How hard a text is to read, as the age at which people can read it with ease."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from pyphen import Pyphen

from content_checks.sentences import list_sentences

WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")
LANGUAGE = "en_GB"
FIRST_YEAR = 5  # a school's first year begins at this age, and the formula counts school years


@dataclass(frozen=True)
class Reading:
    """A text's words, and the age that it asks for, by the formula of Flesch and Kincaid."""

    words: int
    age: float


def measure(paragraphs: Iterable[str]) -> Reading:
    """Return what the paragraphs come to.

    The formula is that of J. P. Kincaid and others, 1975. Syllables are counted where a word may be
    hyphenated.
    """
    sentences = [words for each in list_sentences(paragraphs) if (words := WORD.findall(each))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return Reading(0, 0)
    syllables = sum(map(count_syllables, words))
    years = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    return Reading(len(words), round(years + FIRST_YEAR, 1))


@cache
def count_syllables(word: str) -> int:
    """Return how many syllables a word has, as its hyphens tell."""
    return len(_dictionary().positions(word)) + 1


@cache
def _dictionary() -> Pyphen:
    return Pyphen(lang=LANGUAGE)
