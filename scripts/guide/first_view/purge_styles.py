"""The style of pages, without the rules that nothing in them, or from a script, can match."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from guide.first_view.keep_file import keep_file
from set_up.node import tool_environment
from strict_yaml import Problem, ProblemsFound

PROGRAM = Path(__file__).with_name("purge.mjs")
TAG = re.compile(r"<([a-z][\w-]*)((?:\s[^<>]*)?)>", re.I)
NAMED = re.compile(r"([\w:-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
# Of scripts: the direction in which a document's text runs, which no page does.
DRAWN = frozenset({"rtl"})
# What these say is for people to read.
PROSE = frozenset({"alt", "aria-label", "content", "d", "placeholder", "title"})
WORD = re.compile(r"[A-Za-z_][\w-]*")
# Of a script: a class, an attribute or an id that it looks for in a page, and so does not add.
SOUGHT = re.compile(r"[.\[#]([A-Za-z_]\w*-[\w-]*)")
PLAIN = re.compile(r"[\"'`]([a-z][a-z\d]*)[\"'` ]")
CAPITAL = re.compile(r"[A-Z]")


@dataclass(frozen=True)
class Words:
    """What a page holds, or what a script may add to it, each as one may ask for it in a style."""

    tags: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()  # ids are among them
    attributes: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()

    def __or__(self, other: Words) -> Words:
        """Return the words of both."""
        return Words(*(getattr(self, name) | getattr(other, name) for name in KINDS))

    @classmethod
    def of_any_kind(cls, words: Iterable[str]) -> Words:
        """Return words of which it is not known what they are."""
        return cls(*[frozenset(words)] * len(KINDS))


KINDS = tuple(field.name for field in fields(Words))
# What the first lines in a page and the browser set.
STATES = Words.of_any_kind(
    {"js", "no-js", "checked", "disabled", "hidden", "open", "true", "false"}
)


@dataclass(frozen=True)
class Wanted:
    """A style, and the words that its pages hold."""

    css: str
    words: Words


def read_words(html: str) -> Words:
    """Return the words in a page; whatever an editor wrote in Markdown is in it."""
    tags: set[str] = set()
    classes: set[str] = set()
    attributes: set[str] = set()
    values: set[str] = set()
    for tag, text in TAG.findall(html):
        tags.add(tag.lower())
        for name, *given in NAMED.findall(text):
            value = " ".join(given).strip()
            attributes.add(name)
            if name not in PROSE:
                values.update((value, *value.split()))
            if name in ("class", "id"):
                classes.update(value.split())
    return Words(*map(frozenset, (tags, classes, attributes, values)))


def read_script_words(script: str) -> Words:
    """Return the words in one of our scripts that may name what it adds to a page.

    A word with a hyphen is a class or an attribute. One without that begins what the script quotes,
    such as "dialog", is a tag or a value. A name such as `pageState` may set an attribute:
    `dataset` writes it as data-page-state. What a selector looks for is not added by that.
    """
    words = frozenset(WORD.findall(SOUGHT.sub("", script)))
    names = frozenset(word for word in words if "-" in word)
    data = frozenset(
        "data-" + CAPITAL.sub(lambda found: f"-{found[0].lower()}", word) for word in words - names
    )
    plain = frozenset(PLAIN.findall(script)) - DRAWN
    return Words(plain, names, names | data | plain, names | plain)


def purge_styles(wanted: Sequence[Wanted], root: Path, cache: Path) -> list[str]:
    """Return each style without the rules that match none of its words; `cache` keeps it."""
    places = [cache / "styles" / f"{_name(each)}.css" for each in wanted]
    missing = [i for i, place in enumerate(places) if not place.is_file()]
    for i, css in zip(missing, _purge([wanted[i] for i in missing], root), strict=True):
        keep_file(places[i], css.encode())
    return [place.read_text(encoding="utf-8") for place in places]


def _name(wanted: Wanted) -> str:
    asked = (PROGRAM.read_text(encoding="utf-8"), wanted.css, _list_words(wanted.words))
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:24]


def _list_words(words: Words) -> dict[str, list[str]]:
    return {name: sorted(getattr(words, name)) for name in KINDS}


def _purge(wanted: Iterable[Wanted], root: Path) -> list[str]:
    asked = [{"css": each.css, **_list_words(each.words)} for each in wanted]
    if not asked:
        return []
    node = shutil.which("node", path=tool_environment()["PATH"])
    run = subprocess.run(
        [node or "node", str(PROGRAM)],
        cwd=root,
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        raise ProblemsFound(
            [Problem("scripts/styles", 0, "the style cannot be purged", run.stderr)]
        )
    purged: list[str] = json.loads(run.stdout)
    return purged
