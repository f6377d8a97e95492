"""Pages, databases and clocks of different ages meet."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing.nothing_lost.broken_database import break_writing
from browsing.nothing_lost.fault_sitting import EARLIER, FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, TYPING, try_fault
from browsing.sites.releases import Releases

ROOT = Path(__file__).resolve().parents[3]
RELEASES = Path(__file__).resolve().parent / "databases"

# A page of the same site without a worksheet, so that nobody has the database open.
EMPTY_PAGE = "/empty.html"

OPEN_NEWER = """name => new Promise(resolve => {
  const opening = indexedDB.open(name, 99)
  opening.onsuccess = () => { opening.result.close(); resolve() }
})"""

# Makes a database as that release made it, with what it held, and may keep hold of it.
MAKE_RELEASE = """([name, {version, stores}, isHeld]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name, version)
  opening.onupgradeneeded = () => {
    for (const [store, {indexes, autoIncrement, records}] of Object.entries(stores)) {
      const made = opening.result.createObjectStore(store, {autoIncrement})
      for (const index of indexes) made.createIndex(index, index)
      for (const [key, value] of records) autoIncrement ? made.add(value) : made.put(value, key)
    }
  }
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    if (!isHeld) opening.result.close()
    else window.letGo = () => opening.result.close()
    resolve()
  }
})"""


@try_fault(17)
def test_fault_17_clock_back_summer_time_and_1970(
    browser: Browser, small_site: Releases, moment: str
):
    """Each next change counts as the newer one, whatever the clock says; days stay as typed."""
    context = browser.new_context(base_url=small_site.address, timezone_id="Europe/London")
    # The hour that there is not: 01:30 on the morning when summer time begins.
    context.clock.set_fixed_time("2027-03-28T01:30:00Z")
    sitting = FaultSitting(context.new_page()).begin()
    for part, text in {"day": "28", "month": "mar", "year": "2027"}.items():
        sitting.field(f"starts__{part}").fill(text)
    # The hour that there is twice, some years later.
    context.clock.set_fixed_time("2031-10-26T01:30:00Z")
    ahead = FaultSitting(context.new_page())
    ahead.open()
    ahead.write("notes", "written by a clock that is ahead")
    ahead.expect_saved()
    expect(sitting.field("notes")).to_have_value(ahead.words["notes"])
    assert ahead.save_copy()[0] == "plan-2031-10-26.json"
    context.clock.set_fixed_time("1970-01-01T00:00:00Z")
    if moment == LOADING:
        sitting.reload()
    sitting.write("notes", "written last, in 1970")
    sitting.expect_saved()
    if moment == TYPING:
        expect(ahead.field("notes")).to_have_value("written last, in 1970")
    ahead.reload()
    expect(ahead.field("notes")).to_have_value("written last, in 1970")
    name, copy = sitting.save_copy()
    assert name == "plan-1970-01-01.json"
    assert copy["answers"]["starts"] == "2027-03-28"
    assert "kept" not in copy
    if moment == EXPORTING:
        ahead.take_file({**copy, "answers": {**copy["answers"], "notes": "from the copy"}})
        expect(sitting.field("notes")).to_have_value("from the copy")
        sitting.words["notes"] = "from the copy"
    sitting.expect_kept()
    context.close()


@try_fault(18)
def test_fault_18_an_older_site_meets_newer_data(sitting: FaultSitting, moment: str):
    """It says so, shows what is there, saves copies, and writes nothing."""
    page = sitting.page
    page.goto(EMPTY_PAGE)
    page.evaluate(OPEN_NEWER, sitting.database)
    sitting.open()
    sitting.expect_told("saved by a newer version of this guide")
    expect(sitting.field("purpose")).to_have_value(EARLIER)
    if moment == TYPING:
        sitting.write("notes", "typed into the older one")
        sitting.expect_unsaved()
    if moment == LOADING:
        page.reload()
        sitting.expect_told("saved by a newer version of this guide")
    if moment == EXPORTING:
        sitting.write("purpose", "changed in the older one")
    sitting.take_away()
    sitting.expect_all_shown()
    assert sitting.read_stored() == {"purpose": EARLIER}


def list_releases() -> list[Path]:
    """The databases that earlier versions of the script made, oldest first."""
    return sorted(RELEASES.glob("version-*.json"))


def test_every_earlier_database_has_a_fixture():
    """Whoever raises the database's version leaves here what the one before looked like."""
    source = (ROOT / "scripts/browser/storage/open-database.ts").read_text("utf-8")
    found = re.search(r"DATABASE_VERSION = (\d+)", source)
    assert found
    versions = [json.loads(path.read_text("utf-8"))["version"] for path in list_releases()]
    assert versions == list(range(1, int(found[1])))


