"""Words that come at the last moment, or that no event tells of: in Firefox and in WebKit."""

from __future__ import annotations

from browsing.engines.choice import in_webkit
from browsing.engines.worksheet_tab import WorksheetTab
from browsing.worksheet_page import HARD_TEXT

SET = "document.getElementsByName('purpose')[0].value = arguments[0]"
# Before the page's own listeners hear of it, and too late for any database to answer
SET_AS_IT_GOES = """const [words] = arguments
const [box] = document.getElementsByName("purpose")
addEventListener("pagehide", () => { box.value = words }, {capture: true})"""


@in_webkit
def test_a_value_that_no_event_tells_of_is_saved(tab, meet):
    """As an extension or an assistive program leaves it behind."""
    here = WorksheetTab(tab, meet())
    here.tab.run(SET, HARD_TEXT)
    here.expect_saved()
    here.reload()
    assert here.read()["purpose"] == HARD_TEXT


def test_words_written_as_the_page_goes_are_there_in_the_next(tab, meet):
    """Local storage keeps them until the next page has put them into the database."""
    here = WorksheetTab(tab, meet())
    here.tab.run(SET_AS_IT_GOES, HARD_TEXT)
    here.reload()
    assert here.read()["purpose"] == HARD_TEXT
