"""Words that name an option are matched to it, and no others."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

OPTIONS = [
    {"id": "monthly", "label": "Once a month"},
    {"id": "six_weeks", "label": "Every six weeks"},
    {"id": "other", "label": "Something else"},
    {"id": "yes", "label": "Yes!"},
    {"id": "perhaps", "label": "Yes?"},
]


@pytest.mark.parametrize(
    ("words", "option"),
    [
        ("Once a month", "monthly"),
        ("once  a month.", "monthly"),
        ("ONCE-A-MONTH", "monthly"),
        ("Once a\u00a0month", "monthly"),
        ("/monthly", "monthly"),
        ("six weeks", "six_weeks"),
        ("Other", "other"),
        ("Yes?", "perhaps"),
        ("yes", None),
        ("Once a month, mostly", None),
        ("?", None),
        ("", None),
    ],
)
def test_words_are_matched_without_case_spaces_and_punctuation(words: str, option: str | None):
    """Unless these are all that tells two options apart."""
    assert call_each("answers/match-option.ts", "matchOption", [[OPTIONS, words]]) == [option]
