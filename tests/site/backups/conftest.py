"""Computers of one person or of several, each with a browser of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from browsing.backup_page import Computer


@pytest.fixture
def make_computer(browser: Browser, address: str) -> Iterator[Callable[[], Computer]]:
    """Have one more computer."""
    contexts = []

    def make() -> Computer:
        contexts.append(browser.new_context(base_url=address))
        return Computer(contexts[-1])

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def full(make_computer: Callable[[], Computer]) -> Computer:
    """A computer with everything on it."""
    return make_computer().write_everything()


@pytest.fixture
def other(make_computer: Callable[[], Computer]) -> Computer:
    """One with nothing on it."""
    return make_computer()
