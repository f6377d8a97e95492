"""The entries of a series: kept, dated, opened again, and what was promised goes along."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from browsing.profile import take_kept
from browsing.series_page import START, SeriesPage

PROMISES = [
    {"who": "mentee", "what": "Send the abstract", "by_when": "2026-12-20", "done": "yes"},
    {"who": "mentor", "what": "Ask about the panel", "by_when": "2027-01-10", "done": "no"},
    {"who": "mentee", "what": "Read the call", "by_when": "soon"},
]
FIRST = {"session_date": "2026-12-07", "topics": "How to say no", "actions": PROMISES}
NEXT = "2026-12-28"


@pytest.fixture(scope="module")
def kept(browser: Browser, address: str) -> dict[int, StorageState]:
    """What a browser keeps with a first session on the page, and then with a second one.

    The first has three promises, one of them done, and the date of the next.
    """
    with browser.new_context(base_url=address) as context:
        plan = SeriesPage(context.new_page()).begin({**FIRST, "next_date": NEXT})
        first = take_kept(plan.page)
        plan.open()
        plan.start_next()
        return {1: first, 2: take_kept(plan.page)}


@pytest.fixture
def plan(context: BrowserContext, page: Page, kept: dict[int, StorageState]) -> SeriesPage:
    """The first session."""
    return open_with(context, page, kept[1])


@pytest.fixture
def second(context: BrowserContext, page: Page, kept: dict[int, StorageState]) -> SeriesPage:
    """The second session, begun before in another tab."""
    return open_with(context, page, kept[2])


def open_with(context: BrowserContext, page: Page, kept: StorageState) -> SeriesPage:
    """Open the plan in a browser that keeps this."""
    context.set_storage_state(kept)
    plan = SeriesPage(page)
    plan.open()
    return plan


def read_promises(plan: SeriesPage) -> list[dict[str, Any]]:
    """The promises that came from the session before."""
    found: list[dict[str, Any]] = plan.save_copy()[1]["answers"].get("promised", [])
    return found


@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.thorough)])
def test_what_is_not_done_goes_into_the_next_session(plan: SeriesPage, width: int):
    """As it was written, with who and by when; the date too, and nothing else.

    It is said once, by the line with *Undo*: the status line is read out, and covers nothing of it.
    Taken back, the new session goes and the last one stands as it was.
    """
    plan.page.set_viewport_size({"width": width, "height": 844})
    expect(plan.name).to_have_text("Session 1, Monday 7 December 2026")
    before = plan.read_stored()
    plan.start_next()
    words = "Session 2 started. 2 promises came along."
    expect(plan.status).to_have_text(words)
    expect(plan.status).to_have_css("clip-path", "inset(50%)")
    expect(plan.frame.locator("[data-worksheet-undo] > span")).to_have_text(words)
    with plan.page.expect_navigation():
        plan.undo.click()
    plan.wait_until_ready()
    expect(plan.status).to_have_text("Taken back.")
    expect(plan.status).to_have_css("clip-path", "none")
    expect(plan.name).to_have_text("Session 1, Monday 7 December 2026")
    assert plan.read_stored() == before
    assert {key[0] for key, _ in plan.read_stores()["answers"]} == {"session-plan"}
    plan.start_next()
    expect(plan.name).to_have_text("Session 2, Monday 28 December 2026")
    answers = plan.save_copy()[1]["answers"]
    open_ones = [{key: value for key, value in p.items() if key != "done"} for p in PROMISES[1:]]
    assert answers == {"session_date": NEXT, "promised": open_ones}


# Runs in the page: as it is left, notes whether a field can be typed in.
NOTE_TYPING = """name => {
  const field = document.getElementsByName(name)[0]
  window.addEventListener("pagehide", () => {
    field.focus()
    sessionStorage.setItem("typing", String(document.activeElement === field))
  })
}"""


def test_nothing_is_typed_into_a_page_that_is_being_left(plan: SeriesPage):
    """Its answers are saved, and what came after them would go with it."""
    plan.page.evaluate(NOTE_TYPING, "topics")
    plan.start_next()
    assert plan.page.evaluate("sessionStorage.getItem('typing')") == "false"


def test_the_next_is_no_plain_choice_while_this_one_is_to_come(page: Page):
    """Whoever has just started a session goes on with that; on its day the next one is at hand."""
    page.clock.install(time="2026-12-08T09:00:00")
    plan = SeriesPage(page).begin({**FIRST, "next_date": NEXT})
    start = plan.entries.get_by_role("button", name=START)
    expect(start).to_have_class("worksheet-button-main")
    plan.start_next()
    expect(start).to_have_class("worksheet-button")
    page.clock.set_fixed_time("2026-12-28T09:00:00")
    plan.reload()
    expect(start).to_have_class("worksheet-button-main")


def test_three_sessions_are_kept_with_their_promises(second: SeriesPage):
    """What became of a promise says whether it goes on; each session opens as it was left."""
    plan = second
    plan.field("promised__1__became").select_option("done")
    plan.field("topics").fill("Where to send it")
    plan.expect_saved()
    plan.start_next()
    expect(plan.name).to_have_text("Session 3")
    assert [promise["what"] for promise in read_promises(plan)] == ["Read the call"]
    assert plan.list_others() == [
        "Session 2, Monday 28 December 2026 3 answers · 2 promises, 1 settled",
        "Session 1, Monday 7 December 2026 4 answers · 3 actions, 1 settled",
    ]
    plan.open_entry("Session 1, Monday 7 December 2026")
    expect(plan.field("topics")).to_have_value("How to say no")
    expect(plan.entries.get_by_role("button", name=START)).to_have_count(0)
    plan.field("topics").fill("How to say no kindly")
    plan.expect_saved()
    plan.open_entry("Session 2, Monday 28 December 2026")
    expect(plan.field("topics")).to_have_value("Where to send it")
    plan.open_entry("Session 1, Monday 7 December 2026")
    expect(plan.field("topics")).to_have_value("How to say no kindly")


def test_a_page_shows_its_session_again(plan: SeriesPage, context: BrowserContext):
    """After a reload, and in a new tab, with the last words before a tab was closed.

    Another tab stays with its own, and both save.
    """
    plan.start_next()
    tab = context.new_page()
    plan.field("topics").fill("Typed at the last moment")
    plan.page.close(run_before_unload=True)
    plan = SeriesPage(tab)
    plan.open()
    expect(plan.name).to_have_text("Session 2, Monday 28 December 2026")
    expect(plan.field("topics")).to_have_value("Typed at the last moment")
    plan.expect_saved()
    plan.reload()
    expect(plan.name).to_have_text("Session 2, Monday 28 December 2026")
    other = SeriesPage(context.new_page())
    other.open()
    expect(other.name).to_have_text("Session 2, Monday 28 December 2026")
    other.open_entry("Session 1, Monday 7 December 2026")
    expect(other.field("topics")).to_have_value("How to say no")
    other.field("support").fill("Hear me out")
    plan.field("support").fill("Ask me")
    other.expect_saved()
    plan.expect_saved()
    plan.reload()
    other.reload()
    expect(plan.field("support")).to_have_value("Ask me")
    expect(other.field("support")).to_have_value("Hear me out")
    # A browser that was killed may have forgotten which one was open: then it is the last one.
    other.page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
    again = SeriesPage(context.new_page())
    again.open()
    expect(again.name).to_have_text("Session 2, Monday 28 December 2026")


def test_what_was_written_in_a_new_session_is_never_taken_back(plan: SeriesPage):
    """It stays among the others, and the page says why."""
    plan.start_next()
    plan.field("topics").fill("Something new")
    with plan.page.expect_navigation():
        plan.undo.click()
    plan.wait_until_ready()
    expect(plan.status).to_contain_text(
        "It stays among the others, because something was added to it."
    )
    plan.open_entry("Session 2, Monday 28 December 2026")
    expect(plan.field("topics")).to_have_value("Something new")


def test_clearing_takes_one_session_only(second: SeriesPage):
    """The others stay; one with no answer is no longer listed once it is left."""
    plan = second
    plan.button("Clear this worksheet…").click()
    expect(plan.dialog).to_contain_text(
        "Only this one goes: Session 2, Monday 28 December 2026. The others stay."
    )
    plan.dialog.get_by_role("button", name="Clear").first.click()
    expect(plan.field("session_date__year")).to_have_value("")
    plan.reload()
    plan.open_entry("Session 1, Monday 7 December 2026")
    expect(plan.field("topics")).to_have_value("How to say no")
    expect(plan.entries.locator("summary")).to_have_count(0)


def test_all_sessions_go_to_somebody_and_back(second: SeriesPage):
    """Given to a person, the page still shows the one that it showed.

    Each person has their own: the question whose it is counts them, and tells of the last one.
    """
    plan = second
    plan.field("topics").fill("Where to send it")
    plan.expect_saved()
    before = plan.read_stored()
    plan.add_person("Mentor B")
    expect(plan.name).to_have_text("Session 2, Monday 28 December 2026")
    assert {key[0].count("@") for key, _ in plan.read_stores()["answers"]} == {1}
    assert plan.list_others() == [
        "Session 1, Monday 7 December 2026 4 answers · 3 actions, 1 settled"
    ]
    with plan.page.expect_navigation():
        plan.undo.click()
    plan.wait_until_ready()
    assert plan.read_stored() == before
    assert {key[0].count("@") for key, _ in plan.read_stores()["answers"]} == {0}
    plan.add_person("Mentor B")
    plan.start_next()
    plan.field("topics").fill("The third")
    plan.expect_saved()
    plan.add_person("Mentor C")
    plan.ask_whose()
    offered = plan.list_offered()
    assert any("3 sessions, " in words and "answered in the last" in words for words in offered)
    assert any("Session plan: not started" in words for words in offered)


def test_a_file_is_named_for_the_day_of_its_session(second: SeriesPage):
    """And not for the day on which it is saved; the one without a date is."""
    assert second.save_copy()[0] == "session-plan-2026-12-28.json"
    second.open_entry("Session 1, Monday 7 December 2026")
    assert second.save_copy()[0] == "session-plan-2026-12-07.json"
    assert second.download("Word")[0] == "session-plan-2026-12-07.docx"


def test_a_blank_page_looks_like_any_other(page: Page):
    """The way to the next stands below once something is answered, and moves nothing above."""
    plan = SeriesPage(page)
    plan.open()
    expect(plan.entries).to_be_hidden()
    plan.field("topics").fill("How to say no")
    start = plan.form.get_by_role("button", name=START)
    expect(start).to_be_visible()
    expect(plan.entries).to_be_hidden()
    plan.field("topics").fill("")
    expect(start).to_be_hidden()


def test_the_next_is_begun_at_the_foot_and_shown_from_its_head(page: Page):
    """Whoever has only just begun finds the button there alone."""
    plan = SeriesPage(page).open()
    plan.write("Where I stand", "topics")
    with page.expect_navigation():
        page.get_by_role("button", name="Start the next session").click()
    plan.wait_until_ready()
    expect(plan.name).to_be_focused()
    expect(plan.name).to_be_in_viewport()


def test_the_whole_is_done_by_keyboard(plan: SeriesPage):
    """Start, undo and the list are reached by Tab and pressed by Enter."""
    button = plan.entries.get_by_role("button", name=START)
    button.focus()
    with plan.page.expect_navigation():
        plan.page.keyboard.press("Enter")
    plan.wait_until_ready()
    plan.entries.locator("summary").focus()
    plan.page.keyboard.press("Enter")
    plan.page.keyboard.press("Tab")
    name = "Session 1, Monday 7 December 2026"
    first = plan.entries.get_by_role("button", name=name, exact=True)
    expect(first).to_be_focused()
