"""The search's index, completed: words that a page does not show. Contributors' pages leave it.

The search finds the beginnings of words: "goal" finds "goals", but "contracts" would not find
"contract". So each title has its plurals. `search_words` in a page's front matter are what people
type who mean that page.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from guide.page import CONTRIBUTE, Page, read_pages

INDEX = "search/search_index.json"
MARKUP = re.compile(r"<[^>]*>|&\w+;")
WORD = re.compile(r"[^\W\d_]{3,}")


def complete_search_index(site: Path, root: Path) -> None:
    """Complete the index of the built `site`, for the pages of the project in `root`."""
    path = site / INDEX
    index = json.loads(path.read_text(encoding="utf-8"))
    pages = {page.url: page for page in read_pages(root)}
    index["docs"] = [each for each in index["docs"] if not each["location"].startswith(CONTRIBUTE)]
    for entry in index["docs"]:
        address, _, heading = entry["location"].partition("#")
        complete_entry(entry, pages[address] if not heading else None)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def complete_entry(entry: dict[str, Any], page: Page | None) -> None:
    """Complete the entry of a heading; of the whole page where `page` is given."""
    entry["plurals"] = list_plurals(MARKUP.sub(" ", entry["title"]))
    if page and (words := page.meta.get("search_words")):
        entry["words"] = [*words, *list_plurals(" ".join(words))]


def list_plurals(title: str) -> list[str]:
    """Return the plurals of the title's words, also of those that are no nouns."""
    return [_pluralise(word) for word in WORD.findall(title.lower()) if not _is_plural(word)]


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _pluralise(word: str) -> str:
    if re.search("[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search("(s|x|ch|sh)$", word) else f"{word}s"
