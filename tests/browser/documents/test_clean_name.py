"""The name that somebody gives a file: what no system takes goes, and is said."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

SOURCE = "documents/download/clean-name.ts"


@pytest.mark.parametrize(
    ("typed", "name", "said"),
    [
        ("contract-2027-01-11", "contract-2027-01-11", ""),
        ("Zoë & José (v2)", "Zoë & José (v2)", ""),
        ("契約 🌿", "契約 🌿", ""),
        ("a:b", "ab", "A file name cannot hold “:”: left out."),
        ("me/you: why?", "meyou why", "A file name cannot hold “/”, “:” or “?”: left out."),
        ("two\nlines", "twolines", "A file name cannot hold line breaks: left out."),
        (
            "a\u202eb",
            "ab",
            "A file name cannot hold signs that nobody sees: left out.",
        ),
        ("👩🏽\u200d🔬", "👩🏽\u200d🔬", ""),
        ("🌿" * 101, "🌿" * 100, "Cut after 100 letters."),
    ],
)
def test_signs_that_no_name_can_hold_are_left_out(typed: str, name: str, said: str):
    """Letters of any script stay, and what was taken is said, each sign once."""
    (clean,) = call_each(SOURCE, "cleanName", [[typed]])
    assert clean["name"] == name
    assert call_each(SOURCE, "sayDropped", [[clean]]) == [said]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("plan", "plan"),
        ("plan.docx", "plan"),
        ("plan.DOCX", "plan"),
        ("plan.pdf", "plan.pdf"),
        (" .plan. ", "plan"),
        ("", "contract-2027-01-11"),
        (" .. ", "contract-2027-01-11"),
        (".docx", "contract-2027-01-11"),
    ],
)
def test_a_name_is_finished(typed: str, name: str):
    """The ending is not there twice, nothing odd stands at the ends, and no name is empty."""
    assert call_each(SOURCE, "finishName", [[typed, "docx", "contract-2027-01-11"]]) == [name]
