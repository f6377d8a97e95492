"""What someone writes stays in the browser: in no request, address, log or policy report."""

from __future__ import annotations

from playwright.sync_api import Page

from browsing.broken_database import break_writing
from browsing.worksheet_page import WorksheetPage

CANARY = "canary7f3a"


def test_answers_reach_no_request_address_or_log(page: Page, address: str):
    """A canary in every field, saved, copied, opened, printed and cleared, is seen nowhere."""
    seen: list[str] = []
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    requests: list[str] = []
    page.on("request", lambda request: requests.append(f"{request.url} {request.post_data}"))
    page.add_init_script(
        """window.violations = []
        document.addEventListener("securitypolicyviolation", event =>
          window.violations.push(`${event.violatedDirective} ${event.blockedURI}`))"""
    )
    worksheet = WorksheetPage(page).open()
    worksheet.fill_everything(CANARY)
    worksheet.expect_saved()
    _, copy = worksheet.save_copy()
    worksheet.field("purpose").fill(f"{CANARY} changed")
    worksheet.take_file(copy)
    page.pdf()
    worksheet.button("Clear this worksheet").click()
    worksheet.dialog.get_by_role("button", name="Clear this worksheet").click()
    worksheet.undo.click()
    worksheet.expect_saved()
    violations = page.evaluate("window.violations")
    worksheet.reload()
    assert violations == []
    assert seen == []
    outside = [url for url in requests if not url.startswith((address, f"blob:{address}"))]
    assert outside == []
    assert [url for url in [*requests, page.url] if CANARY in url] == []


def test_nothing_is_kept_outside_the_one_database(page: Page):
    """No cookie, no local storage, no other database: what the privacy page says.

    The tab's session storage is empty too while the page is open and all is saved.
    """
    worksheet = WorksheetPage(page).open()
    worksheet.fill_everything(CANARY)
    worksheet.expect_saved()
    kept = page.evaluate(
        """async () => ({
          cookie: document.cookie,
          local: JSON.stringify(localStorage),
          session: JSON.stringify(sessionStorage),
          caches: await caches.keys(),
          databases: (await indexedDB.databases()).map(({name}) => name),
        })"""
    )
    assert CANARY not in kept["cookie"] + kept["local"] + kept["session"]
    assert kept["caches"] == []
    assert kept["databases"] == [worksheet.database]


def test_session_storage_is_empty_again_after_coming_back(page: Page):
    """Words that were unsaved on leaving wait in the tab's session storage, until they are saved.

    It ends with the tab; the next visit moves them into the database and empties it.
    """
    worksheet = WorksheetPage(page).open()
    break_writing(page, "answers")
    worksheet.field("purpose").fill(CANARY)
    page.goto("/404.html")
    assert CANARY in page.evaluate("JSON.stringify(sessionStorage)")
    worksheet.open()
    worksheet.expect_saved()
    assert worksheet.read_stored() == {"purpose": CANARY}
    assert page.evaluate("sessionStorage.length") == 0
