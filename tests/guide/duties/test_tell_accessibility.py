"""The accessibility statement says what the law fixes, and claims no test that nobody made."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from guide.duties.accessibility import Accessibility, AccessibilityTest
from guide.duties.tell_accessibility import tell_accessibility

STANDARD = "the Web Content Accessibility Guidelines version 2.2 AA standard"


def about(**changes: object) -> Accessibility:
    """Return what a statement says of a site that nobody has tested, but for the changes."""
    return Accessibility.model_validate(
        {
            "response_days": 5,
            "prepared": date(2026, 10, 1),
            **changes,
        }
    )


def after_test(status: str, *problems: str) -> dict[str, AccessibilityTest]:
    """Return the change that a test makes."""
    found = {"status": status, "day": date(2027, 3, 1), "tester": "the Panel", "problems": problems}
    return {"test": AccessibilityTest.model_validate(found)}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, f"This website is not compliant with {STANDARD}."),
        (after_test("not"), f"This website is not compliant with {STANDARD}."),
        (after_test("partially"), f"This website is partially compliant with {STANDARD}, due to"),
        (after_test("fully"), f"This website is fully compliant with {STANDARD}."),
    ],
    ids=["untested", "not", "partially", "fully"],
)
def test_the_status_is_said_in_the_laws_own_words(changes: dict[str, object], said: str):
    """An untested site claims no compliance."""
    assert tell_accessibility(about(**changes), "status").startswith(said)


def test_an_untested_site_says_so_and_lists_nothing():
    """No test is made up where nobody has tested."""
    assert "not yet tested" in tell_accessibility(about(), "problems")
    assert "has not yet been tested" in tell_accessibility(about(), "dates")
    assert "last tested" not in tell_accessibility(about(), "dates")


def test_a_test_gives_its_day_its_tester_and_what_it_found():
    """Each problem is a line; a test that found none says that."""
    statement = about(**after_test("partially", "No text for the map.", "A button has no name."))
    assert tell_accessibility(statement, "problems") == (
        "- No text for the map.\n- A button has no name."
    )
    dates = tell_accessibility(statement, "dates")
    assert "last tested on 1 March 2027" in dates
    assert "carried out by the Panel." in dates
    assert "none" in tell_accessibility(about(**after_test("fully")), "problems")


def test_the_days_are_those_of_the_file():
    """A statement that was never reviewed says so."""
    assert tell_accessibility(about(), "dates").startswith(
        "This statement was prepared on 1 October 2026. It has not been reviewed since."
    )
    later = about(reviewed=date(2026, 12, 24))
    assert "last reviewed on 24 December 2026." in tell_accessibility(later, "dates")


def test_no_status_can_be_claimed_without_a_test():
    """There is no key for it outside the test, and a test needs its day and its tester."""
    with pytest.raises(ValidationError):
        about(status="fully")
    with pytest.raises(ValidationError):
        about(test={"status": "fully"})
