"""Six sessions: what is prepared, promised, done, changed and dropped, and what stays private."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import expect

from browsing.series_page import SeriesPage
from browsing.year.desk import Desk, File
from reading_documents.document_words import read_words


@dataclass(frozen=True)
class Session:
    """What the mentee writes before a session, and what both promise in it."""

    number: int
    day: str
    said: str
    prepared: Mapping[str, str]
    agreed: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What the page calls it."""
        return f"Session {self.number}, {self.said}"


def promise(row: int, who: str, what: str, by_when: str = "") -> dict[str, str]:
    """What to write into a row of promises."""
    written = {"who": who, "what": what, **({"by_when": by_when} if by_when else {})}
    return {f"actions__{row}__{column}": value for column, value in written.items()}


FIRST = Session(
    1,
    "2027-02-15",
    "Monday 15 February 2027",
    {"topics": "A wants to learn to say no", "now": "A has two deadlines in a week"},
    {
        **promise(1, "mentee", "A drafts the abstract", "2027-03-05"),
        **promise(2, "mentee", "A says no to the committee"),
        **promise(3, "mentee", "A rings the co-author"),
        **promise(4, "mentor", "B asks about the panel", "2027-03-10"),
        "next_date": "2027-03-15",
        "next_place": "A books room 2.14",
    },
)
SECOND = Session(
    2,
    "2027-03-15",
    "Monday 15 March 2027",
    {
        "promised__1__became": "done",
        "promised__2__became": "changed",
        "promised__2__what": "A says no by letter",
        "promised__3__became": "dropped",
        "topics": "A asks where to send the abstract",
    },
    {
        **promise(1, "mentee", "A sends the abstract", "2027-04-16"),
        "next_date": "2027-04-19",
    },
)
THIRD = Session(
    3,
    "2027-04-19",
    "Monday 19 April 2027",
    {
        "promised__1__became": "done",
        "promised__2__became": "done",
        "topics": "A wants to prepare the talk",
    },
    {
        **promise(1, "mentee", "A writes to the organisers", "2027-05-01"),
        "next_date": "2027-05-24",
    },
)
FOURTH = Session(
    4,
    "2027-05-24",
    "Monday 24 May 2027",
    {"topics": "A looks at the summer"},
    {
        **promise(1, "mentor", "B reads the draft", "2027-06-30"),
        "next_date": "2027-07-05",
    },
)
FIFTH = Session(
    5,
    "2027-07-05",
    "Monday 5 July 2027",
    {
        "promised__1__became": "done",
        "promised__2__became": "done",
        "topics": "A has the review of the article",
    },
    {
        **promise(1, "mentee", "A answers the reviewers", "2027-09-30"),
        "next_date": "2027-12-06",
    },
)
SIXTH = Session(
    6,
    "2027-12-06",
    "Monday 6 December 2027",
    {"promised__1__became": "done", "topics": "A looks back at the year"},
)


def hold_session(mentee: Desk, mentor: Desk, session: Session) -> None:
    """Prepare it, send the plan, meet, and send what was promised."""
    plan = SeriesPage(mentee.page)
    mentee.come(session.day)
    mentor.come(session.day)
    if session.number > 1:
        expect(plan.name).to_have_text(session.name)
    mentee.write(plan, {"session_date": session.day, **session.prepared})
    theirs = mentor.open_for("session-plan", "Mentee A")
    own = "It is a session of its own here." if session.number > 1 else "Opened: "
    mentor.receive(theirs, mentee.send(plan, "Word"), own)
    expect(theirs.name).to_have_text(session.name)
    expect(theirs.field("topics")).to_have_value(session.prepared["topics"])
    mentor.write(theirs, {"notes": f"B notes {session.number} for nobody else"})
    mentee.write(plan, {**session.agreed, "learned": f"A learned {session.number} in private"})
    file = mentee.send(plan, "PDF")
    assert "in private" not in read_words(file[1])
    if session.agreed:
        mentor.receive(theirs, file)
    expect(theirs.field("notes")).to_have_value(f"B notes {session.number} for nobody else")
    expect(theirs.field("learned")).to_have_value("")
    expect_nothing_private(mentor, theirs)


def expect_nothing_private(mentor: Desk, theirs: SeriesPage) -> None:
    """What the mentor would send of a session holds none of the mentor's own notes."""
    file: File = mentor.send(theirs, "Word")
    assert "for nobody else" not in read_words(file[1])


def prepare_first(mentee: Desk) -> None:
    """Open the plan for the one with whom there is a contract."""
    mentee.come("2027-02-12")
    plan = mentee.open_for("session-plan", "Mentor B")
    expect(plan.form.locator("[data-worksheet-show]")).to_contain_text(
        "A submits the second article"
    )


def expect_promises(desk: Desk, *rows: str) -> None:
    """Wait until the page of all that is kept lists these as open."""
    desk.look()
    expect(desk.overview.section("Open promises").locator("tbody tr")).to_have_count(len(rows))
    assert desk.overview.list_rows() == list(rows)


def start_second(mentee: Desk, mentor: Desk) -> None:
    """Both see the same promises, each as theirs and the other's; they go along into the next."""
    expect_promises(
        mentee,
        "Yours: 3",
        "A drafts the abstract | Mentor B | 5 March",
        "A says no to the committee | Mentor B | No date",
        "A rings the co-author | Mentor B | No date",
        "Theirs: 1",
        "B asks about the panel | Mentor B | 10 March",
    )
    expect_promises(
        mentor,
        "Yours: 1",
        "B asks about the panel | Mentee A | 10 March",
        "Theirs: 3",
        "A drafts the abstract | Mentee A | 5 March",
        "A says no to the committee | Mentee A | No date",
        "A rings the co-author | Mentee A | No date",
    )
    mentee.come("2027-03-12")
    plan = mentee.open_for("session-plan", "Mentor B")
    plan.start_next()
    expect(plan.status).to_contain_text("Session 2 started. 4 promises came along.")


def start_third(mentee: Desk) -> None:
    """Mark a promise as done where all are listed, and start the next session from there."""
    mentee.come("2027-04-10")
    expect_promises(
        mentee,
        "Yours: 2",
        "A sends the abstract | Mentor B | 16 April",
        "A says no by letter | Mentor B | No date",
        "Theirs: 1",
        "B asks about the panel | Mentor B | 10 March",
    )
    mentee.page.get_by_role("checkbox", name="A sends the abstract").check()
    expect(mentee.overview.status).to_have_text("Done. 2 open.")
    card = mentee.overview.card("You and Mentor B")
    expect(card).to_contain_text("2 so far, next 19 April")
    with mentee.page.expect_navigation():
        card.get_by_role("button", name="Start the next session with Mentor B").click()
    plan = SeriesPage(mentee.page)
    plan.wait_until_ready()
    expect(plan.status).to_contain_text("Session 3 started. 2 promises came along.")


def start_later(mentee: Desk, number: int, came: str) -> None:
    """Start a session from the one before."""
    plan = mentee.open_for("session-plan", "Mentor B")
    plan.start_next()
    expect(plan.status).to_contain_text(f"Session {number} started. {came} came along.")
