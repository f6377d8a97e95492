"""A relationship ends, or goes for good: what is kept is asked, and all of it can be taken back."""

from __future__ import annotations

import re
from typing import Any

from playwright.sync_api import expect

from browsing.axe import list_violations
from browsing.backup_page import CONTRACT, Computer, Everything
from browsing.seeded_history import SEED, make_version
from browsing.whose_page import WhosePage

END, DELETE = "End this relationship…", "Delete…"


def ask_for(computer: Computer, words: str) -> None:
    """Ask for the end from the question who the person is: the page of all worksheets opens it."""
    contract = computer.open("contract")
    contract.ask_whose()
    contract.dialog.get_by_role("button", name="Change the name or your role, or end it").click()
    with computer.page.expect_navigation(url=re.compile("/my-mentoring/")):
        contract.dialog.get_by_role("button", name=words).click()
    computer.dialog.wait_for()


def read_everything(computer: Computer) -> dict[str, Any]:
    """All that is kept of somebody: in every store but the marks of what was."""
    stores = computer.page.evaluate(
        "async () => Object.fromEntries(Object.keys(localStorage).map(k => [k, localStorage[k]]))"
    )
    names = ("answers", "late", "superseded", "aside", "history", "relationships")
    return {name: computer.read_store(name) for name in names} | {"local": stores}


def test_it_ends_and_everything_stays_until_it_is_deleted(full: Computer, everything: Everything):
    """Nothing goes by itself; then the card of what has ended has the way to delete it."""
    ask_for(full, END)
    expect(full.dialog).to_contain_text("It stays in this browser: 2 worksheets, ")
    assert list_violations(full.page) == []
    full.page.keyboard.press("Escape")
    assert "ended" not in full.read_store("relationships")[0], "Esc ends nothing"
    ask_for(full, END)
    full.dialog.get_by_role("button", name="End it").click()
    expect(full.overview.status).to_have_text("You and Mentor B has ended.")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", full.read_store("relationships")[0]["ended"])
    assert full.read() == everything.held, "ended, and nothing of it is gone"
    full.page.locator("[data-overview-fold=ended] summary").click()
    expect(full.overview.card("You and Mentor B").get_by_role("link").first).to_be_visible()
    expect(full.page.get_by_role("button", name="Start the next session")).to_have_count(0)
    full.page.get_by_role("button", name=DELETE).click()
    full.dialog.get_by_role("button", name="Delete all of it").click()
    expect(full.overview.status).to_contain_text("You and Mentor B is deleted.")
    expect(full.page.locator("[data-overview-fold=ended]")).to_have_count(0)
    assert list(full.read()) == ["mentoring-goals"]


def test_the_closing_worksheet_and_a_back_up_are_offered(full: Computer, other: Computer):
    """The one opens for the person whom it is about; the other holds all of it and opens again."""
    ask_for(full, END)
    with full.page.expect_navigation(url="**/worksheets/mentoring-review/"):
        full.dialog.get_by_role("button", name="Mentoring review").click()
    WhosePage(full.page, "mentoring-review").expect_for("Mentor B")
    assert "ended" not in full.read_store("relationships")[0], "only the worksheet was asked for"
    ask_for(full, DELETE)
    with full.page.expect_download() as download:
        full.dialog.get_by_role("button", name="Back up all of it").click()
        full.dialog.get_by_role("button", name="Save the file").click()
    held = {key: each for key, each in full.read().items() if "@" in key}
    other.go_home()
    other.choose(download.value.path().read_bytes())
    expect(other.done.first).to_contain_text("came in")
    assert other.read() == held


def test_what_is_cleared_is_in_no_store_and_comes_back(full: Computer):
    """Answers, earlier versions, choices; one's own worksheets stay. Undone all is there again.

    So it is whether the relationship is ended and cleared, or deleted. What another tab has noted
    of an ended one since stays.
    """
    for way in (END, DELETE):
        ask_for(full, way)
        if way == END:
            (key,) = [key for key in full.read() if key.startswith("contract@")]
            earlier = make_version("2027-03-01", {"purpose": "An earlier secret"}, worksheet=key)
            full.page.evaluate(SEED, [WhosePage.database, [earlier]])
        before = read_everything(full)
        own = full.read()["mentoring-goals"]
        if way == END:
            full.dialog.get_by_role("radio", name="Clear it from this browser").check()
            full.dialog.get_by_role("button", name="End it").click()
            words = "has ended. All that was written is cleared."
            expect(full.overview.status).to_contain_text(words)
        else:
            full.dialog.get_by_role("button", name="Delete all of it").click()
            expect(full.overview.status).to_have_text("You and Mentor B is deleted.")
        assert full.read() == {"mentoring-goals": own}, way
        text = str(read_everything(full))
        for secret in (CONTRACT["purpose"], "How to say no", "For me alone", "An earlier secret"):
            assert secret in str(before), way
            assert secret not in text, way
        assert ("Mentor B" in text) == (way == END), way
        if way == END:
            full.change_person({"note": "Thanked since"})
            before["relationships"] = [{**before["relationships"][0], "note": "Thanked since"}]
        full.done.get_by_role("button", name="Undo").first.click()
        expect(full.overview.status).to_have_text("Everything is back.")
        back = read_everything(full)
        assert {name: back[name] for name in back if name != "local"} == {
            name: before[name] for name in before if name != "local"
        }, way


