"""Looking back within the year: at the goals together, and at how the mentor listened."""

from __future__ import annotations

from playwright.sync_api import expect

from browsing.year.desk import Desk

CHECKS = (
    ("2027-02-15", "2", "4", "B waits longer"),
    ("2027-04-19", "3", "4", "B asks one question at a time"),
    ("2027-07-05", "5", "3", "B says back what was said"),
)


def review_goals(mentee: Desk, mentor: Desk) -> None:
    """The objectives of the contract become the goals of the review, and the next day is named."""
    mentee.come("2027-05-10")
    mentor.come("2027-05-10")
    review = mentee.open_for("mentoring-review", "Mentor B")
    shown = review.form.locator("[data-worksheet-show]")
    shown.get_by_role("button", name="Copy to “What has become of each goal?”").click()
    expect(review.field("goals__2__goal")).to_have_value("A gives a talk outside the field")
    answers = {"review_date": "2027-05-10", "goals__1__standing": "moving"}
    kept = {"goals__2__standing": "stuck", "keep": "B asks what A would try", "candour": "5"}
    decided = {"decision": "go_on", "agreed": "A and B go on", "next_review": "2027-11-08"}
    mentee.write(review, {**answers, **kept, **decided})
    theirs = mentor.open_for("mentoring-review", "Mentee A")
    mentor.receive(theirs, mentee.send(review, "PDF"), "Opened: ")
    for desk, name in ((mentee, "Mentor B"), (mentor, "Mentee A")):
        desk.come("2027-05-11")
        card = desk.look().card(f"You and {name}")
        expect(card).to_contain_text("1 so far, next 8 November")
        expect(card).to_contain_text("A submits the second articleMoving")
        first = desk.overview.section("Dates").get_by_role("listitem")
        expect(first.first).to_contain_text("Session 4")


def check_listening(mentor: Desk, number: int) -> None:
    """Rate how one listened in a session, and see how the ratings have moved."""
    day, attend, silence, practise = CHECKS[number]
    mentor.come(day)
    check = mentor.open("listening-check")
    if number > 0:
        check.start_next("Check another session")
    expect(check.form.locator('[name="attend"]:checked')).to_have_count(0)
    ratings = {"attend": attend, "silence": silence, "practise_next": practise}
    mentor.write(check, {"session_date": day, **ratings})


def compare_ratings(mentor: Desk) -> None:
    """Three checks, in a table that says what the pictures show."""
    check = mentor.open("listening-check")
    ratings = check.frame.locator(".worksheet-ratings")
    ratings.get_by_text("How the ratings moved").click()
    ratings.get_by_text("The same as a table").click()
    expect(ratings.get_by_role("row")).to_have_text(
        [
            "Question15 February 202719 April 20275 July 2027",
            "I gave them my whole attention235",
            "I allowed silence, and did not fill it443",
        ]
    )
