"""What was written for one person and is another's: a session, or a contract, that is given."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from browsing.overview.seeded_year import MENTEE_A, MENTOR_B, SeededBrowser
from browsing.series_page import SeriesPage
from browsing.whose_page import WhosePage

SECOND = "s1-s2-s3-s4"
PROMISE = {"who": "mentee", "what": "Read the outline"}
FIRST = {"session_date": "2026-10-05", "topics": "About Ann", "actions": [PROMISE]}
WRONG = {"session_date": "2026-11-02", "topics": "Really Ben", "promised": [PROMISE]}
BUT = ", but for what came from the one before"
ONE = f"This session goes along{BUT}: it was written for the wrong person"
ALL = "All 2 sessions go along: 6 answers"


def open_wrong(page: Page, *sessions: dict[str, Any]) -> SeriesPage:
    """Ann's second session, which is Ben's; these are the sessions that Ben has."""
    browser = SeededBrowser()
    for owner, name in ((MENTEE_A, "Ann"), (MENTOR_B, "Ben")):
        browser.know(owner, name, "mentor", "2026-09-01")
    browser.keep(f"session-plan@{MENTEE_A}", FIRST)
    browser.keep(f"session-plan@{MENTEE_A}#{SECOND}", WRONG, place=1)
    for answers in sessions:
        browser.keep(f"session-plan@{MENTOR_B}", answers)
    page.goto("/about/licence/")
    browser.put(page)
    plan = SeriesPage(page)
    page.goto(f"/worksheets/session-plan/#for={MENTEE_A}&entry={SECOND}")
    plan.wait_until_ready()
    expect(plan.field("topics")).to_have_value("Really Ben")
    return plan


def put(page: Page, store: str, key: Any, record: dict[str, Any]) -> None:
    """Put a record as it is."""
    browser = SeededBrowser()
    browser.stores[store] = [[key, record]]
    browser.put(page)


def choose(plan: SeriesPage, way: str) -> None:
    """Have what is written become Ben's in this way."""
    plan.ask_whose()
    plan.dialog.get_by_role("radio", name="You and Ben").check()
    plan.dialog.get_by_role("radio", name=way).check()


def read_kept(plan: SeriesPage, owner: str) -> list[dict[str, Any]]:
    """What is kept of somebody's sessions, in the order of their keys."""
    kept: dict[str, dict[str, Any]] = {}
    for (key, field), record in plan.read_stores()["answers"]:
        if f"@{owner}" in key:
            kept.setdefault(key, {})[field] = record["value"]
    return [kept[key] for key in sorted(kept)]


def give_contract(page: Page, way: str) -> WhosePage:
    """A contract of Ann's, which becomes in this way one for Ben, who is new."""
    contract = WhosePage(page)
    contract.open()
    contract.add_person("Ann")
    contract.write("to publish")
    contract.add_person("Ben", way=way)
    return contract


def take_back(contract: WhosePage) -> None:
    """Choose Undo, and wait for the page that it leads to."""
    with contract.page.expect_event("load"):
        contract.undo.click()
    contract.wait_until_ready()
    contract.expect_for("Ann")
    expect(contract.field("purpose")).to_have_value("to publish")
