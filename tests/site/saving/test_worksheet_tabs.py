"""The same worksheet in several tabs: nobody overwrites anybody."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from browsing.worksheet_page import EMPTY, WorksheetPage

Pair = tuple[WorksheetPage, WorksheetPage]

# Another tab's messages do not arrive: what counts is the database alone.
DEAF = "window.BroadcastChannel = undefined; delete window.BroadcastChannel"


@pytest.fixture
def tabs(context: BrowserContext) -> Pair:
    """The contract, open in two tabs that hear each other."""
    return WorksheetPage(context.new_page()).open(), WorksheetPage(context.new_page()).open()


@pytest.fixture
def deaf_tabs(context: BrowserContext) -> Pair:
    """The contract, open in two tabs that do not hear each other."""
    context.add_init_script(DEAF)
    return WorksheetPage(context.new_page()).open(), WorksheetPage(context.new_page()).open()


def test_what_was_typed_before_the_answers_came_back_is_not_overwritten(context: BrowserContext):
    """Typing during a slow start stays on the page; the saved version is kept and offered."""
    worksheet = WorksheetPage(context.new_page()).open()
    worksheet.field("purpose").fill("saved last week")
    worksheet.field("reply_time").fill("three days")
    worksheet.expect_saved()
    slow = context.new_page()
    slow.add_init_script(
        """const open = IDBFactory.prototype.open
        IDBFactory.prototype.open = function (...given) {
          const request = open.apply(this, given)
          const held = new Promise(resolve => { window.letGo = resolve })
          const listen = request.addEventListener.bind(request)
          request.addEventListener = (name, act, more) =>
            listen(name, name === "success" ? event => held.then(() => act(event)) : act, more)
          return request
        }"""
    )
    late = WorksheetPage(slow)
    slow.goto(late.path)
    late.wait_until_started()
    late.field("purpose").fill("typed at once")
    slow.evaluate("window.letGo()")
    late.expect_saved()
    expect(late.field("purpose")).to_have_value("typed at once")
    expect(late.field("reply_time")).to_have_value("three days")
    late.button("Use the other version").click()
    expect(late.field("purpose")).to_have_value("saved last week")


def test_whose_words_were_replaced_unseen_is_offered_them(context: BrowserContext):
    """The other tab had not heard of them: here its words appear, with the way back beside."""
    second = WorksheetPage(context.new_page()).open()
    unhearing = context.new_page()
    unhearing.add_init_script("BroadcastChannel.prototype.addEventListener = () => {}")
    first = WorksheetPage(unhearing).open()
    second.field("purpose").fill("written here")
    second.expect_saved()
    first.field("purpose").fill("written there, at the same time")
    first.expect_saved()
    expect(second.field("purpose")).to_have_value("written there, at the same time")
    second.button("Use the other version").click()
    expect(second.field("purpose")).to_have_value("written here")


def clear(worksheet: WorksheetPage) -> None:
    """Clear the worksheet and say yes."""
    worksheet.button("Clear this worksheet…").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    # An empty field may have been empty before.
    expect(worksheet.undo).to_be_visible()
    expect(worksheet.field("purpose")).to_have_value("")


def test_tabs_follow_each_other_through_a_clearing_and_its_undoing(tabs: Pair):
    """Text, ticks and rows arrive in the other tab, without a reload.

    Undo in the first tab ends the notice in the second, which saves again.
    """
    first, second = tabs
    first.field("purpose").fill("written here")
    first.field("may_know__head").check()
    first.button("Add another objective").click()
    first.field("objectives__2__objective").fill("second row")
    expect(second.field("purpose")).to_have_value("written here")
    expect(second.field("may_know__head")).to_be_checked()
    expect(second.field("objectives__1__objective")).to_have_value("second row")
    first.expect_saved()
    before = first.read_stored()
    clear(first)
    expect(second.alert).to_contain_text("cleared in another tab")
    first.undo.click()
    expect(first.field("purpose")).to_have_value("written here")
    expect(second.alert).to_be_empty()
    second.field("meeting_place").fill("goes on")
    second.expect_saved()
    assert second.read_stored() == {**before, "meeting_place": "goes on"}


def test_an_empty_tab_follows_a_clearing_without_a_word(tabs: Pair):
    """A tab with nothing on the page simply goes on."""
    first, second = tabs
    first.field("purpose").fill("x")
    expect(second.field("purpose")).to_have_value("x")
    first.field("purpose").fill("")
    expect(second.field("purpose")).to_have_value("")
    clear(first)
    expect(second.status).to_have_text(EMPTY)
    expect(second.alert).to_be_empty()
    second.field("purpose").fill("fresh")
    second.expect_saved()
    expect(first.field("purpose")).to_have_value("fresh")


def test_a_tab_that_held_nothing_sees_what_was_written_after_a_clearing(deaf_tabs: Pair):
    """It goes on without a word, saves its own words, and shows what the other has written."""
    first, second = deaf_tabs
    first.field("purpose").fill("old")
    first.expect_saved()
    clear(first)
    first.field("purpose").fill("new")
    first.expect_saved()
    second.field("meeting_place").fill("typed here")
    second.expect_saved()
    expect(second.field("purpose")).to_have_value("new")
    expect(second.alert).to_be_empty()
    assert second.read_stored() == {"purpose": "new", "meeting_place": "typed here"}


def test_what_the_other_tab_cleared_may_be_kept_whole(tabs: Pair):
    """*Save what is here again* saves all of it, also answers that no question asks for.

    After a clearing elsewhere, what is on the page is saved only when asked for.
    """
    first, second = tabs
    first.take_file(first.make_copy({"purpose": "mine", "retired_question": "mine too"}))
    first.expect_saved()
    expect(second.field("purpose")).to_have_value("mine")
    clear(first)
    again = second.alert.get_by_role("button", name="Save what is here again")
    again.wait_for()
    assert second.read_stored() == {}
    again.click()
    expect(second.form).to_be_focused()
    second.expect_saved()
    assert second.read_stored() == {"purpose": "mine", "retired_question": "mine too"}
    expect(first.field("purpose")).to_have_value("mine")
