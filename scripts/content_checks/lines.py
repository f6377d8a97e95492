"""Lines of a file: which of them are prose, and at which of them something stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from guide.page import Page

FENCE = re.compile(r"^\s*(?P<fence>`{3,}|~{3,})")
CODE = re.compile(r"`+[^`]*`+|<code>.*?</code>|<!--.*?-->")
LINK_TARGET = re.compile(r"(?<=\])\([^)]*\)|<[^>\s]+[:@][^>]*>|\b\w+=\"[^\"]*\"|\{\{.*?\}\}")
ADDRESS = re.compile(r"https?://\S+|\S+@\S+")


def find_key(page: Page, key: str) -> int:
    """Return the line of a key in the front matter; 1 when it is not there."""
    start = f"{key}:"
    lines = page.lines[: page.body_start]
    return next((number for number, line in enumerate(lines, 1) if line.startswith(start)), 1)


def find_words(page: Page, words: Sequence[str]) -> int:
    """Return the line on which the words begin; 0 when a macro wrote them."""
    simple = [re.sub(r"\W", "", word) for word in words]
    parts = [r"\W*" + re.escape(word) for word in simple if word]
    for count in range(len(parts), 0, -1):
        wanted = re.compile(r"\W+".join(parts[:count]))
        for number, line in enumerate(page.lines, 1):
            if number > page.body_start and wanted.search(line):
                return number
    return 0


@lru_cache(maxsize=1024)
def list_prose(
    page: Page,
    *,
    with_front_matter: bool = False,
    with_code: bool = False,
    with_targets: bool = False,
) -> tuple[tuple[int, str], ...]:
    """Return the numbers and words of the lines that people read.

    Blocks of code are left out, and so are code and link targets within a line unless `with_code`.
    `with_targets` keeps the targets alone.
    """
    fence = ""
    prose: list[tuple[int, str]] = []
    for number, line in enumerate(page.lines, 1):
        if number <= page.body_start and not with_front_matter:
            continue
        if mark := FENCE.match(line):
            fence = "" if fence else mark["fence"]
        elif not fence:
            words = line if with_code else CODE.sub("", line)
            kept = words if with_code or with_targets else LINK_TARGET.sub("", words)
            prose.append((number, kept))
    return tuple(prose)


def list_yaml_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield the numbers and words of a YAML file's lines, without comments, keys and addresses."""
    for number, line in enumerate(text.splitlines(), 1):
        words = re.sub(r"(^|\s)#.*", "", line)
        words = re.sub(r"^\s*(- )?[\w-]+:(\s|$)", "", words)
        yield number, ADDRESS.sub("", words)
