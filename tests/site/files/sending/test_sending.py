"""*Send or download*: a part alone, remembered, shared, or with an email begun for it."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browsing.axe import list_violations
from browsing.worksheet_page import WorksheetPage

PLAN = {"session_date": "2027-01-18", "topics": "How to say no"}
PROMISES: dict[str, Any] = {
    "actions": [{"who": "mentor", "what": "Ask about the panel", "by_when": "2027-02-01"}],
}
ANSWERS = {**PLAN, **PROMISES, "learned": "That I talk too much", "most_useful": "The talk"}
ENDINGS = {"Word": "docx", "PDF": "pdf"}
# What a browser shares, if it can, is seen by no program here: this says what it would get.
SHARES = """window.given = [];
navigator.canShare = ({files}) => files.every(({name}) => name.endsWith(".pdf"));
navigator.share = async ({files}) => {
  if (window.leaves) throw new DOMException("", "AbortError");
  window.given.push(files[0].name, files[0].type, files[0].size > 1000);
};"""
DRAFTS = """window.drafts = [];
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () {
  if (this.href.startsWith("mailto:")) window.drafts.push(this.href);
  else click.call(this);
};"""


@pytest.fixture
def plan(page: Page) -> WorksheetPage:
    """A session plan with both halves, and more."""
    plan = WorksheetPage(page, "session-plan").open()
    plan.take_file(plan.make_copy(ANSWERS))
    return plan


def choose(plan: WorksheetPage, what: str, form: str) -> None:
    """Open the dialog, and choose what goes and in which form."""
    plan.button("Send or download").click()
    plan.dialog.get_by_role("radio", name=what).check()
    plan.dialog.get_by_role("radio", name=form).check()


def take(plan: WorksheetPage) -> tuple[str, bytes]:
    """Download what is chosen."""
    with plan.page.expect_download() as download:
        plan.dialog.get_by_role("button", name="Download", exact=True).click()
    return download.value.suggested_filename, download.value.path().read_bytes()


# Every run has each part once and each form once; a thorough one has all four.
PARTS = [
    pytest.param("The plan", PLAN, "Word"),
    pytest.param("The plan", PLAN, "PDF", marks=pytest.mark.thorough),
    pytest.param("The promises", PROMISES, "Word", marks=pytest.mark.thorough),
    pytest.param("The promises", PROMISES, "PDF"),
]


@pytest.mark.parametrize(("part", "held", "form"), PARTS)
def test_a_part_goes_alone(
    browser: Browser, plan: WorksheetPage, part: str, held: dict[str, Any], form: str
):
    """Under a name of its own; what stays is said, and no other answer is in the file.

    The file leaves the other questions out: as it comes back its blanks are no answers.
    """
    choose(plan, part, form)
    expect(plan.dialog).to_contain_text("Stays:")
    expect(plan.dialog).to_contain_text("other answers")
    expect(plan.dialog.locator("[name=private]:visible")).to_have_count(0)
    assert list_violations(plan.page) == []
    name, file = take(plan)
    assert name == f"{part.removeprefix('The ')}-2027-01-18.{ENDINGS[form]}"
    context = browser.new_context(base_url=plan.page.url.split("/worksheets/")[0])
    there = WorksheetPage(context.new_page(), "session-plan").open()
    there.take_file(file, name)
    expected = {"session_date": PLAN["session_date"], **held}
    assert there.save_copy()[1]["answers"] == expected
    context.close()
    plan.field("topics" if part == "The plan" else "actions__1__what").fill("Something else")
    plan.choose_file(file, name)
    plan.replace_with_file()
    plan.expect_saved()
    assert plan.save_copy()[1]["answers"] == ANSWERS


def test_what_was_chosen_is_chosen_the_next_time(plan: WorksheetPage):
    """Also after the page was loaded again; private answers never are."""
    choose(plan, "The promises", "PDF")
    take(plan)
    plan.reload()
    plan.button("Send or download").click()
    expect(plan.dialog.get_by_role("radio", name="The promises")).to_be_checked()
    expect(plan.dialog.get_by_role("radio", name="PDF")).to_be_checked()
    plan.dialog.get_by_role("radio", name="The form").or_(
        plan.dialog.get_by_role("radio", name="This session")
    ).first.check()
    expect(plan.dialog.locator("[name=private]")).not_to_be_checked()


def test_a_browser_that_shares_files_gets_the_file(page: Page):
    """Only of a kind that it shares; whoever turns back there has sent nothing."""
    page.add_init_script(SHARES)
    plan = WorksheetPage(page, "session-plan").open()
    plan.take_file(plan.make_copy(ANSWERS))
    choose(plan, "The plan", "Word")
    send = plan.dialog.get_by_role("button", name="Send", exact=True)
    expect(send).to_be_hidden()
    plan.dialog.get_by_role("radio", name="PDF").check()
    page.evaluate("window.leaves = true")
    send.click()
    expect(plan.status).to_have_text("Nothing was sent.")
    page.evaluate("window.leaves = false")
    choose(plan, "The plan", "PDF")
    send.click()
    expect(plan.status).to_contain_text("Handed to the program that you chose")
    assert page.evaluate("window.given") == ["plan-2027-01-18.pdf", "application/pdf", True]


def test_an_email_is_begun_with_no_answer_in_it(page: Page):
    """To nobody yet: a subject, the name of the file, and how to open it here."""
    page.add_init_script(DRAFTS)
    plan = WorksheetPage(page, "session-plan").open()
    plan.take_file(plan.make_copy(ANSWERS))
    choose(plan, "The plan", "Word")
    plan.dialog.get_by_role("checkbox", name="Begin an email too").check()
    name, _ = take(plan)
    (draft,) = page.evaluate("window.drafts")
    address = urlsplit(draft)
    assert address.path == ""
    query = parse_qs(address.query)
    assert query["subject"] == ["Session plan"]
    (body,) = query["body"]
    assert name in body
    assert page.url.split("#")[0] in body
    assert not [answer for answer in (PLAN["topics"], "panel", "talk") if answer in draft]
