"""How the year begins: goals, two first conversations, and a contract that both have signed."""

from __future__ import annotations

from playwright.sync_api import expect

from browsing.owner_page import OwnerPage
from browsing.pages import count_asked
from browsing.year.desk import Desk, File
from reading_documents.document_words import read_words

CONTRACT = {
    "purpose": "A wants to be sure of what to say no to",
    "objectives__1__objective": "A submits the second article",
    "objectives__1__how_we_will_know": "A has the receipt of the editor",
    "objectives__1__by_when": "2027-06-30",
    "objectives__2__objective": "A gives a talk outside the field",
    "how_often": "monthly",
    "meeting_length": "75",
    "meeting_place": "A needs a room with a hearing loop",
    "start": "2027-02-01",
    "first_review": "2027-05-10",
    "end": "2028-01-31",
    "mentee_signature__name": "Mentee A",
    "mentee_signature__date": "2027-02-01",
}
OTHERS = {
    "Mentee C": {"purpose": "C wants to lead a group", "reply_time": "C answers within a week"},
    "Mentee D": {"purpose": "D wants to come back", "reply_time": "D answers on Fridays"},
}


def set_goals(mentee: Desk) -> None:
    """Put goals into words, and find them on the page of all that is kept."""
    mentee.come("2027-01-11")
    goals = mentee.open("mentoring-goals")
    mentee.write(
        goals,
        {
            "a_year_from_now": "A leads a module",
            "why_it_matters": "A has said next year for too long",
            "goals__1__goal": "A sends the article to a journal",
            "goals__1__by_when": "2027-06-30",
            "goals__2__goal": "A says no once a month",
            "first_step": "A asks the co-author for a date",
            "support__listen": "yes",
        },
    )
    own = mentee.look().card("For yourself")
    expect(own.get_by_role("listitem")).to_have_text(
        "Mentoring goals 5 of 10 answered, begun 11 January"
    )


def have_first_conversations(mentee: Desk) -> None:
    """Meet two people, one of them twice, and keep what was said apart."""
    mentee.come("2027-01-14")
    notes = mentee.open("first-conversation")
    notes.add_person("Professor X", "mentee")
    first = {"meeting_date": "2027-01-15", "why_them": "A heard a talk of X", "got_on": "2"}
    mentee.write(notes, {**first, "takeaway": "A knows from X how panels work", "ask_them": "no"})
    notes.add_person("Mentor B", "mentee")
    second = {"meeting_date": "2027-01-18", "why_them": "A read the book of B", "got_on": "4"}
    mentee.write(notes, {**second, "takeaway": "A was heard by B", "ask_them": "talk_again"})
    notes.reload()
    mentee.come("2027-01-25")
    notes.start_next("Prepare another conversation")
    expect(notes.field("why_them")).to_have_value("")
    mentee.write(notes, {"meeting_date": "2027-01-25", "got_on": "5", "ask_them": "yes"})
    overview = mentee.look()
    line = "First conversation: before and after"
    expect(overview.card("You and Professor X")).to_contain_text(
        f"{line} 5 of {count_asked('first-conversation')} answered"
    )
    expect(overview.card("You and Mentor B")).to_contain_text(f"{line} Conversation 2")


def write_contract(mentee: Desk) -> File:
    """Fill in what the two talked about, sign it, and take it away for the mentor."""
    mentee.come("2027-02-01")
    contract = mentee.open_for("contract", "Mentor B")
    mentee.write(contract, CONTRACT)
    file = mentee.send(contract, "Word")
    assert file[0] == "contract-2027-02-01-Mentor B.docx"
    return file


def sign_contract(mentor: Desk, sent: File) -> File:
    """Open the contract of a third mentee beside those of two others, and send it back signed."""
    mentor.come("2027-02-02")
    contract = OwnerPage(mentor.page)
    contract.open()
    for name, answers in OTHERS.items():
        contract.add_person(name, "mentor")
        expect(contract.field("purpose")).to_have_value("")
        mentor.write(contract, answers)
    contract.choose_file(sent[1], sent[0])
    expect(contract.dialog).to_have_accessible_name("Whose contract is this?")
    contract.choose("Someone else")
    contract.name_person("Mentee A")
    contract.go_along()
    contract.expect_for("Mentee A")
    expect(contract.field("purpose")).to_have_value(CONTRACT["purpose"])
    expect(contract.field("reply_time")).to_have_value("")
    signed = {"mentor_signature__name": "Mentor B", "mentor_signature__date": "2027-02-02"}
    mentor.write(contract, {"reply_time": "B answers in three days", **signed})
    file = mentor.send(contract, "PDF")
    assert file[0] == "contract-2027-02-02-Mentee A.pdf"
    words = read_words(file[1])
    assert CONTRACT["meeting_place"] in words
    assert not [text for other in OTHERS.values() for text in other.values() if text in words]
    cards = mentor.look().section("Relationships").get_by_role("heading", level=3)
    expect(cards).to_have_text(["You and Mentee A", "You and Mentee C", "You and Mentee D"])
    expect(mentor.overview.card("You and Mentee A")).to_contain_text("Signed 2 February 2027")
    for name in OTHERS:
        expect(mentor.overview.card(f"You and {name}")).to_contain_text(
            f"2 of {count_asked()} answered"
        )
    return file


def receive_contract(mentee: Desk, signed: File) -> None:
    """What the mentor added comes in without a question, and the dates stand where all is kept."""
    mentee.come("2027-02-03")
    contract = mentee.open_for("contract", "Mentor B")
    mentee.receive(contract, signed, "2 answers came in")
    expect(contract.field("reply_time")).to_have_value("B answers in three days")
    card = mentee.look().card("You and Mentor B")
    expect(card).to_contain_text("Signed 2 February 2027")
    expect(card).to_contain_text("A gives a talk outside the field")
    dates = mentee.overview.section("Dates").get_by_role("listitem")
    expect(dates).to_contain_text(["First review", "The agreed end"])
