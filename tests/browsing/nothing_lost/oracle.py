"""The oracle for words that must not be lost: the browser's store, the screen and the files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from playwright.sync_api import Page

from browsing.worksheet_page import READ_STORES, WorksheetPage

# By their names: `{database} {worksheet} {tab}`, as no other thing there is called.
READ_LAST_WORDS = """() => Object.entries(localStorage)
  .filter(([name]) => /^[^ ,]+ [^ ]+ [^ ]+$/.test(name)).map(([, text]) => text)"""


class Found(NamedTuple):
    """Every text that was found, by where it was."""

    store: frozenset[str]
    screen: frozenset[str]
    file: frozenset[str]

    @property
    def everywhere(self) -> frozenset[str]:
        """All of it, from the three together."""
        return self.store | self.screen | self.file


def list_texts(held: Any) -> Iterator[str]:
    """Yield every text in a nested value, keys left out."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        for part in held.values():
            yield from list_texts(part)
    elif isinstance(held, list | tuple):
        for part in held:
            yield from list_texts(part)


def read_store(page: Page) -> frozenset[str]:
    """Every text in the guide's database, all its stores, as any page of the site finds it."""
    stores: dict[str, list[Any]] = page.evaluate(READ_STORES, WorksheetPage.database)
    records = (value for store in stores.values() for _key, value in store)
    return frozenset(text for record in records for text in list_texts(record))


def read_last_words(page: Page) -> frozenset[str]:
    """Every text that pages being left have put where the next page finds it."""
    left = [json.loads(text) for text in page.evaluate(READ_LAST_WORDS)]
    return frozenset(list_texts(left))


def read_screen(worksheet: WorksheetPage) -> frozenset[str]:
    """Every text that stands in a field."""
    return frozenset(list_texts(worksheet.read()))


def find_words(
    *worksheets: WorksheetPage, page: Page | None = None, files: Iterable[Any] = ()
) -> Found:
    """Collect what these open pages, their browser's store and these back-ups hold.

    What words leave is read before what they come into, so that none slips by on its way: the
    screens, then the last words of pages that were left, then the database. The store is read
    through `page`, or else through the first of the worksheets.
    """
    screen = frozenset[str]().union(*map(read_screen, worksheets))
    reader = page or worksheets[0].page
    last_words = read_last_words(reader)
    return Found(
        store=last_words | read_store(reader),
        screen=screen,
        file=frozenset(list_texts(list(files))),
    )


def expect_kept(
    typed: Iterable[str], *worksheets: WorksheetPage, files: Iterable[Any] = ()
) -> None:
    """Fail naming each typed text that is in none of store, screen and file."""
    missing = set(typed) - find_words(*worksheets, files=files).everywhere
    assert not missing, f"lost: {sorted(missing)}"
