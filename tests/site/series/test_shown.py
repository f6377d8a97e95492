"""What another worksheet says stands beside this one: to be read, and copied from."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, StorageState, expect

from browsing.axe import LOOKS, list_violations
from browsing.profile import take_kept
from browsing.series_page import SeriesPage
from browsing.whose_page import WhosePage

OBJECTIVES = [
    {"objective": "Lead a grant\napplication", "by_when": "2027-06-30"},
    {"objective": "Say no kindly", "how_we_will_know": "Two evenings free"},
]
TITLE = "The mentee\u2019s objectives (2)"
COPY = "Copy to “What has become of each goal?”"


@pytest.fixture(scope="module")
def kept(browser: Browser, address: str) -> StorageState:
    """What a browser keeps with a contract that has two objectives."""
    with browser.new_context(base_url=address) as context:
        contract = WhosePage(context.new_page())
        contract.open()
        contract.take_file(contract.make_copy({"objectives": OBJECTIVES}))
        contract.expect_saved()
        return take_kept(contract.page)


@pytest.fixture
def agreed(context: BrowserContext, page: Page, kept: StorageState) -> WhosePage:
    """The contract with two objectives, which is not open."""
    context.set_storage_state(kept)
    return WhosePage(page)


@pytest.fixture
def contract(agreed: WhosePage) -> WhosePage:
    """The contract with two objectives, open."""
    agreed.open()
    return agreed


def open_beside(contract: WhosePage, worksheet: str = "session-plan") -> SeriesPage:
    """Open another worksheet in the same tab."""
    other = SeriesPage(contract.page, worksheet)
    other.open()
    return other


def find_shown(worksheet: WhosePage) -> Locator:
    """What stands above the questions."""
    return worksheet.form.locator("[data-worksheet-show]")


def test_the_objectives_stand_above_the_plan(agreed: WhosePage):
    """Folded, to be read, with the dates in words and the way to their place.

    They are printed as words, and stay the contract's: no file of the plan holds them.
    """
    plan = open_beside(agreed)
    shown = find_shown(plan)
    expect(shown.locator("details")).not_to_have_attribute("open", "")
    plan.page.emulate_media(media="print")
    plan.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(shown.get_by_text("Say no kindly"), "a plan on paper has them").to_be_visible()
    plan.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    plan.page.emulate_media(media="screen")
    plan.field("topics").fill("How to say no")
    assert plan.save_copy()[1]["answers"] == {"topics": "How to say no"}
    expect(shown.locator("details")).not_to_have_attribute("open", "")
    shown.get_by_text(TITLE).click()
    assert shown.get_by_role("listitem").all_inner_texts() == [
        "Lead a grant\napplication\nBy when: 30 June 2027",
        "Say no kindly\nHow we will know: Two evenings free",
    ]
    assert shown.locator("input, textarea, select").count() == 0
    shown.get_by_role("link", name="contract").click()
    plan.page.wait_for_url("**/worksheets/contract/#contract-section-1")


def test_nothing_is_shown_where_nothing_is_answered(page: Page):
    """A new page looks like any other."""
    plan = SeriesPage(page)
    plan.open()
    plan.field("topics").fill("How to say no")
    plan.expect_saved()
    expect(find_shown(plan)).to_be_hidden()


def test_they_are_the_objectives_with_the_same_person(contract: WhosePage):
    """Those with somebody else stay apart."""
    contract.add_person("Mentor B")
    plan = open_beside(contract)
    expect(find_shown(plan).get_by_text(TITLE)).to_be_visible()
    plan.add_person("Mentor C")
    expect(find_shown(plan)).to_be_hidden()


def test_they_follow_another_tab(contract: WhosePage, context: BrowserContext):
    """As soon as that has saved; nothing moves while somebody writes here."""
    plan = SeriesPage(context.new_page())
    plan.open()
    expect(find_shown(plan).get_by_text(TITLE)).to_be_visible()
    contract.take_file(contract.make_copy({"objectives": [*OBJECTIVES, {"objective": "Rest"}]}))
    contract.expect_saved()
    expect(find_shown(plan).get_by_text("The mentee\u2019s objectives (3)")).to_be_visible()
    plan.field("topics").focus()
    contract.field("objectives__1__objective").fill("Lead it well")
    contract.expect_saved()
    expect(find_shown(plan).locator("li").first).to_contain_text("Lead a grant")
    plan.field("topics").blur()
    expect(find_shown(plan).locator("li").first).to_contain_text("Lead it well")


def test_a_review_begins_with_the_objectives(agreed: WhosePage):
    """One button copies them while no goal is there, and that can be taken back.

    What was changed since is left as it is then.
    """
    review = open_beside(agreed, "mentoring-review")
    shown = find_shown(review)
    copy = shown.get_by_role("button", name=COPY)
    copy.click()
    review.undo.click()
    expect(review.field("goals__1__goal")).to_have_value("")
    copy.click()
    expect(review.status).to_contain_text("2 goals came from the contract.")
    expect(copy).to_be_hidden()
    expect(review.undo).to_be_focused()
    review.expect_saved()
    review.reload()
    expect(review.field("goals__1__goal")).to_have_value("Lead a grant\napplication")
    expect(review.field("goals__2__goal")).to_have_value("Say no kindly")
    assert set(review.read_stored()) >= {"goals"}


def test_a_goal_that_was_changed_since_stays_as_copying_is_taken_back(agreed: WhosePage):
    """The others go."""
    review = open_beside(agreed, "mentoring-review")
    copy = find_shown(review).get_by_role("button", name=COPY)
    copy.click()
    review.field("goals__2__evidence").fill("I have been invited")
    review.undo.click()
    expect(review.field("goals__1__goal")).to_have_value("Say no kindly")
    expect(review.field("goals__1__evidence")).to_have_value("I have been invited")
    expect(copy).to_be_hidden()


def test_a_tab_of_its_own_shows_its_own(contract: WhosePage):
    """On a shared computer nothing of this device is shown, and the tab's own answers are."""
    contract.button("Shared computer").click()
    contract.dialog.get_by_role("button", name="Leave them on this device").click()
    expect(contract.page.locator("[data-worksheet-shared]:visible")).to_be_visible()
    plan = open_beside(contract)
    expect(find_shown(plan)).to_be_hidden()
    contract.open()
    contract.field("objectives__1__objective").fill("Only here")
    contract.expect_saved()
    plan = open_beside(contract)
    expect(find_shown(plan).get_by_text("The mentee\u2019s objectives (1)")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_it_is_accessible_in_every_width(agreed: WhosePage, width: int, scheme: Any):
    """No violation, and nothing sideways."""
    review = open_beside(agreed, "mentoring-review")
    review.page.set_viewport_size({"width": width, "height": 800})
    review.page.emulate_media(color_scheme=scheme)
    expect(find_shown(review).get_by_role("button", name=COPY)).to_be_visible()
    assert list_violations(review.page) == []
    wide = "() => document.documentElement.scrollWidth <= window.innerWidth"
    assert review.page.evaluate(wide)
