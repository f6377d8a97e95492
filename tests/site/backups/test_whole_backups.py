"""One file of everything: it comes back exactly, merges with what is there, and can be undone."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from browsing.axe import list_violations
from browsing.backup_page import CONTRACT, GOALS, PHRASE, SESSIONS, Computer, Everything
from browsing.worksheet_page import READ_STORES, WorksheetPage

LAST = "mentoring-guide, last back-up"


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


# Runs in the page: writes as another tab does.
WRITE_MEANWHILE = """name => new Promise((done, fail) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => {
        const writing = opening.result.transaction("answers", "readwrite");
        const record = { value: "meanwhile", revision: 90 };
        writing.objectStore("answers").put(record, ["mentoring-goals", "a_year_from_now"]);
        writing.oncomplete = () => { opening.result.close(); done(); };
        writing.onabort = () => fail(writing.error);
    };
})"""


def test_a_lost_computer_comes_back(other: Computer, everything: Everything):
    """Everything of everybody, entry by entry, private answers too; and taken back it is gone.

    What came in is shown once, counts as backed up on the day of the file, and opens on its pages.
    """
    assert len(everything.held) == 5
    assert [each["name"] for each in everything.file["relationships"]] == ["Mentor B"]
    other.page.add_init_script(f"({HEAR})()")
    other.go_home()
    other.choose({**everything.file, "saved": f"{date.today().isoformat()}T00:00:30Z"})
    expect(other.done.first).to_contain_text(" came in, in 3 worksheets, and 1 person.")
    expect(other.overview.status).to_have_class(re.compile("visually-hidden"))
    place = other.page.locator("[data-overview-backup]")
    expect(place).to_contain_text("Last back-up: ")
    assert other.read() == everything.held
    assert other.read_people() == everything.people
    # What others say after that is the first that the page hears.
    tell = "name => new BroadcastChannel(name).postMessage('another tab')"
    other.page.evaluate(tell, WorksheetPage.database)
    other.page.wait_for_function("() => window.heard.includes('another tab')")
    assert other.page.evaluate("window.heard") == ["another tab"], "the page does not hear itself"

    other.done.get_by_role("button", name="Undo").click()
    expect(other.overview.status).to_contain_text("Taken back.")
    expect(other.overview.status).not_to_have_class(re.compile("visually-hidden"))
    assert not other.page.evaluate("name => localStorage.getItem(name)", LAST)
    assert other.read() == {}
    assert other.read_people() == []

    other.choose(everything.file)
    expect(other.done.first).to_contain_text("came in")
    expect(place).to_contain_text("Last back-up: ")
    assert other.read() == everything.held
    contract = other.open("contract")
    contract.expect_for("Mentor B")
    expect(contract.field("purpose")).to_have_value(CONTRACT["purpose"])
    plan = other.open("session-plan")
    expect(plan.field("topics")).to_have_value(SESSIONS[2]["topics"])
    expect(plan.frame.locator(".worksheet-entry")).to_have_text("Session 3, Monday 1 March 2027")


def test_all_of_one_person_goes_alone(full: Computer, other: Computer):
    """Nothing of others, and nothing of one's own; the file is called by the person's name.

    It is no back-up of everything; only one of that is remembered as such, with its day. A note is
    for oneself, and goes into that alone.
    """
    full.go_home()
    full.change_person({"note": "Met in spring"})
    contract = full.open("contract")
    contract.add_person("Mentor C", is_taking=False)
    contract.write("with C")
    contract.change_to("Mentor B")
    name, file = full.save(is_all=False)
    assert name.endswith("-Mentor B.json")
    assert {each["worksheet"] for each in file["worksheets"]} == {"contract", "session-plan"}
    assert [each.get("note") for each in file["relationships"]] == [None]
    read = "name => localStorage.getItem(name)"
    assert full.page.evaluate(read, LAST) is None, "a file of one person is none of everything"
    name, whole = full.save()
    assert name.startswith("mentoring-answers-20")
    assert "Met in spring" in [each.get("note") for each in whole["relationships"]]
    today = "() => new Date().toLocaleDateString('sv-SE')"
    assert full.page.evaluate(read, LAST) == full.page.evaluate(today)
    other.restore(file)
    assert [each["name"] for each in other.read_people()] == ["Mentor B"]
    assert len(other.read()) == 4


def test_a_passphrase_guards_all_of_it(full: Computer, other: Computer, everything: Everything):
    """A wrong one says so, and the right one opens it."""
    full.open("mentoring-goals")
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
    assert other.read() == everything.held


def test_both_sides_stay_where_only_one_answers(other: Computer, everything: Everything):
    """Nothing is asked, and no answer is emptied; what was here before is in no file."""
    contract = other.open("contract")
    contract.write("two weeks", "reply_time")
    part = {**everything.file["worksheets"][0]}
    assert part["worksheet"] == "contract"
    del part["relationship"]
    other.restore({**everything.file, "relationships": [], "worksheets": [part]})
    assert other.read() == {"contract": {**CONTRACT, "reply_time": "two weeks"}}
    expect(other.page.locator("[data-overview-backup]")).to_contain_text("Not backed up yet")


def test_where_both_answer_one_question_decides(full: Computer, everything: Everything):
    """What is not chosen stays under the earlier versions, and all is taken back.

    The file and the page are of one day: neither is the newer one, and the person has to say.
    """
    goals = full.open("mentoring-goals")
    goals.write("to rest", "a_year_from_now")
    before = full.read()
    full.go_home()
    for way, taken, left in (
        ("From the file", GOALS["a_year_from_now"], "to rest"),
        ("What is here", "to rest", GOALS["a_year_from_now"]),
    ):
        full.choose(everything.file)
        expect(full.dialog).to_have_accessible_name("1 worksheet differs")
        expect(full.dialog).to_contain_text("the days do not tell which side is newer")
        expect(full.dialog.get_by_role("radio", checked=True)).to_have_count(0)
        full.dialog.get_by_role("button", name="Open the file").click()
        expect(full.dialog).to_contain_text("Choose a side for each of them.")
        assert full.read() == before
        assert list_violations(full.page) == []
        full.dialog.get_by_role("radio", name=way).check()
        full.dialog.get_by_role("button", name="Open the file").click()
        expect(full.done.first).to_contain_text("The file itself is not changed.")
        assert full.read()["mentoring-goals"] == {"a_year_from_now": taken}, way
        versions = [each["answers"] for each in full.read_store("history")]
        assert {"a_year_from_now": left} in versions, way
        full.done.get_by_role("button", name="Undo").first.click()
        expect(full.overview.status).to_contain_text("Taken back.")
        assert full.read() == before, way
        full.go_home()


def test_somebody_of_the_same_name_is_asked_about(other: Computer, everything: Everything):
    """They may be two; then the one of the file gets a number.

    Where they are one, it is asked what they are called and whether it has ended as of any who is
    known. Opened again, the file has nothing more to say.
    """
    (theirs,) = everything.file["relationships"]
    file = {**everything.file, "relationships": [{**theirs, "ended": "2026-11-28"}]}
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
    assert sorted(each["name"] for each in other.read_people()) == ["Mentor B", "Mentor B (2)"]
    other.done.get_by_role("button", name="Undo").click()
    expect(other.overview.status).to_contain_text("Taken back.")
    other.choose(file)
    other.dialog.get_by_role("button", name="It is the same person").click()
    expect(other.dialog).to_contain_text("ended on 28 November 2026")
    other.dialog.get_by_role("radio", name="As in the file").check()
    other.dialog.get_by_role("button", name="Go on").click()
    other.dialog.get_by_role("radio", name="From the file").check()
    other.dialog.get_by_role("button", name="Open the file").click()
    expect(other.done.first).to_contain_text("came in")
    (person,) = other.read_people()
    assert (person["also"], person["ended"]) == ([theirs["id"]], "2026-11-28")
    assert len(other.read()) == 5
    kept = {"superseded": [{"field": "purpose", "value": "long ago"}], "aside": []}
    more = {**file["worksheets"][0], "kept": kept}
    file["worksheets"] = [more, *file["worksheets"][1:]]
    for words in (
        "what it keeps beside its answers is here now.",
        "Everything in the file is here already.",
    ):
        other.choose(file)
        expect(other.overview.status).to_contain_text(words)


def test_another_tab_follows(other: Computer, everything: Everything):
    """One that shows a worksheet of the file shows its answers; nothing typed there is lost."""
    goals = other.open("mentoring-goals")
    tab = Computer(other.context)
    tab.restore(everything.file)
    goals.page.bring_to_front()
    expect(goals.field("a_year_from_now")).to_have_value(GOALS["a_year_from_now"])
    goals.write("typed since", "a_year_from_now")
    tab.page.bring_to_front()
    tab.done.get_by_role("button", name="Undo").click()
    expect(tab.overview.status).to_have_text("Taken back, but for what was changed since.")
    assert tab.read() == {"mentoring-goals": {"a_year_from_now": "typed since"}}


UNFIT: tuple[tuple[Any, str], ...] = (
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
)


def test_what_cannot_be_opened_says_why(other: Computer, tmp_path: Path):
    """Each in words of its own, and nothing comes to be."""
    large = tmp_path / "everything.json"
    large.write_bytes(b" " * (20 * 1024 * 1024 + 1))
    other.go_home()
    for content, words in (*UNFIT, (large, "larger than 20 MB")):
        other.choose(content)
        expect(other.alert).to_contain_text(words)
        assert other.read() == {}, words


def test_the_page_says_how_old_the_last_back_up_is(full: Computer):
    """Not yet; then the day of it; long ago, since when. The file holds everything.

    What another tab writes while it is asked about is not in it, and does not count as such. A file
    that is opened and taken back changes nothing of that day.
    """
    full.go_home("shown")
    place = full.page.locator("[data-overview-backup]")
    expect(place).to_contain_text("Not backed up yet")
    place.get_by_role("button", name="Back up everything").click()
    full.dialog.wait_for()
    full.page.evaluate(WRITE_MEANWHILE, WorksheetPage.database)
    with full.page.expect_download() as download:
        full.dialog.get_by_role("button", name="Save the file").click()
    held = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert len(held["worksheets"]) == 5
    assert "meanwhile" not in str(held)
    expect(place).to_contain_text("Last back-up: ")
    known = dict(full.page.evaluate(READ_STORES, WorksheetPage.database)["worksheets"])
    assert known["mentoring-goals"]["filed"] < 90
    assert all(each["unfiled"] is None for key, each in known.items() if key != "mentoring-goals")
    full.page.evaluate("name => localStorage.setItem(name, '2026-01-01')", LAST)
    full.go_home("shown")
    expect(place).to_contain_text("Not backed up since 1 January 2026")
    assert list_violations(full.page) == []
    full.choose({**held, "worksheets": [{"worksheet": "grow", "answers": {"goal": "new"}}]})
    expect(full.done.first).to_contain_text("1 answer came in, in 1 worksheet.")
    full.done.get_by_role("button", name="Undo").first.click()
    expect(full.overview.status).to_contain_text("Taken back.")
    expect(place).to_contain_text("Not backed up since 1 January 2026")
    assert full.page.evaluate("name => localStorage.getItem(name)", LAST) == "2026-01-01"
