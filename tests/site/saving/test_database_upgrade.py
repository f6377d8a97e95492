"""A browser's database from an earlier release becomes today's, and nothing in it changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browsing.profile import kill_browser, open_profile
from browsing.sites.releases import Releases, build_release, serve_releases
from browsing.versions_page import VersionsPage

VERSIONS = Path(__file__).resolve().parents[1] / "versions"

# What release 1 left in a browser, by store, as [key, value] pairs
RELEASE_1 = json.loads((VERSIONS / "release-1" / "database.json").read_text(encoding="utf-8"))

# Release 2 kept earlier states beside it.
STATE = {"worksheet": "plan", "why": "clear", "day": "2026-11-20", "at": 1795219200000}
RELEASE_2 = {"history": [[1, {**STATE, "answers": {"purpose": "To read"}}]]}

# What each database version held
STORES: dict[int, dict[str, list[Any]]] = {
    1: RELEASE_1["stores"],
    2: {**RELEASE_1["stores"], **RELEASE_2},
}
NOW = 3

# Makes the database as a release made it, with the browser's own calls alone.
MAKE_RELEASE = """([name, version, stores]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name, version)
  opening.onerror = () => reject(opening.error)
  opening.onupgradeneeded = () => {
    for (const store of ["answers", "late", "worksheets"]) opening.result.createObjectStore(store)
    for (const store of ["superseded", "aside", "history"].filter(store => store in stores))
      opening.result.createObjectStore(store, {autoIncrement: true})
        .createIndex("worksheet", "worksheet")
  }
  opening.onsuccess = () => {
    const writing = opening.result.transaction(Object.keys(stores), "readwrite")
    for (const [store, records] of Object.entries(stores))
      for (const [key, value] of records) writing.objectStore(store).put(value, key)
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
})"""

READ_VERSION = """name => new Promise(resolve => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => { opening.result.close(); resolve(opening.result.version) }
})"""

# A page as an earlier release was: it asks for its own version.
BE_RELEASE = """const open = IDBFactory.prototype.open
IDBFactory.prototype.open = function (name) { return open.call(this, name, %d) }"""

# The upgrade comes as far as its new store, says so to the server, and never ends.
HANG_IN_UPGRADE = """const create = IDBDatabase.prototype.createObjectStore
IDBDatabase.prototype.createObjectStore = function (...given) {
  const store = create.apply(this, given)
  const telling = new XMLHttpRequest()
  telling.open("GET", "/upgrading", false)
  telling.send()
  for (;;) {}
}"""

REFUSE_STORES = """IDBDatabase.prototype.createObjectStore = () => {
  throw new DOMException("full", "QuotaExceededError")
}"""

ANSWERS = {
    "purpose": "To publish",
    "how_often": "every_month",
    "topics": ["work", "rest"],
    "steps": [{"step": "Write", "state": "done", "by_when": "2027-01-03"}],
    "agreed": {"name": "Łucja 👩🏽‍🔬", "date": "2026-11-22"},
    "notes": "One\nTwo, written in a hurry",
    "once_asked": "not asked any more",
}


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A worksheet as this release shows it."""
    return build_release(VERSIONS / "first", tmp_path_factory.mktemp("release") / "site")


@pytest.fixture
def releases(release: Path) -> Iterator[Releases]:
    """The site."""
    with serve_releases() as releases:
        releases.site = release
        yield releases


def since(*usual: int) -> pytest.MarkDecorator:
    """Begin with what an earlier release left: every run the usual ones, a thorough one each."""
    versions = [
        pytest.param(
            version,
            id=f"release-{version}",
            marks=() if version in usual else pytest.mark.thorough,
        )
        for version in STORES
    ]
    return pytest.mark.parametrize("version", versions)


@pytest.fixture
def profile(browser: Browser, releases: Releases, version: int) -> Iterator[BrowserContext]:
    """A browser in which an earlier release was used."""
    context = browser.new_context(base_url=releases.address)
    leave_release(context.new_page(), version)
    yield context
    context.close()


def leave_release(page: Page, version: int) -> None:
    """Put into the browser what a release left there; the page stays, and holds nothing open."""
    page.goto("/nothing-here")
    page.evaluate(MAKE_RELEASE, [VersionsPage.database, version, STORES[version]])


