"""Fill in, reload, take away, open again: in Firefox, and in WebKit, the engine of Safari."""

from __future__ import annotations

import json

import pytest

from browsing.engines.choice import in_webkit, needs
from browsing.engines.marionette import open_firefox
from browsing.engines.worksheet_tab import WorksheetTab
from browsing.worksheet_page import HARD_TEXT


@pytest.mark.parametrize(
    ("made_in", "worksheet"),
    [
        pytest.param("Firefox", "listening-check", marks=needs("Firefox")),
        pytest.param("WebKit", "contract", marks=needs("WebKit")),
        pytest.param("Firefox", "contract", marks=[needs("Firefox"), pytest.mark.thorough]),
        pytest.param("WebKit", "listening-check", marks=[needs("WebKit"), pytest.mark.thorough]),
    ],
)
def test_answers_outlive_a_reload_and_travel_in_a_copy(tabs, meet, made_in, worksheet):
    """Every answer of every kind, in many scripts, comes back exactly.

    First from the browser's own database; then from the copy, where nothing was saved before.
    """
    tab = tabs(made_in)
    here = WorksheetTab(tab, meet(), worksheet)
    written = here.fill_everything(HARD_TEXT)
    assert not [name for name, value in written.items() if value in ("", None, False)]
    here.reload()
    assert here.read() == written
    copy = here.download("Back up")
    elsewhere = WorksheetTab(tab, meet(), worksheet)
    assert elsewhere.take_file(copy) == written
    again = json.loads(elsewhere.download("Back up").read_bytes())
    assert {**again, "saved": None} == {**json.loads(copy.read_bytes()), "saved": None}


def test_what_cannot_be_saved_can_be_taken_away(tab, meet):
    """Where storage is refused the page says so, keeps the text, and gives a copy that opens."""
    here = WorksheetTab(tab, meet(), query="?without-storage")
    here.wait_for_words("Not saved in this browser", "[data-worksheet-status]")
    here.write("purpose", HARD_TEXT)
    copy = here.download("Back up")
    assert WorksheetTab(tab, meet()).take_file(copy)["purpose"] == HARD_TEXT


@pytest.mark.needs("firefox-esr", "WebKitWebDriver", "Xvfb")
@pytest.mark.parametrize(
    ("made_in", "form"),
    [
        ("Firefox", "Word"),
        ("WebKit", "PDF"),
        pytest.param("Firefox", "PDF", marks=pytest.mark.thorough),
        pytest.param("WebKit", "Word", marks=pytest.mark.thorough),
    ],
)
def test_a_document_opens_again_in_both_engines(tabs, meet, made_in, form):
    """What one engine writes, both read: a filled document carries every answer exactly."""
    here = WorksheetTab(tabs(made_in), meet())
    written = here.fill_everything(HARD_TEXT)
    here.choose_form(form)
    document = here.download("Download")
    for engine in ("Firefox", "WebKit"):
        assert WorksheetTab(tabs(engine), meet()).take_file(document) == written


def test_what_could_not_be_loaded_is_loaded_when_tried_again(tab, meet):
    """Each engine forgets in its own way that a script could not be had; the text stays."""
    site = meet()
    here = WorksheetTab(tab, site)
    here.write("purpose", HARD_TEXT)
    site.refused.add("/fill-word-")
    here.choose_form("Word")
    here.press("Download")
    here.wait_for_words("The Word document could not be made just now")
    site.refused.clear()
    document = here.download("Try again")
    assert WorksheetTab(tab, meet()).take_file(document)["purpose"] == HARD_TEXT


@in_webkit
def test_copied_answers_can_be_pasted(tab, meet):
    """As text, what was answered stands on the clipboard, for an email or a message."""
    here = WorksheetTab(tab, meet())
    here.write("purpose", HARD_TEXT)
    here.choose_form("Text")
    here.press("Copy for email")
    here.wait_for_words("Your answers are copied", "[data-worksheet-status]")
    here.paste("line_manager")
    assert HARD_TEXT in here.read()["line_manager"]


@needs("Firefox")
def test_a_killed_firefox_loses_nothing_that_was_saved(tmp_path, meet):
    """What the page calls saved is there when Firefox starts again after a crash."""
    site = meet()
    with open_firefox(tmp_path) as tab:
        here = WorksheetTab(tab, site)
        here.write("purpose", HARD_TEXT)
        here.expect_saved()
        tab.wire.kill()
    with open_firefox(tmp_path) as tab:
        assert WorksheetTab(tab, site).read()["purpose"] == HARD_TEXT
