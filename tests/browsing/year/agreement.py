"""Two people write a contract apart, settle on one text, sign it, and change it later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import expect
from pypdfium2 import PdfDocument

from browsing.agreeing.agreeing_page import AgreeingPage
from browsing.agreeing.comparing_page import ComparingPage
from browsing.calendar.calendar_page import CalendarPage
from browsing.prose.prose_page import take_reading
from browsing.year.desk import Desk, File
from reading_documents.document_words import read_words
from reading_documents.pdf_reading import read_text

BOTH = ["Mentee A", "Mentor B"]
FIRST = ("2027-01-13", BOTH)
AGAIN = ("2027-07-13", BOTH)
YES = "Yes, this is what we agreed"
MENTEE = {
    "purpose": "I want to be ready for promotion in two years.",
    "objectives__1__objective": "Lead a grant application as principal investigator",
    "objectives__1__by_when": "2027-06-30",
    "objectives__2__objective": "Say no to two committees",
    "how_often": "monthly",
    "meeting_length": "60",
    "meeting_channel": "online",
    "meeting_place": "The small room",
    "preparation__topics": "yes",
    "reply_time": "Within three working days",
    "mentor_will__listen": "yes",
    "mentor_will__questions": "yes",
    "start": "2027-01-18",
    "end": "2027-12-31",
}
MENTOR = {
    "purpose": "I want to be ready for promotion in three years.",
    "objectives__1__objective": "Lead a grant application",
    "objectives__1__by_when": "2027-06-30",
    "objectives__2__objective": "Write a book review",
    "how_often": "other",
    "how_often_other": "Every five weeks",
    "meeting_length": "90",
    "meeting_channel": "online",
    "preparation__progress": "yes",
    "preparation__topics": "yes",
    "reply_time": "Within a week in term.",
    "mentor_will__listen": "yes",
    "mentor_will__feedback": "yes",
    "line_manager": "We meet once a month to talk about career plans.",
    "start": "2027-02-01",
    "end": "2027-12-31",
}
# A row has its number behind its question
DIFFERENT = (
    "purpose",
    "objectives 1",
    "objectives 2",
    "objectives 3",
    "how_often",
    "meeting_length",
    "meeting_place",
    "preparation",
    "reply_time",
    "mentor_will",
    "line_manager",
    "start",
)
AGREED: dict[str, Any] = {
    "purpose": f"{MENTEE['purpose']}\n{MENTOR['purpose']}",
    "objectives": [
        {"objective": "Lead a grant application", "by_when": "2027-07-31"},
        {"objective": "Say no to two committees"},
    ],
    "how_often": "monthly",
    "meeting_length": "90",
    "meeting_channel": "online",
    "meeting_place": "The small room",
    "preparation": ["progress", "topics"],
    "reply_time": "Within a week.",
    "mentor_will": ["listen", "questions", "feedback"],
    "start": "2027-01-29",
    "end": "2027-12-31",
}


@dataclass(frozen=True)
class Side:
    """One of the two: their computer, what they call the other one, and who they are."""

    desk: Desk
    other: str
    role: str
    name: str

    def open(self, worksheet: str = "contract") -> AgreeingPage:
        """Open a worksheet as it is for the two, unless it lies open."""
        page = AgreeingPage(self.desk.page, worksheet)
        if not urlsplit(self.desk.page.url).path.endswith(page.path):
            self.desk.open_for(worksheet, self.other)
        return page


def write_alone(side: Side, answers: dict[str, str]) -> File:
    """Fill in a contract of one's own, and take it away for the other one."""
    side.desk.come("2027-01-11")
    contract = side.desk.open("contract")
    contract.add_person(side.other, side.role)
    side.desk.write(contract, answers)
    return side.desk.send(contract, "Word")


def compare(side: Side, theirs: File, count: int, worksheet: str = "contract") -> ComparingPage:
    """Open the other one's file beside what is here: so much is to settle, and nothing is yet."""
    side.open(worksheet)
    page = ComparingPage(side.desk.page, worksheet)
    page.begin()
    page.open_theirs(theirs[1], theirs[0])
    yes = page.dialog.get_by_role("button", name="Yes, compare it")
    yes.or_(page.list).first.wait_for()
    if yes.count():
        page.say_that_it_is_theirs()
    page.expect_open(count)
    expect(page.list.locator("input:checked")).to_have_count(0)
    return page


