"""Computers of one person or of several, each with a browser of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, StorageState

from browsing.backup_page import Computer, Everything
from browsing.profile import take_kept


@pytest.fixture(scope="session")
def everything(browser: Browser, address: str) -> Everything:
    """Everything that somebody has written and never backed up, and then a back-up of it."""
    with browser.new_context(base_url=address) as context:
        computer = Computer(context).write_everything()
        held, people = computer.read(), computer.read_store("relationships")
        kept = take_kept(computer.page)
        computer.open("mentoring-goals")
        _, file = computer.save()
    return Everything(kept, held, people, file)


@pytest.fixture
def make_computer(browser: Browser, address: str) -> Iterator[Callable[..., Computer]]:
    """Have one more computer; `kept` is what is on it already."""
    contexts = []

    def make(kept: StorageState | None = None) -> Computer:
        contexts.append(browser.new_context(base_url=address, storage_state=kept))
        return Computer(contexts[-1])

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def full(make_computer: Callable[..., Computer], everything: Everything) -> Computer:
    """A computer with everything on it, on which no page is open yet."""
    return make_computer(everything.kept)


@pytest.fixture
def other(make_computer: Callable[..., Computer]) -> Computer:
    """One with nothing on it."""
    return make_computer()
