"""The style of pages, without the rules that nothing in them, or from a script, can match."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guide.first_view.keep_file import keep_file
from set_up.node import tool_environment
from strict_yaml import Problem, ProblemsFound

PROGRAM = Path(__file__).with_name("purge.mjs")
TAG = re.compile(r"<([a-z][\w-]*)((?:\s[^<>]*)?)>", re.I)
NAMED = re.compile(r"([\w:-]+)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+)))?")
WORD = re.compile(r"[A-Za-z_][\w-]*")
CAPITAL = re.compile(r"[A-Z]")
# Of Material's own script: what it makes for the search and the menu on any page, and what it makes
# only where it finds one of the words in NEEDS.
MATERIAL = re.compile(r"\bmd-(?:search-result|nav__link|dialog|header)[\w-]*")
MATERIAL_WITHIN = re.compile(r"\b(?:md|tabbed|annotate|footnote|highlight|focus)[\w-]*")
NEEDS = frozenset({"tabbed-set", "pre", "annotate", "footnote"})
# What the first lines in a page and the browser set.
STATES = frozenset({"js", "no-js", "checked", "hidden", "open"})


@dataclass(frozen=True)
class Wanted:
    """A style, and the words that its pages hold: tags, classes, ids and attributes."""

    css: str
    words: frozenset[str]


def read_words(html: str) -> Iterator[str]:
    """Yield the tags, attributes and their values in a page; an editor's Markdown is in it."""
    for tag, attributes in TAG.findall(html):
        yield tag.lower()
        for name, *values in NAMED.findall(attributes):
            yield name
            yield from WORD.findall(" ".join(values))
            yield from " ".join(values).split()


def read_script_words(script: str) -> Iterator[str]:
    """Yield the words in one of our scripts, which may name what it adds to a page.

    A name such as `pageState` may set an attribute: `dataset` writes it as data-page-state.
    """
    for word in WORD.findall(script):
        yield word
        yield "data-" + CAPITAL.sub(lambda found: f"-{found[0].lower()}", word)


def read_material_words(script: str, words: frozenset[str]) -> Iterator[str]:
    """Yield the classes that Material's script may add to a page that holds `words`."""
    yield from (MATERIAL_WITHIN if words & NEEDS else MATERIAL).findall(script)


def purge_styles(wanted: Sequence[Wanted], root: Path, cache: Path) -> list[str]:
    """Return each style without the rules that match none of its words; `cache` keeps it."""
    places = [cache / "styles" / f"{_name(each)}.css" for each in wanted]
    missing = [i for i, place in enumerate(places) if not place.is_file()]
    for i, css in zip(missing, _purge([wanted[i] for i in missing], root), strict=True):
        keep_file(places[i], css.encode())
    return [place.read_text(encoding="utf-8") for place in places]


def _name(wanted: Wanted) -> str:
    asked = (PROGRAM.read_text(encoding="utf-8"), wanted.css, sorted(wanted.words))
    return hashlib.sha256(repr(asked).encode()).hexdigest()[:24]


def _purge(wanted: Iterable[Wanted], root: Path) -> list[str]:
    asked = [{"css": each.css, "words": sorted(each.words)} for each in wanted]
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
