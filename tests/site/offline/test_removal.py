"""The copy of the site goes: with all else on the device, for room, and where a site keeps none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browsing.site_copy import NOTHING_KEPT, expect_nothing_kept, list_kept, visit
from browsing.sites.published_site import PublishedSite
from browsing.worksheet_page import WorksheetPage
from guide.bundling.bundle import bundle_browser
from set_up.project import ROOT

REMOVE = "Remove all from this device"
SPARING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"


def remove_all(page: Page) -> None:
    """Press *Remove all from this device* on the privacy page, and say yes."""
    page.get_by_role("button", name=f"{REMOVE}…").click()
    page.get_by_role("dialog").get_by_role("button", name=REMOVE).click()
    expect(page.get_by_role("heading", name="All was removed from this device")).to_be_focused()


def test_removing_all_removes_it_without_a_network_too(visitor: Page, published: PublishedSite):
    """No cache and no worker is left, and the page that is open makes none anew."""
    visit(visitor)
    published.stop()
    visitor.goto("/about/privacy/")
    remove_all(visitor)
    assert list_kept(visitor) == NOTHING_KEPT
    visitor.evaluate("fetch('../../assets/images/favicon.svg').catch(() => undefined)")
    assert list_kept(visitor) == NOTHING_KEPT


def test_a_worksheet_that_lost_its_copy_says_why_it_cannot_be_loaded(visitor: Page):
    """The browser would show its own page for no network, and what was typed since would go."""
    visit(visitor)
    worksheet = WorksheetPage(visitor, "grow").open()
    visitor.context.set_offline(True)
    worksheet.button(f"{REMOVE}…").click()
    worksheet.dialog.get_by_role("button", name=REMOVE).click()
    worksheet.button("Load this page again").wait_for()
    worksheet.field("goal").fill("typed since")
    worksheet.button("Load this page again").click()
    expect(worksheet.frame.locator("[data-worksheet-told]")).to_contain_text("you are offline")
    expect(worksheet.field("goal")).to_have_value("typed since")
    visitor.context.set_offline(False)
    worksheet.button("Load this page again").click()
    worksheet.wait_until_ready()
    expect(worksheet.field("goal")).to_have_value("")


def test_removing_all_stops_a_copy_that_is_being_taken(visitor: Page, published: PublishedSite):
    """What is still on its way is not put down afterwards."""
    visitor.goto("/about/privacy/")
    visitor.evaluate("navigator.serviceWorker.register('/worker.js').then(() => undefined)")
    remove_all(visitor)
    assert list_kept(visitor) == NOTHING_KEPT


def test_a_site_that_keeps_no_copy_removes_one_from_before(
    visitor: Page, published: PublishedSite, tmp_path: Path
):
    """Switched off in institution.yml: the next visit ends the copy, and the page works on."""
    visit(visitor)
    published.folder = switch_off(published.folder, tmp_path / "off")
    worksheet = WorksheetPage(visitor, "grow").open()
    expect_nothing_kept(visitor)
    worksheet.field("goal").fill("Finish the article")
    worksheet.expect_saved()
    worksheet.reload()
    expect(worksheet.field("goal")).to_have_value("Finish the article")
    assert list_kept(visitor) == NOTHING_KEPT


@pytest.mark.parametrize("seen", ["worker", "page"])
def test_either_the_page_or_the_worker_is_enough(
    visitor: Page, published: PublishedSite, tmp_path: Path, seen: str
):
    """A page removes the copy, and so does the worker that takes the old one's place."""
    visit(visitor)
    isnt = {"worker": False} if seen == "page" else {"page": False}
    published.folder = switch_off(published.folder, tmp_path / "off", **isnt)
    visitor.goto("/promotion/")
    expect_nothing_kept(visitor)


def switch_off(site: Path, folder: Path, *, worker: bool = True, page: bool = True) -> Path:
    """Make of the site what a build with `works_offline: false` makes of it."""
    shutil.copytree(site, folder)
    if worker:
        bundle = bundle_browser(ROOT)
        (folder / "worker.js").write_bytes(bundle.files[bundle.paths["leaving_worker"]])
    if page:
        for file in folder.rglob("*.html"):
            html = file.read_text(encoding="utf-8").replace(" data-works-offline", "")
            file.write_text(html, encoding="utf-8")
    return folder


def test_nothing_is_kept_where_there_is_little_room(visitor: Page, published: PublishedSite):
    """A copy that finds no room leaves nothing behind. Nothing is said, and saving works."""
    visitor.goto("/assets/images/favicon.svg")
    set_room(visitor, published, 3_000_000)
    worksheet = WorksheetPage(visitor, "grow").open()
    visitor.evaluate("navigator.serviceWorker.register('/worker.js').catch(() => undefined)")
    expect_nothing_kept(visitor)
    worksheet.field("goal").fill("Finish the article")
    worksheet.expect_saved()
    assert list_kept(visitor) == NOTHING_KEPT


def test_the_copy_makes_room_for_answers(visitor: Page, published: PublishedSite):
    """Where the browser has no room left for an answer, the copy goes and the answer stays."""
    visit(visitor)
    worksheet = WorksheetPage(visitor, "grow").open()
    set_room(visitor, published, 1_000_000)
    worksheet.field("goal").fill("Finish the article")
    worksheet.expect_saved()
    expect_nothing_kept(visitor)
    expect(worksheet.alert).to_be_empty()


def set_room(page: Page, published: PublishedSite, room: int) -> None:
    """Let the browser give the site so many bytes."""
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": published.address, "quotaSize": room})


def test_who_wants_to_load_little_gets_no_copy(visitor: Page, published: PublishedSite):
    """A browser that is told to save data loads what the page needs, and nothing for later."""
    visitor.add_init_script(SPARING)
    visitor.goto("/", wait_until="networkidle")
    assert list_kept(visitor) == NOTHING_KEPT
    assert "/worker.js" not in published.asked
