"""The list of worksheets, in Firefox and in WebKit."""

from __future__ import annotations

import re

from browsing.engines.choice import in_firefox, in_webkit
from browsing.engines.worksheet_tab import WorksheetTab

SHOWN = "return !document.querySelector('[data-cards-show]').hidden"
STATE = """const state = document.querySelector(
  '[data-cards-worksheet="contract"] [data-cards-state]:not([hidden])')
return state?.textContent"""
CHOOSE = "document.querySelector('[name=cards-role][value=mentor]').click()"
STATUS = "return document.querySelector('[data-cards-status]').textContent"


@in_webkit
def test_the_list_tells_how_far_a_worksheet_is(tab, meet):
    """What was just written is counted, and the day is said as briefly as a card has room for."""
    site = meet()
    here = WorksheetTab(tab, site)
    here.write("purpose", "to write more")
    here.expect_saved()
    tab.go(f"{site.address}/worksheets/")
    assert re.fullmatch(r"Started \d+ \w+, 1 of \d+ answered", tab.wait_for(STATE))


@in_firefox
def test_the_list_works_where_storage_is_refused(tab, meet):
    """A role can be chosen, no worksheet has a state, and nothing fails."""
    site = meet()
    tab.go(f"{site.address}/worksheets/?without-storage")
    tab.wait_for(SHOWN)
    tab.run(CHOOSE)
    assert tab.wait_for(STATUS).endswith("for a mentor")
    assert tab.run(STATE) is None
