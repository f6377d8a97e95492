"""Given words: names in a YAML file's text that stand for words kept elsewhere.

`label: Work towards <<place.name>>` holds the words that the caller gives for "place.name". They
are filled in after YAML is read, so it does not matter what the words contain; and the angle
brackets mean nothing to YAML, so they may stand anywhere in a text, also at its start.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from strict_yaml.problem import Problem
from strict_yaml.wording import did_you_mean, nearest
from strict_yaml.wordings import word

REFERENCE = re.compile(r"<<\s*([^<>]*?)\s*>>")
HALF = re.compile(r"<<|>>")


def fill_in(text: str, words: Mapping[str, str]) -> str:
    """Return the text with the words for each name; an unknown name stays as it is.

    A known name may have no words, as where nobody has such a thing.
    """
    return REFERENCE.sub(lambda reference: words.get(reference[1], reference[0]), text)


def find_unfilled(source: str, path: str, line: int, words: Mapping[str, str]) -> Iterator[Problem]:
    """Yield each name without words, and each half of a pair of brackets.

    `source` is the text as it stands in the file, from `line` on.
    """
    for reference in REFERENCE.finditer(source):
        name = reference[1]
        if words.get(name):
            continue
        if name in words:
            place = line + count_lines(source, reference.start())
            yield word("absent_word", path, place, name=name)
            continue
        near = nearest(name, words)
        known = ", ".join(known for known, text in words.items() if text)
        facts = {
            "name": name,
            "near": did_you_mean(near),
            "known": known,
            "better": f"<<{near}>>" if near else f"[{name}]",
        }
        yield word("unknown_word", path, line + count_lines(source, reference.start()), **facts)
    rest = REFERENCE.sub(lambda reference: re.sub(r"[^\n]", " ", reference[0]), source)
    for half in HALF.finditer(rest):
        better = next(iter(words), "name")
        place = line + count_lines(source, half.start())
        yield word("half_a_word", path, place, half=half[0], better=f"<<{better}>>")


def count_lines(source: str, index: int) -> int:
    """Return how many lines end before the index."""
    return source.count("\n", 0, index)
