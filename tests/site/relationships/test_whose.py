"""The line that says whose a worksheet is: what it asks, and of whom."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, StorageState, expect

from browsing.axe import LOOKS, list_violations
from browsing.profile import take_kept
from browsing.whose_page import NOBODY, WhosePage

PERSONAL = ("find-a-mentor", "mentor-offer", "mentoring-goals", "promotion-evidence")
PERSONAL = (*PERSONAL, "ready-to-mentor", "listening-check")


def test_a_name_is_asked_for_beside_its_field(known: WhosePage):
    """Missing, doubled, or without a role: said where it is, and nothing happens."""
    contract = known
    contract.ask_whose()
    contract.dialog.get_by_role("radio", name="Someone else").check()
    use = contract.dialog.get_by_role("button", name="Use this one")
    use.click()
    expect(contract.name_box).to_be_focused()
    expect(contract.name_box).to_have_accessible_description(
        "Initials will do. It is used on this device and in file names. Write a name or initials."
    )
    expect(contract.dialog.get_by_text("Choose one.", exact=True)).to_be_visible()
    contract.name_box.fill(" mentee  a ")
    contract.dialog.get_by_role("radio", name="mentor", exact=True).check()
    use.click()
    expect(contract.dialog).to_contain_text("“mentee a” is there already.")
    contract.dialog.get_by_role("button", name="Cancel").click()
    expect(contract.whose).to_be_focused()
    contract.expect_for("Mentee A")
    assert list(contract.read_owners()) == ["Mentee A"]


def test_the_question_by_keyboard_alone(contract: WhosePage):
    """Open, choose, name, use; then Esc changes nothing."""
    keyboard = contract.page.keyboard
    contract.whose.press("Enter")
    expect(contract.dialog.get_by_role("heading")).to_be_focused()
    keyboard.press("Tab")
    keyboard.type("M")
    keyboard.press("Tab")
    keyboard.press("ArrowRight")
    with contract.page.expect_event("load"):
        keyboard.press("Enter")
    contract.wait_until_ready()
    contract.expect_for("M")
    expect(contract.whose).to_be_focused()
    keyboard.press("Enter")
    expect(contract.dialog.get_by_role("radio", name="You and M")).to_be_checked()
    keyboard.press("Escape")
    expect(contract.dialog).to_have_count(0)
    expect(contract.whose).to_be_focused()


@pytest.fixture(scope="module")
def long_named(browser: Browser, address: str) -> StorageState:
    """What a browser keeps that knows somebody with the longest of names."""
    with browser.new_context(base_url=address) as context:
        contract = WhosePage(context.new_page())
        contract.open()
        contract.add_person("W" * 60)
        return take_kept(contract.page)


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_the_question_breaks_no_rule(page: Page, long_named: StorageState, width: int, scheme: Any):
    """Nor does the line, with the longest of names; and nothing goes sideways."""
    page.context.set_storage_state(long_named)
    page.set_viewport_size({"width": width, "height": {1280: 900, 390: 844, 320: 256}[width]})
    page.emulate_media(color_scheme=scheme)
    contract = WhosePage(page)
    contract.open()
    contract.ask_whose()
    contract.dialog.get_by_role("radio", name="Someone else").check()
    contract.dialog.get_by_role("button", name="Use this one").click()
    assert list_violations(contract.page) == []
    sideways = """() => [document.documentElement, ...document.querySelectorAll("dialog")]
      .filter(each => each.scrollWidth > each.clientWidth
        || each.getBoundingClientRect().right > innerWidth).length"""
    assert contract.page.evaluate(sideways) == 0


def test_what_is_about_oneself_has_no_such_line(site: Path):
    """Nobody else has one of these, so nobody is asked about."""
    line = 'data-worksheet-action="whose"'
    having = [
        name
        for name in ("contract", *PERSONAL)
        if line in (site / "worksheets" / name / "index.html").read_text(encoding="utf-8")
    ]
    assert having == ["contract"]


# In every run one of those that have no such line; all others are read the same.
@pytest.mark.parametrize(
    "name",
    [PERSONAL[0], *(pytest.param(each, marks=pytest.mark.thorough) for each in PERSONAL[1:])],
)
def test_what_is_about_oneself_is_nobody_elses(page: Page, named: StorageState, name: str):
    """It has no such line, and is the same whoever is chosen."""
    page.context.set_storage_state(named)
    own = WhosePage(page, name)
    own.open()
    expect(own.whose).to_have_count(0)
    kinds = ("text", "textarea")
    first = next(each["name"] for each in own.list_controls() if each["type"] in kinds)
    own.write("about me", first)
    answered = {key[0]: value["value"] for key, value in own.read_stores()["answers"]}
    assert answered.pop(name) == "about me"
    assert list(answered.values()) == ["A wants to publish"]


def test_without_script_nobody_is_asked(browser: Browser, address: str):
    """The page reads and prints as before."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/worksheets/contract/")
    expect(page.get_by_text("Nobody named yet")).to_be_hidden()
    context.close()


