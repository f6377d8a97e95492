"""One file of everything: it comes back exactly, merges with what is there, and can be undone."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from browsing.axe import list_violations
from browsing.backup_page import CONTRACT, GOALS, PHRASE, SESSIONS, Computer
from browsing.worksheet_page import WorksheetPage


def read_people(computer: Computer) -> list[dict[str, Any]]:
    """Whom the browser knows."""
    found: list[dict[str, Any]] = computer.read_store("relationships")
    return found


def test_a_lost_computer_comes_back(full: Computer, other: Computer):
    """Everything of everybody, entry by entry, private answers too; and taken back it is gone."""
    before = full.read()
    assert len(before) == 5
    name, file = full.save()
    assert name.startswith("mentoring-answers-20")
    assert [each["name"] for each in file["relationships"]] == ["Mentor B"]
    other.restore(file)
    assert other.read() == before
    assert read_people(other) == read_people(full)
    other.done.get_by_role("button", name="Undo").click()
    expect(other.overview.status).to_contain_text("Taken back.")
    assert other.read() == {}
    assert read_people(other) == []
    other.choose(file)
    expect(other.done.first).to_contain_text("came in")
    assert other.read() == before


def test_what_came_in_is_shown_once_and_counts_as_backed_up(full: Computer, other: Computer):
    """By the day of the file, where nothing was here before it; taken back, nothing is."""
    _, file = full.save()
    other.go_home()
    other.choose({**file, "saved": f"{date.today().isoformat()}T00:00:30Z"})
    expect(other.done.first).to_contain_text(" came in, in 3 worksheets, and 1 person.")
    expect(other.overview.status).to_have_class(re.compile("visually-hidden"))
    place = other.page.locator("[data-overview-backup]")
    expect(place).to_contain_text("Last back-up: ")
    other.done.get_by_role("button", name="Undo").click()
    expect(other.overview.status).to_contain_text("Taken back.")
    expect(other.overview.status).not_to_have_class(re.compile("visually-hidden"))
    name = "mentoring-guide, last back-up"
    assert not other.page.evaluate("name => localStorage.getItem(name)", name)
    other.choose(file)
    expect(place).to_contain_text("Last back-up: ")


# Notes what the page hears of other tabs.
HEAR = """() => {
  window.heard = []
  const listen = BroadcastChannel.prototype.addEventListener
  BroadcastChannel.prototype.addEventListener = function (type, act) {
    listen.call(this, type, event => {
      if (this.name !== "device") window.heard.push(event.data)
      act(event)
    })
  }
}"""


def test_the_page_does_not_hear_itself(full: Computer, other: Computer):
    """What it puts there it shows once; what others say after that is the first that it hears."""
    _, file = full.save()
    other.page.add_init_script(f"({HEAR})()")
    other.restore(file)
    tell = "name => new BroadcastChannel(name).postMessage('another tab')"
    other.page.evaluate(tell, WorksheetPage.database)
    other.page.wait_for_function("() => window.heard.includes('another tab')")
    assert other.page.evaluate("window.heard") == ["another tab"]


def test_beside_other_answers_a_file_is_no_back_up_of_all(full: Computer, other: Computer):
    """What was here before is in no file."""
    _, file = full.save()
    grow = other.open("grow")
    grow.field("goal").fill("A talk")
    grow.expect_saved()
    other.restore(file)
    expect(other.page.locator("[data-overview-backup]")).to_contain_text("Not backed up yet")


def test_what_comes_back_opens_on_its_pages(full: Computer, other: Computer):
    """For the person, with the list of sessions; their next file is known."""
    _, file = full.save()
    other.restore(file)
    contract = other.open("contract")
    contract.expect_for("Mentor B")
    expect(contract.field("purpose")).to_have_value(CONTRACT["purpose"])
    plan = other.open("session-plan")
    expect(plan.field("topics")).to_have_value(SESSIONS[2]["topics"])
    expect(plan.frame.locator(".worksheet-entry")).to_have_text("Session 3, Monday 1 March 2027")


def test_all_of_one_person_goes_alone(full: Computer, other: Computer):
    """Nothing of others, and nothing of one's own; the file is called by the person's name."""
    contract = full.open("contract")
    contract.add_person("Mentor C", is_taking=False)
    contract.write("with C")
    contract.change_to("Mentor B")
    name, file = full.save(is_all=False)
    assert name.endswith("-Mentor B.json")
    assert {each["worksheet"] for each in file["worksheets"]} == {"contract", "session-plan"}
    other.restore(file)
    assert [each["name"] for each in read_people(other)] == ["Mentor B"]
    assert len(other.read()) == 4


def test_a_passphrase_guards_all_of_it(full: Computer, other: Computer):
    """A wrong one says so, and the right one opens it."""
    _, file = full.save(phrase=PHRASE)
    assert "worksheets" not in file
    other.go_home()
    other.choose(file)
    other.dialog.get_by_label("Passphrase").fill("something else altogether")
    other.dialog.get_by_role("button", name="Open the file").click()
    expect(other.dialog).to_contain_text("not the right one")
    assert other.page.evaluate("indexedDB.databases()") == []
    other.dialog.get_by_label("Passphrase").fill(PHRASE)
    other.dialog.get_by_role("button", name="Open the file").click()
    expect(other.done.first).to_contain_text("came in")
    assert other.read() == full.read()


def test_both_sides_stay_where_only_one_answers(full: Computer, other: Computer):
    """Nothing is asked, and no answer is emptied."""
    _, file = full.save()
    contract = other.open("contract")
    contract.write("two weeks", "reply_time")
    del file["relationships"][0], file["worksheets"][0]["relationship"]
    file["worksheets"] = file["worksheets"][:1]
    assert file["worksheets"][0]["worksheet"] == "contract"
    other.restore(file)
    assert other.read() == {"contract": {**CONTRACT, "reply_time": "two weeks"}}


@pytest.mark.parametrize("way", ["From the file", "What is here"])
def test_where_both_answer_one_question_decides(full: Computer, other: Computer, way: str):
    """What is not chosen stays under the earlier versions, and all is taken back."""
    _, file = full.save()
    other.restore(file)
    goals = other.open("mentoring-goals")
    goals.write("to rest", "a_year_from_now")
    before = other.read()
    other.go_home()
    other.choose(file)
    expect(other.dialog).to_have_accessible_name("1 worksheet differs")
    expect(other.dialog.get_by_role("radio", name="From the file")).to_be_checked()
    assert list_violations(other.page) == []
    other.dialog.get_by_role("radio", name=way).check()
    other.dialog.get_by_role("button", name="Open the file").click()
    expect(other.done.first).to_contain_text("The file itself is not changed.")
    taken, left = GOALS["a_year_from_now"], "to rest"
    if way == "What is here":
        taken, left = left, taken
    assert other.read()["mentoring-goals"] == {"a_year_from_now": taken}
    assert {"a_year_from_now": left} in [each["answers"] for each in other.read_store("history")]
    other.done.get_by_role("button", name="Undo").first.click()
    expect(other.overview.status).to_contain_text("Taken back.")
    assert other.read() == before


def test_somebody_of_the_same_name_is_asked_about(full: Computer, other: Computer):
    """They may be two; then the one of the file gets a number."""
    _, file = full.save()
    contract = other.open("contract")
    contract.add_person("Mentor B")
    contract.write("with another B")
    other.go_home()
    other.choose(file)
    expect(other.dialog).to_have_accessible_name("Is this the same Mentor B?")
    other.page.keyboard.press("Escape")
    assert len(other.read()) == 1
    other.choose(file)
    other.dialog.get_by_role("button", name="Keep them apart").click()
    expect(other.done.first).to_contain_text("came in")
    assert sorted(each["name"] for each in read_people(other)) == ["Mentor B", "Mentor B (2)"]
    other.done.get_by_role("button", name="Undo").click()
    expect(other.overview.status).to_contain_text("Taken back.")
    other.choose(file)
    other.dialog.get_by_role("button", name="It is the same person").click()
    other.dialog.get_by_role("button", name="Open the file").click()
    expect(other.done.first).to_contain_text("came in")
    (person,) = read_people(other)
    assert person["also"] == [file["relationships"][0]["id"]]
    assert len(other.read()) == 5


def test_the_browser_remembers_when_all_was_backed_up(full: Computer):
    """The day of it; a file of one person is none of everything."""
    read = "() => localStorage.getItem('mentoring-guide, last back-up')"
    full.open("contract")
    full.save(is_all=False)
    assert full.page.evaluate(read) is None
    full.save()
    today = "() => new Date().toLocaleDateString('sv-SE')"
    assert full.page.evaluate(read) == full.page.evaluate(today)


BREAK = """() => {
  const put = IDBObjectStore.prototype.put
  let count = 0
  IDBObjectStore.prototype.put = function (...given) {
    count += 1
    if (count > 4) throw new DOMException("full", "QuotaExceededError")
    return put.apply(this, given)
  }
}"""


def test_a_full_disk_leaves_all_as_it_was(full: Computer, other: Computer):
    """Half of a file is never taken."""
    _, file = full.save()
    goals = other.open("mentoring-goals")
    goals.write("to rest", "why_it_matters")
    before = other.read()
    other.go_home()
    other.page.evaluate(BREAK)
    other.choose(file)
    expect(other.alert).to_contain_text("This browser did not take it")
    expect(other.alert).to_contain_text("What this browser keeps is unchanged.")
    assert other.read() == before
    assert read_people(other) == []


def test_another_tab_follows(full: Computer, other: Computer):
    """One that shows a worksheet of the file shows its answers; nothing typed there is lost."""
    _, file = full.save()
    goals = other.open("mentoring-goals")
    tab = Computer(other.context)
    tab.restore(file)
    goals.page.bring_to_front()
    expect(goals.field("a_year_from_now")).to_have_value(GOALS["a_year_from_now"])
    goals.write("typed since", "a_year_from_now")
    tab.page.bring_to_front()
    tab.done.get_by_role("button", name="Undo").click()
    expect(tab.overview.status).to_contain_text("Taken back.")
    assert tab.read() == {"mentoring-goals": {"a_year_from_now": "typed since"}}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "The file is empty."),
        ('{"format": "mentoring-answers", "worksheets": [', "damaged or cut short"),
        ({"format": "other", "version": 1, "worksheets": []}, "was not made by"),
        ({"format": "mentoring-answers", "version": 2, "worksheets": []}, "newer version"),
        ({"format": "mentoring-answers", "version": 1, "worksheets": []}, "holds no answers"),
        (
            {
                "format": "mentoring-answers",
                "version": 1,
                "worksheets": [{"worksheet": "unknown", "answers": {"a": "b"}}],
            },
            "holds no worksheet that this guide has",
        ),
        ("hello", "The file is not a back-up."),
        (" " * (20 * 1024 * 1024 + 1), "larger than 20 MB"),
    ],
)
def test_what_cannot_be_opened_says_why(other: Computer, content: Any, words: str):
    """Each in words of its own, and nothing comes to be."""
    other.go_home()
    other.choose(content)
    expect(other.alert).to_contain_text(words)
    assert other.read() == {}


def test_the_page_says_how_old_the_last_back_up_is(full: Computer):
    """Not yet; then the day of it; long ago, since when. The file holds everything."""
    full.go_home("shown")
    place = full.page.locator("[data-overview-backup]")
    expect(place).to_contain_text("Not backed up yet")
    place.get_by_role("button", name="Back up everything").click()
    with full.page.expect_download() as download:
        full.dialog.get_by_role("button", name="Save the file").click()
    held = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert len(held["worksheets"]) == 5
    expect(place).to_contain_text("Last back-up: ")
    name = "mentoring-guide, last back-up"
    full.page.evaluate("name => localStorage.setItem(name, '2026-01-01')", name)
    full.go_home("shown")
    expect(place).to_contain_text("Not backed up since 1 January 2026")
    assert list_violations(full.page) == []