GIVE_VERSION = "indexedDB.databases().then(([{version}]) => version)"

# While the window's name says so, whatever is new in the next version cannot be made.
INTERRUPT = """{
  const create = IDBDatabase.prototype.createObjectStore
  IDBDatabase.prototype.createObjectStore = function (...given) {
    const store = create.apply(this, given)
    if (window.name === "interrupt") store.transaction.abort()
    return store
  }
}"""


@pytest.mark.parametrize(
    "release",
    [
        # What every release has left is taken over whole in tests/site/saving too.
        pytest.param(path, id=path.stem, marks=[pytest.mark.thorough] if number else [])
        for number, path in enumerate(list_releases())
    ],
)
@try_fault(19)
def test_fault_19_migration_from_every_release(tab: Page, release: Path, moment: str):
    """Everything is there, also what is not shown; an interrupted change costs nothing."""
    made: dict[str, Any] = json.loads(release.read_text("utf-8"))
    sitting = FaultSitting(tab)
    sitting.words |= made["shown"]
    tab.goto(EMPTY_PAGE)
    tab.evaluate(MAKE_RELEASE, [sitting.database, made, False])
    if moment != LOADING:
        # Interrupted at first: the database stays as it was, and goes on being used.
        tab.add_init_script(INTERRUPT)
        tab.evaluate("window.name = 'interrupt'")
        sitting.open()
        sitting.expect_all_shown()
        if moment == TYPING:
            sitting.write("people__1__name", "typed meanwhile")
            sitting.expect_saved()
        else:
            sitting.take_away()
        assert tab.evaluate(GIVE_VERSION) == made["version"]
        tab.evaluate("window.name = ''")
    sitting.open()
    sitting.expect_saved()
    sitting.expect_all_shown()
    assert tab.evaluate(GIVE_VERSION) > made["version"]
    for part, typed in made["typed_date"].items():
        expect(sitting.field(f"starts__{part}")).to_have_value(typed)
    sitting.take_away()
    kept = sitting.files[-1]["kept"]
    assert [each["value"] for each in kept["superseded"]] == made["superseded"]
    assert [each["value"] for each in kept["aside"]] == made["aside"]
    assert sitting.read_stores()["late"] == []
    sitting.reload()
    sitting.expect_stored()


@try_fault(20)
def test_fault_20_upgrade_blocked_by_an_old_tab(sitting: FaultSitting, moment: str):
    """The old tab saves, lets go and says so; one that cannot is named, and costs nothing."""
    context = sitting.page.context
    if moment == LOADING:
        meet_a_tab_that_holds_on(context)
        return
    other = context.new_page()
    other.goto(EMPTY_PAGE)
    if moment == EXPORTING:
        # What it could not save, it does not call saved: first of all it offers a copy.
        break_writing(sitting.page, "answers")
    sitting.write("notes", "typed just before")
    other.evaluate(OPEN_NEWER, sitting.database)
    notice = sitting.alert.locator("> *", has_text="This guide was updated in another tab")
    if moment == EXPORTING:
        expect(notice).to_contain_text("not saved in this browser. Back up now.")
        expect(notice).not_to_contain_text("is saved.")
        expect(notice.get_by_role("button").first).to_have_text("Back up")
        sitting.take_away()
    else:
        expect(notice).to_contain_text("What you wrote up to now is saved.")
        assert set(sitting.read_stored().values()) == sitting.typed
    sitting.write("agreed__name", "and after")
    sitting.expect_unsaved()
    sitting.expect_kept()


def meet_a_tab_that_holds_on(profile: BrowserContext) -> None:
    """A page that cannot let go of an older database: the new one says so until it is closed."""
    sitting = FaultSitting(profile.new_page())
    made = json.loads(list_releases()[-1].read_text("utf-8"))
    holder = profile.new_page()
    for page in profile.pages:
        page.goto(EMPTY_PAGE)
    holder.evaluate(
        """name => new Promise(resolve => {
          indexedDB.deleteDatabase(name).onsuccess = resolve
        })""",
        sitting.database,
    )
    holder.evaluate(MAKE_RELEASE, [sitting.database, made, True])
    sitting.page.goto(sitting.path)
    notice = sitting.alert.locator("> *", has_text="Another tab is in the way")
    sitting.write("people__1__name", "typed while it waits")
    with sitting.page.expect_download():
        notice.get_by_role("button", name="Back up").click()
    holder.close()
    sitting.words |= made["shown"]
    sitting.expect_stored()
    sitting.expect_all_shown()