def test_on_a_shared_computer_nobody_is_known(known: WhosePage):
    """The tab shows no name of the device; what it keeps comes back for nobody."""
    contract = known
    contract.button("Shared computer").click()
    contract.dialog.get_by_role("button", name="Leave them on this device").click()
    expect(contract.page.locator("[data-worksheet-shared]")).to_be_visible()
    contract.wait_until_ready()
    expect(contract.whose).to_have_count(0)
    expect(contract.field("purpose")).to_have_value("")
    contract.write("in this tab")
    with contract.page.expect_event("load"):
        contract.button("Keep on this device instead").click()
        contract.dialog.get_by_role("button", name="Keep on this device").click()
    contract.wait_until_ready()
    expect(contract.whose).to_have_text(NOBODY)
    expect(contract.field("purpose")).to_have_value("in this tab")
    contract.change_to("Mentee A")
    expect(contract.field("purpose")).to_have_value("A wants to publish")


def test_what_the_browser_forgot_is_found_again(known: WhosePage):
    """A killed browser may lose what it remembers beside the database: one person is clear.

    And where the database was removed, the tab still knows whose its answers are.
    """
    known.page.evaluate("localStorage.clear(); sessionStorage.clear()")
    known.reload()
    known.expect_for("Mentee A")
    expect(known.field("purpose")).to_have_value("A wants to publish")
    known.page.goto("/404.html")
    known.page.evaluate("indexedDB.deleteDatabase('mentoring-guide')")
    known.open()
    known.expect_for("Mentee A")
    expect(known.field("purpose")).to_have_value("")
    known.write("A wants to publish")
    known.ask_whose()
    assert known.list_offered()[0].startswith("You and Mentee A")


def test_a_name_changes_and_a_relationship_ends(known: WhosePage, context: BrowserContext):
    """The answers stay where they are; the one that ended stands last.

    Other tabs see the new name as they load their next page; nothing else of them changes.
    """
    contract = known
    third = WhosePage(context.new_page(), "session-plan")
    third.open()
    third.expect_for("Mentee A")
    other = WhosePage(context.new_page(), "session-plan")
    other.open()
    other.add_person("Mentee B")
    contract.ask_whose()
    contract.dialog.get_by_role("button", name="Change the name or your role, or end it").click()
    expect(contract.dialog.get_by_role("heading", name="You and Mentee A")).to_be_focused()
    assert list_violations(contract.page) == []
    contract.name_box.fill("mentee b")
    contract.dialog.get_by_role("button", name="Save").click()
    expect(contract.dialog).to_contain_text("“mentee b” is there already.")
    contract.name_box.fill("Doctor A")
    contract.dialog.get_by_label("A note for yourself").fill("met in Łódź\nin spring")
    contract.dialog.get_by_role("checkbox", name="This has ended.").check()
    with contract.page.expect_event("load"):
        contract.dialog.get_by_role("button", name="Save").click()
    contract.wait_until_ready()
    contract.expect_for("Doctor A")
    expect(contract.status).to_have_text("Saved: You and Doctor A, ended.")
    expect(contract.field("purpose")).to_have_value("A wants to publish")
    contract.ask_whose()
    assert [each.splitlines()[0] for each in contract.list_offered()] == [
        "You and Mentee B",
        "You and Doctor A",
        "Someone else",
    ]
    kept = {each["name"]: each for _, each in contract.read_stores()["relationships"]}
    assert kept["Doctor A"]["note"] == "met in Łódź\nin spring"
    assert "ended" in kept["Doctor A"]
    assert "ended" not in kept["Mentee B"]
    third.reload()
    third.expect_for("Doctor A")
    other.reload()
    other.expect_for("Mentee B")


def test_which_of_the_two_one_is_can_be_changed(contract: WhosePage):
    """It was pressed wrongly, and all else stays."""
    contract.add_person("Mentee A", "mentee")
    contract.write("A wants to publish")
    contract.ask_whose()
    contract.dialog.get_by_role("button", name="Change the name or your role, or end it").click()
    roles = contract.dialog.get_by_role("group", name="You are the")
    expect(roles.get_by_role("radio", name="mentee", exact=True)).to_be_checked()
    assert list_violations(contract.page) == []
    roles.get_by_role("radio", name="mentor", exact=True).check()
    with contract.page.expect_event("load"):
        contract.dialog.get_by_role("button", name="Save").click()
    contract.wait_until_ready()
    contract.expect_for("Mentee A")
    expect(contract.field("purpose")).to_have_value("A wants to publish")
    ((_, kept),) = contract.read_stores()["relationships"]
    assert kept["role"] == "mentor"


def test_a_name_that_nobody_sees_is_none(contract: WhosePage):
    """Spaces, and signs without any width."""
    contract.ask_whose()
    contract.dialog.get_by_role("radio", name="mentor", exact=True).check()
    for name in ("  ", "\u200b\u200d", "\u2060 \ufeff"):
        contract.name_box.fill(name)
        contract.dialog.get_by_role("button", name="Use this one").click()
        expect(contract.dialog).to_contain_text("Write a name or initials.")
        expect(contract.name_box).to_be_focused()