def expect_everything(plan: VersionsPage, version: int) -> None:
    """Every answer of the release is on the page, and all else stands where it stood."""
    plan.expect_saved()
    expect(plan.alert).to_be_empty()
    expect(plan.field("steps__1__by_when__day")).to_have_value("03")
    expect(plan.field("steps__1__by_when__month")).to_have_value("Jan")
    _, copy = plan.save_copy()
    assert copy["answers"] == ANSWERS
    stores = plan.read_stores()
    before: dict[str, list[Any]] = RELEASE_1["stores"]
    # What was written in a hurry is among the answers now, and what had been cleared is gone.
    assert stores["late"] == []
    assert [r for r in stores["answers"] if r[0][1] != "notes"] == sorted(
        r for r in before["answers"] if r[0][1] != "notes"
    )
    assert (stores["superseded"], stores["aside"]) == (before["superseded"], before["aside"])
    assert [about["filling"] for _, about in stores["worksheets"]] == ["", "f-i-l-l"]
    assert stores.get("history", []) == STORES[version].get("history", [])


@since(1, 2)
def test_a_database_of_an_earlier_release_is_taken_over_whole(
    profile: BrowserContext, version: int
):
    """Every record is as it was, with the new stores beside it; another visit changes nothing."""
    plan = VersionsPage(profile.new_page(), "plan")
    plan.open()
    expect_everything(plan, version)
    assert plan.page.evaluate(READ_VERSION, plan.database) == NOW
    assert plan.read_stores()["relationships"] == []
    plan.reload()
    expect_everything(plan, version)
    plan.write("To teach")
    before = len(STORES[version].get("history", []))
    plan.wait_for_versions(before + 1)
    assert plan.read_stores()["history"][-1][1]["answers"] == ANSWERS
    assert plan.list_versions()[0].startswith("Before today: 7 answers")


@since(2)
def test_an_upgrade_that_was_killed_is_done_another_time(
    browser: Browser, releases: Releases, tmp_path: Path, version: int
):
    """The browser dies in the middle of it: all is as before, and the next page does it."""
    context = open_profile(browser, tmp_path, releases.address)
    page = context.new_page()
    leave_release(page, version)
    page.add_init_script(HANG_IN_UPGRADE)
    with context.expect_event("request", lambda request: "/upgrading" in request.url):
        page.goto("/worksheets/plan/", wait_until="commit")
    kill_browser(context, tmp_path)
    context = open_profile(browser, tmp_path, releases.address)
    page = context.new_page()
    page.goto("/nothing-here")
    assert page.evaluate(READ_VERSION, VersionsPage.database) == version
    plan = VersionsPage(page, "plan")
    plan.open()
    expect_everything(plan, version)
    assert page.evaluate(READ_VERSION, plan.database) == NOW
    context.close()


@since(2)
def test_an_earlier_page_in_another_tab_saves_lets_go_and_says_so(
    profile: BrowserContext, version: int
):
    """Its last words arrive in the new page; what is written in it later it calls unsaved."""
    earlier = profile.new_page()
    earlier.add_init_script(BE_RELEASE % version)
    old = VersionsPage(earlier, "plan")
    old.open()
    assert earlier.evaluate(READ_VERSION, old.database) == version
    old.field("purpose").press("End")
    old.field("purpose").press_sequentially(", and to teach")
    new = VersionsPage(profile.new_page(), "plan")
    new.open()
    expect(new.field("purpose")).to_have_value("To publish, and to teach")
    expect(new.alert).to_be_empty()
    expect(old.alert).to_contain_text("This guide was updated in another tab")
    old.field("purpose").press_sequentially(", and more")
    expect(old.status).to_have_text("Not saved in this browser")
    new.write("Written in the new page")
    assert new.read_stores()["answers"][0][0] == ["other", "purpose"]


@since(1)
def test_without_room_for_the_upgrade_answers_are_read_and_saved(
    profile: BrowserContext, version: int
):
    """Where the browser refuses the new store, only the second safeguard waits, and comes later."""
    page = profile.new_page()
    page.add_init_script(REFUSE_STORES)
    plan = VersionsPage(page, "plan")
    plan.open()
    expect_everything(plan, version)
    plan.write("To teach")
    plan.clear()
    plan.undo.click()
    expect(plan.field("purpose")).to_have_value("To teach")
    expect(plan.alert).to_be_empty()
    assert page.evaluate(READ_VERSION, plan.database) == version
    page.close()
    plan = VersionsPage(profile.new_page(), "plan")
    plan.open()
    expect(plan.field("purpose")).to_have_value("To teach")
    assert plan.page.evaluate(READ_VERSION, plan.database) == NOW
    # What was replaced in the old release is there, of which nobody noted the time.
    assert plan.list_versions()[-1] == "Words that another tab replaced: 1 answer"
