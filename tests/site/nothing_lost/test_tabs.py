"""The same worksheet in two tabs."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from browsing.nothing_lost.fault_sitting import EARLIER, FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, try_fault

# Another tab's messages do not arrive: what counts is the database alone.
DEAF = "delete window.BroadcastChannel"

TYPE_FIRST = """new MutationObserver((_, observer) => {
  const box = document.querySelector("[name=notes]")
  if (!box) return
  box.value = "the second version"
  observer.disconnect()
}).observe(document, {childList: true, subtree: true})"""

ELSEWHERE = "This worksheet is also open in another tab."
TAKEN = "You went on with this worksheet in another tab"
CLEARED = "This worksheet was cleared in another tab"


def open_pair(profile: BrowserContext) -> tuple[FaultSitting, FaultSitting]:
    """The plan in two tabs, with something saved in it."""
    first = FaultSitting(profile.new_page()).begin()
    second = FaultSitting(profile.new_page())
    second.open()
    second.words |= first.words
    expect(second.field("purpose")).to_have_value(EARLIER)
    return first, second


@try_fault(12)
def test_fault_12_two_tabs_in_different_fields(profile: BrowserContext, moment: str):
    """Each tab writes its own field; store, screens and files hold both."""
    profile.add_init_script(DEAF)
    first, second = open_pair(profile)
    first.write("notes", "from the first tab")
    if moment == LOADING:
        second.page.reload()
        second.wait_until_started()
    second.write("agreed__name", "from the second tab")
    if moment == EXPORTING:
        first.take_away()
        second.take_away()
    first.expect_saved()
    second.expect_saved()
    first.reload()
    first.words |= second.words
    first.expect_all_shown()
    first.take_away()
    first.expect_stored()


@try_fault(13)
def test_fault_13_two_tabs_in_the_same_field(profile: BrowserContext, moment: str):
    """The later version is shown, the other kept and offered; a copy holds both."""
    profile.add_init_script(DEAF)
    first, second = open_pair(profile)
    first.write("notes", "the first version")
    first.expect_saved()
    if moment == LOADING:
        # The later one loads, and someone types before its script has run.
        second.page.add_init_script(TYPE_FIRST)
        second.reload()
    else:
        second.field("notes").fill("the second version")
    second.expect_saved()
    assert second.read_stored()["notes"] == "the second version"
    copy = second.save_copy()[1]
    assert copy["answers"]["notes"] == "the second version"
    assert copy["kept"]["superseded"] == [{"field": "notes", "value": "the first version"}]
    if moment == EXPORTING:
        # A copy of the tab that was overtaken holds its own version and the kept one.
        assert first.save_copy()[1]["answers"]["notes"] == "the first version"
    second.button("Use the other version").click()
    expect(second.field("notes")).to_have_value("the first version")
    expect(second.button("Use the other version")).to_be_focused()
    second.expect_saved()
    second.button("Use the other version").click()
    expect(second.field("notes")).to_have_value("the second version")
    second.words["notes"] = "the second version"
    second.words["notes in the first tab"] = "the first version"
    second.expect_kept()


@try_fault(14)
def test_fault_14_the_same_worksheet_twice(profile: BrowserContext, moment: str):
    """The second says so and may take over: the first lets go, keeps its words, and may go on."""
    first, second = open_pair(profile)
    expect(second.frame.get_by_text(ELSEWHERE)).to_be_visible()
    expect(first.frame.get_by_text(ELSEWHERE)).to_have_count(0)
    expect(second.alert).to_be_empty()
    first.field("notes").press_sequentially("typed just before")
    first.words["notes"] = "typed just before"
    second.button("Use it only here").click()
    expect(second.form).to_be_focused()
    expect(first.alert).to_contain_text(TAKEN)
    expect(second.frame.get_by_text(ELSEWHERE)).to_have_count(0)
    expect(second.field("notes")).to_have_value("typed just before")
    first.expect_saved()
    if moment == LOADING:
        first.reload()
        expect(first.frame.get_by_text(ELSEWHERE)).to_be_visible()
        expect(first.alert).to_be_empty()
    first.write("agreed__name", "typed into the first tab")
    second.write("purpose", "typed into the second tab")
    second.expect_saved()
    if moment == EXPORTING:
        first.take_away()
    if moment != LOADING:
        first.expect_unsaved()
        assert "agreed" not in first.read_stored()
        expect(first.field("purpose")).to_have_value(EARLIER)
        first.button("Go on here").click()
    first.words |= second.words | {"purpose": "typed into the second tab"}
    expect(first.field("purpose")).to_have_value("typed into the second tab")
    expect(second.field("agreed__name")).to_have_value("typed into the first tab")
    first.expect_stored()
    second.page.close()
    expect(first.frame.get_by_text(ELSEWHERE)).to_have_count(0)
    first.expect_kept()


def clear(worksheet: FaultSitting) -> None:
    """Clear the worksheet and say yes."""
    worksheet.button("Clear this worksheet…").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(worksheet.field("purpose")).to_have_value("")
    worksheet.words.clear()


@pytest.mark.parametrize("is_deaf", [False, True], ids=["heard", "unheard"])
@try_fault(16)
def test_fault_16_cleared_in_another_tab(profile: BrowserContext, is_deaf: bool, moment: str):
    """The second tab says so and stops; its words stay on it, and nothing old comes back."""
    if is_deaf:
        profile.add_init_script(DEAF)
    first, second = open_pair(profile)
    if moment == LOADING:
        # It is left with unsaved words just as the other one clears, and comes back.
        second.field("notes").press_sequentially("typed just before")
        clear(first)
        second.page.reload()
        second.wait_until_ready()
        assert second.read()["purpose"] == ""
        second.words.clear()
    else:
        clear(first)
        second.write("notes", "typed too late")
        expect(second.alert).to_contain_text(CLEARED)
        second.expect_unsaved()
        if moment == EXPORTING:
            second.take_away()
            assert second.files[0]["answers"] == second.words
        second.expect_kept()
        assert second.read_stored() == {}
        second.alert.get_by_role("button", name="Empty this page too").click()
        second.words.clear()
        expect(second.field("notes")).to_have_value("")
        expect(second.alert).to_be_empty()
        expect(second.form).to_be_focused()
    second.write("notes", "new")
    second.expect_saved()
    assert second.read_stored() == {"notes": "new"}
    assert EARLIER not in str(first.read_stores()["answers"])
