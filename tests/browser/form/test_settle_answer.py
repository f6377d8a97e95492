"""Words of a person and of programs are brought to the form in which answers keep them."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

TOPICS = {
    "kind": "checklist",
    "parts": [],
    "options": [{"id": "plans", "label": "What comes next"}, {"id": "papers", "label": "Papers"}],
}


@pytest.mark.parametrize("mark", ["?", "!", "--", "...", "perhaps", "plans"])
def test_a_mark_that_is_asked_about_is_no_tick(mark: str):
    """Though without its punctuation it may read like the option alone."""
    asked = [f"plans: {mark}", "papers"]
    assert call_each("form/settle-answer.ts", "settleAnswer", [[TOPICS, asked]]) == [asked]


def test_a_tick_by_the_words_of_its_option_is_that_option():
    """Programs may keep what they show, in whichever case."""
    ticks = ["WHAT COMES NEXT", "plans", "papers."]
    found = call_each("form/settle-answer.ts", "settleAnswer", [[TOPICS, ticks]])
    assert found == [["plans", "papers"]]
