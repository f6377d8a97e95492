"""What stands in the database is not what the page expects."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from browsing.nothing_lost.fault_sitting import EARLIER, FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, TYPING, try_fault

# Puts records among the answers as they are, and may tell open pages as another tab would.
SEED = """([name, records, isTold]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const writing = opening.result.transaction("answers", "readwrite")
    for (const [field, record] of records)
      writing.objectStore("answers").put(record, ["plan", field])
    writing.oncomplete = () => {
      opening.result.close()
      if (isTold) new BroadcastChannel(name).postMessage("plan")
      resolve()
    }
    writing.onabort = () => reject(writing.error)
  }
})"""

UNREADABLE = "An answer could not be read"


def seed(sitting: FaultSitting, records: dict[str, Any], *, is_told: bool = False) -> None:
    """Put these records into the database, for the next page, or at once if this one is told."""
    sitting.page.evaluate(SEED, [sitting.database, list(records.items()), is_told])


@try_fault(9)
def test_fault_09_invalid_record(sitting: FaultSitting, moment: str):
    """It is set aside, named, and goes into each copy; the other answers load and are saved."""
    page = sitting.page
    damaged = {"place": "no record at all", "notes": {"value": ["no", "text"], "revision": 3}}
    good = {"sure": {"value": "4", "revision": 1}}
    if moment == LOADING:
        seed(sitting, damaged | good)
        sitting.reload()
    else:
        # It is damaged under the open page, in whose last words nothing may change.
        sitting.write("agreed__name", "typed just before")
        sitting.expect_saved()
        seed(sitting, damaged | good, is_told=True)
    expect(sitting.alert).to_contain_text(UNREADABLE)
    expect(sitting.alert).to_contain_text("“Any notes?”, “Where do we meet?”")
    expect(sitting.form.locator('[name="sure"][value="4"]')).to_be_checked()
    if moment == TYPING:
        sitting.write("notes", "typed anew")
        sitting.expect_saved()
    sitting.take_away()
    aside = sitting.files[-1]["kept"]["aside"]
    assert {each["field"]: each["value"] for each in aside} == damaged
    if moment == EXPORTING:
        page.reload()
        sitting.wait_until_ready()
        assert sitting.save_copy()[1]["kept"]["aside"] == aside
    sitting.expect_kept()
    sitting.expect_all_shown()


def test_a_record_that_cannot_be_set_aside_stops_nothing_else(sitting: FaultSitting):
    """The alert names it, the other answers load, and writing is saved as ever."""
    damaged = {"value": ["no", "text"], "revision": 3}
    seed(sitting, {"notes": damaged})
    sitting.page.add_init_script(
        """IDBObjectStore.prototype.add = () => { throw new DOMException("", "UnknownError") }"""
    )
    sitting.reload()
    expect(sitting.field("purpose")).to_have_value(EARLIER)
    expect(sitting.alert).to_contain_text(UNREADABLE)
    expect(sitting.alert).to_contain_text("it stays in this browser as it is")
    sitting.write("agreed__name", "still saved")
    sitting.expect_saved()
    sitting.expect_kept()
    assert sitting.read_stored()["notes"] == damaged["value"]


@try_fault(10)
def test_fault_10_wrong_shape(sitting: FaultSitting, moment: str):
    """A number is shown as text, null as no answer, a half list as its rows; the rest set aside."""
    shapes = {
        "notes": {"value": 3, "revision": 1},
        "place": {"value": None, "revision": 1},
        "topics": {"value": "work", "revision": "first"},
        "steps": {"value": [{"step": "kept"}, None], "revision": 2},
        "agreed": {"value": "Ada", "revision": 2},
    }
    if moment == LOADING:
        seed(sitting, shapes)
        sitting.reload()
    else:
        sitting.write("people__1__name", "typed just before")
        sitting.expect_saved()
        seed(sitting, shapes, is_told=True)
    expect(sitting.field("notes")).to_have_value("3")
    expect(sitting.field("steps__1__step")).to_have_value("kept")
    expect(sitting.field("topics__work")).to_be_checked()
    expect(sitting.alert).to_contain_text("“Agreed”")
    if moment == TYPING:
        sitting.write("steps__1__step", "written on")
        sitting.expect_saved()
    sitting.take_away()
    answers = sitting.files[-1]["answers"]
    assert answers["notes"] == "3"
    assert answers["topics"] == ["work"]
    assert "place" not in answers
    assert sitting.files[-1]["kept"]["aside"] == [{"field": "agreed", "value": shapes["agreed"]}]
    sitting.expect_kept()
    sitting.expect_all_shown()


@try_fault(11)
def test_fault_11_unknown_fields(sitting: FaultSitting, moment: str):
    """A question, an option and a column that nobody asks for are kept and go into the copy."""
    page = sitting.page
    answers = {
        "purpose": EARLIER,
        "retired_question": "still mine",
        "how_often": "never_offered",
        "topics": ["work", "cats"],
        "steps": [{"step": "Publish", "old_column": "kept"}],
    }
    sitting.take_file(sitting.make_copy(answers))
    sitting.expect_saved()
    if moment == LOADING:
        page.reload()
        sitting.wait_until_ready()
    if moment in (TYPING, LOADING):
        sitting.write("steps__1__step", "Publish more")
        sitting.field("topics__rest").check()
        sitting.expect_saved()
        page.reload()
        sitting.wait_until_ready()
        answers["topics"] = ["work", "rest", "cats"]
        answers["steps"] = [{"step": "Publish more", "old_column": "kept"}]
    sitting.take_away()
    assert sitting.files[-1]["answers"] == answers
    sitting.expect_kept()
    assert moment != EXPORTING or sitting.read_stored() == answers