def clear_with_tab(computer: Computer) -> tuple[Computer, WhosePage]:
    """End it and clear it, while another tab has its contract."""
    tab = Computer(computer.context)
    contract = tab.open("contract")
    contract.expect_for("Mentor B")
    computer.page.bring_to_front()
    ask_for(computer, END)
    computer.dialog.get_by_role("radio", name="Clear it from this browser").check()
    computer.dialog.get_by_role("button", name="End it").click()
    expect(computer.overview.status).to_contain_text("All that was written is cleared.")
    return tab, contract


def read_contract(computer: Computer) -> dict[str, Any]:
    """What stands in somebody's contract."""
    (found,) = [each for key, each in computer.read().items() if key.startswith("contract@")]
    return found


def test_what_was_written_since_is_kept_as_all_comes_back(full: Computer):
    """Each answer comes back, and the words in its place go among the replaced ones."""
    tab, contract = clear_with_tab(full)
    contract.open()
    contract.write("written since")
    contract.write("answered since", "reply_time")
    tab.page.close()
    full.done.get_by_role("button", name="Undo").first.click()
    expect(full.overview.status).to_have_text("Everything is back.")
    assert read_contract(full) == CONTRACT | {"reply_time": "answered since"}
    assert "written since" in [kept["value"] for kept in full.read_store("superseded")]


def test_what_was_begun_anew_stays_and_all_else_is_kept(full: Computer):
    """Another filling-in keeps its words; what was removed goes among the replaced answers."""
    tab, contract = clear_with_tab(full)
    contract.open()
    contract.write("written since")
    contract.button("Clear this worksheet…").click()
    contract.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(contract.undo).to_be_visible()
    contract.write("begun anew")
    tab.page.close()
    full.done.get_by_role("button", name="Undo").first.click()
    expect(full.overview.status).to_contain_text("but for what was begun anew since")
    assert read_contract(full) == {"purpose": "begun anew"}
    kept = [each["value"] for each in full.read_store("superseded")]
    assert all(answer in kept for answer in CONTRACT.values())


def test_last_words_in_a_worksheet_never_used_go_and_come_back_too(full: Computer):
    """They may stand where no store of the database knows the worksheet."""
    ask_for(full, DELETE)
    owner = full.read_store("relationships")[0]["id"]
    change = {"field": "went_well", "value": "my last words", "revision": 0, "edit": 1}
    left = {"tab": "closed", "filling": "", "changes": [change]}
    full.page.evaluate(
        "([name, left]) => localStorage.setItem(name, JSON.stringify(left))",
        [f"{WhosePage.database} mentoring-review@{owner} closed", left],
    )
    full.dialog.get_by_role("button", name="Delete all of it").click()
    expect(full.overview.status).to_have_text("You and Mentor B is deleted.")
    assert "my last words" not in str(read_everything(full))
    full.done.get_by_role("button", name="Undo").first.click()
    expect(full.overview.status).to_have_text("Everything is back.")
    assert full.read()[f"mentoring-review@{owner}"] == {"went_well": "my last words"}


def test_another_tab_does_not_bring_it_back(full: Computer):
    """It says that its answers have gone, and on its next visit shows nobody's page."""
    tab = Computer(full.context)
    contract = tab.open("contract")
    contract.expect_for("Mentor B")
    full.page.bring_to_front()
    ask_for(full, DELETE)
    full.dialog.get_by_role("button", name="Delete all of it").click()
    expect(full.overview.status).to_contain_text("is deleted.")
    tab.page.bring_to_front()
    expect(contract.alert).to_contain_text("cleared")
    contract.field("reply_time").fill("typed since")
    contract.open()
    contract.page.wait_for_function(
        "() => document.querySelector('[data-worksheet-whose]')?.textContent === 'Nobody named yet'"
    )
    contract.wait_until_ready()
    assert [each.get("name") for each in tab.read_store("relationships")] == [None]
    assert not [key for key in tab.read() if "@" in key]


def test_a_full_disk_deletes_nothing_half(full: Computer, everything: Everything):
    """The page says so, and all is as it was."""
    ask_for(full, DELETE)
    full.page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { "
        "throw new DOMException('full', 'QuotaExceededError') } }"
    )
    full.dialog.get_by_role("button", name="Delete all of it").click()
    expect(full.alert).to_contain_text("Nothing was changed")
    assert full.read() == everything.held
