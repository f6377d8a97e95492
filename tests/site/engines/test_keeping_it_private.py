"""A copy under a passphrase, and leaving nothing behind: in Firefox and in WebKit."""

from __future__ import annotations

import pytest

from browsing.engines.worksheet_tab import WorksheetTab
from browsing.worksheet_page import HARD_TEXT

INPUT = "#worksheet-passphrase"
LIST_STORED = """return (async () => [
  ...(await indexedDB.databases()).map(({name}) => name),
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await caches.keys()),
])()"""


@pytest.mark.needs("firefox-esr", "WebKitWebDriver", "Xvfb")
@pytest.mark.parametrize(("made_in", "opened_in"), [("WebKit", "Firefox"), ("Firefox", "WebKit")])
def test_a_copy_under_a_passphrase_opens_in_the_other_engine(tabs, meet, made_in, opened_in):
    """Both engines' own ciphers lock and unlock alike."""
    here = WorksheetTab(tabs(made_in), meet())
    here.write("purpose", HARD_TEXT)
    here.press("Back up with a passphrase")
    phrase = here.tab.wait_for("return document.querySelector(given[0])?.value", INPUT)
    copy = here.download("Save the file")
    assert "你好世界" not in copy.read_text(encoding="utf-8")
    there = WorksheetTab(tabs(opened_in), meet())
    there.open_file(copy)
    there.tab.type(there.tab.find_first(INPUT), phrase)
    there.press("Open the file")
    there.replace_with_file()
    there.wait_for_state("saved")
    assert there.read()["purpose"] == HARD_TEXT


def test_clearing_the_device_leaves_nothing(tab, meet):
    """The browser itself lists no database, no storage and no cache of the site any more."""
    here = WorksheetTab(tab, meet())
    here.write("purpose", HARD_TEXT)
    here.expect_saved()
    assert tab.run(LIST_STORED)
    here.press("Remove all from this device…")
    here.wait_for_words("Remove all from this device?", "dialog[open]")
    here.press("Remove all from this device")
    here.wait_for_words("All was removed from this device", "body")
    assert tab.run(LIST_STORED) == []