def settle_all(page: ComparingPage) -> None:
    """Settle every difference, by each way that there is."""
    assert page.list_matters() == list(DIFFERENT)
    page.take("purpose", "Both")
    page.write_own_objective()
    for key, words in (
        ("objectives 2", "Mine"),
        ("objectives 3", "Leave it out"),
        ("how_often", "Mine"),
        ("meeting_length", "Theirs"),
        ("meeting_place", "Mine"),
        ("preparation", "Theirs"),
        ("mentor_will", "Both"),
        ("line_manager", "Leave it out"),
    ):
        page.take(key, words)
    page.take("reply_time", "Write our own").get_by_role("textbox").fill("Within a week.")
    page.expect_open(1)
    day = page.take("start", "Write our own")
    for part, text in (("Day", "29"), ("Month", "1"), ("Year", "2027")):
        day.get_by_role("textbox", name=part).fill(text)
    page.expect_open(0)


def sign_first(side: Side, page: ComparingPage, day: str) -> None:
    """Take what was settled into the form, and sign it there, alone."""
    page.take_into_form()
    page.view.get_by_role("button", name="We both agree: sign").click()
    AgreeingPage(side.desk.page, page.worksheet).type_names(day, {side.role: side.name})
    page.leave()


def say_yes(side: Side, sent: File, by: str, day: str, worksheet: str = "contract") -> None:
    """Open what the other one signed, see that nothing differs from it, and sign it too."""
    page = side.open(worksheet)
    page.take_file(sent[1], sent[0])
    expect(page.band).to_contain_text(f"{by} signed on")
    page.sign_in_band(YES, day=day, **{side.role: side.name})
    expect(page.band).to_contain_text(f"Agreed on {day}.")


def agree(mentee: Side, mentor: Side) -> None:
    """Write apart, compare, settle, sign, and say yes: by four files, and nothing else."""
    own, theirs = write_alone(mentee, MENTEE), write_alone(mentor, MENTOR)
    compare(mentor, own, len(DIFFERENT)).leave()
    page = compare(mentee, theirs, len(DIFFERENT))
    settle_all(page)
    sign_first(mentee, page, "12 January 2027")
    contract = mentee.open()
    say_yes(mentor, take_reading(contract, "Word"), "Mentee A", "13 January 2027")
    name, reading = take_reading(mentor.open(), "PDF")
    assert "Within a week." in read_text(PdfDocument(reading))
    contract.choose_file(reading, name)
    expect(contract.band).to_contain_text("Agreed on 13 January 2027. Mentee A and Mentor B")
    contract.expect_saved()
    for side in (mentee, mentor):
        assert side.open().read_agreed() == [FIRST]
        answers = side.open().save_copy()[1]["answers"]
        assert {key: answers.get(key) for key in AGREED} == AGREED
        assert "line_manager" not in answers


def review(mentee: Side, mentor: Side) -> None:
    """Rate how it goes, apart; what differs is settled and signed, in an entry of its own."""
    ratings = ({"purpose": "4", "candour": "5"}, {"purpose": "2", "candour": "5"})
    for side, rated in zip((mentee, mentor), ratings, strict=True):
        side.desk.come("2027-07-12")
        entry = side.desk.open_for("mentoring-review", side.other)
        side.desk.write(entry, {"review_date": "2027-07-12", "decision": "go_on_changed", **rated})
    sent = mentor.open("mentoring-review").download("PDF")
    page = compare(mentee, sent, 1, "mentoring-review")
    page.take("purpose", "Theirs")
    sign_first(mentee, page, "12 July 2027")
    entry = mentee.open("mentoring-review")
    assert entry.form.locator('[name="purpose"]:checked').get_attribute("value") == "2"
    say_yes(mentor, entry.download("Word"), "Mentee A", "13 July 2027", "mentoring-review")


def change_rhythm(mentee: Side, mentor: Side) -> None:
    """Change a signed text: it says so, and both agree again; the first agreement stays."""
    contract = mentee.open()
    contract.choose("how_often", "fortnightly")
    expect(contract.band).to_contain_text("Agreed on 13 January 2027.")
    expect(contract.band).to_contain_text("You changed How often do we meet?: was “Once a month”.")
    contract.sign_in_band("Agree again", day="12 July 2027", mentee="Mentee A")
    mentor.desk.come("2027-07-13")
    say_yes(mentor, take_reading(contract, "Word"), "Mentee A", "13 July 2027")
    name, signed = take_reading(mentor.open(), "Word")
    contract.take_file(signed, name)
    expect(contract.band).to_contain_text("Agreed on 13 July 2027. Mentee A and Mentor B")
    contract.expect_saved()
    for side in (mentee, mentor):
        assert side.open().read_agreed() == [FIRST, AGAIN]
    words = "“How often do we meet?” was “Once a month”, and is “Every two weeks” now."
    assert words in " ".join(read_words(signed).split())


def put_in_calendar(side: Side) -> Any:
    """Take the file of the meetings for one's own calendar."""
    side.open()
    return CalendarPage(side.desk.page).put("Our meetings")
