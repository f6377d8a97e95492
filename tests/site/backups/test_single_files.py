"""A file of one worksheet goes from the page of all to its own, and a series comes back whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, StorageState, expect

from browsing.backup_page import CONTRACT, SESSIONS, Computer, Everything
from browsing.profile import take_kept
from browsing.series_page import SeriesPage
from browsing.whose_page import WhosePage

OPENED = "[data-worksheet-undo]:focus"
# By default each form is opened in one of the two places, and a back-up in both.
NIGHT = pytest.mark.thorough


FORMS = ("Back up", "Word", "PDF")


class ContractFiles(NamedTuple):
    """The contract with one person by its form; and what the browser keeps with another's too."""

    files: dict[str, tuple[str, Any]]
    kept: StorageState


@pytest.fixture(scope="module")
def contracts(browser: Browser, address: str, everything: Everything) -> ContractFiles:
    """Made once for each form; the page shows the contract with the other one last."""
    with browser.new_context(base_url=address, storage_state=everything.kept) as context:
        contract = Computer(context).open("contract")
        files = {form: contract.download(form) for form in FORMS[1:]}
        files[FORMS[0]] = contract.save_copy()
        contract.add_person("Mentor C", is_taking=False)
        contract.write("with C")
        return ContractFiles(files, take_kept(contract.page))


def choose_at_home(computer: Computer, file: tuple[str, Any]) -> WhosePage:
    """Open a file on the page of all worksheets, which leads to the contract."""
    name, content = file
    computer.go_home()
    with computer.page.expect_navigation(url="**/worksheets/contract/"):
        computer.choose(content, name)
    contract = WhosePage(computer.page)
    contract.wait_until_ready()
    return contract


@pytest.mark.parametrize("form", ["Back up", pytest.param("Word", marks=NIGHT), "PDF"])
def test_a_file_of_one_worksheet_opens_on_its_page(
    other: Computer, contracts: ContractFiles, form: str
):
    """Whatever kind it is, where its person is not known."""
    opened = choose_at_home(other, contracts.files[form])
    expect(other.page.locator(OPENED)).to_contain_text("Opened: 2 answers")
    expect(opened.field("purpose")).to_have_value(CONTRACT["purpose"])


@pytest.mark.parametrize("form", ["Back up", "Word", pytest.param("PDF", marks=NIGHT)])
def test_where_its_person_is_known_it_opens_on_theirs(
    make_computer: Callable[..., Computer], contracts: ContractFiles, form: str
):
    """And not on the page of the one who was shown last."""
    contract = choose_at_home(make_computer(contracts.kept), contracts.files[form])
    contract.expect_for("Mentor B")


def test_a_file_of_no_worksheet_here_is_refused(other: Computer):
    """It says so, and the page stays."""
    other.go_home()
    other.choose({"format": "mentoring-answers", "version": 1, "worksheet": "x", "answers": {}})
    expect(other.alert).to_contain_text("is of a worksheet that this guide does not have")


@pytest.fixture(scope="module")
def plan_file(browser: Browser, address: str, everything: Everything) -> dict[str, Any]:
    """A back-up of the session plan: all of its sessions are in the file."""
    with browser.new_context(base_url=address, storage_state=everything.kept) as context:
        plan = SeriesPage(context.new_page())
        plan.open()
        _, file = plan.save_copy()
    assert file["answers"] == SESSIONS[2]
    assert [each["answers"] for each in file["entries"]] == [*SESSIONS[:2]]
    return file


def test_a_back_up_of_a_series_holds_all_its_entries(
    other: Computer, everything: Everything, plan_file: dict[str, Any]
):
    """Opened on its page elsewhere each is there again; taken back they are gone."""
    plan = SeriesPage(other.page)
    plan.open()
    plan.choose_file(plan_file)
    done = other.page.locator("[data-worksheet-undo]").first
    expect(done).to_contain_text("7 answers came in")
    kept = {
        key.partition("@")[0] + key[key.find("#") :] if "#" in key else "session-plan": each
        for key, each in everything.held.items()
        if key.startswith("session-plan")
    }
    assert other.read() == kept
    expect(plan.entries.locator("summary")).to_contain_text("(2)")
    done.get_by_role("button", name="Undo").click()
    expect(plan.field("topics")).to_have_value("")
    assert other.read() == {}


def test_what_is_there_is_asked_about_once(full: Computer, plan_file: dict[str, Any]):
    """A session that was changed since; the others are the same.

    Taken back, all is as it was. Where somebody wrote on, their words stay, and so do those that
    the file replaced: nowhere else are they kept.
    """
    plan = SeriesPage(full.page)
    plan.open()
    plan.write("Changed since", "topics")
    before = full.read()
    for written, said in (
        ("", "Taken back. What was here before the file is here again."),
        ("Written on", "Taken back, but for what was changed since. What the file replaced there"),
    ):
        plan.choose_file(plan_file)
        expect(plan.dialog).to_contain_text("1 March 2027: 1 answer differs")
        plan.dialog.get_by_role("radio", name="From the file").check()
        plan.dialog.get_by_role("button", name="Open the file").click()
        expect(plan.field("topics")).to_have_value(SESSIONS[2]["topics"])
        if written:
            plan.write(written, "topics")
        full.page.locator("[data-worksheet-undo]").first.get_by_role("button", name="Undo").click()
        expect(plan.status).to_contain_text(said)
        expect(plan.field("topics")).to_have_value(written or "Changed since")
        replaced = [each["answers"].get("topics") for each in full.read_store("history")]
        assert ("Changed since" in replaced) == bool(written)
        assert (full.read() == before) == (not written)


def test_a_worksheet_opens_its_part_and_offers_the_rest(other: Computer, everything: Everything):
    """The rest opens on the page of all worksheets."""
    goals = other.open("mentoring-goals")
    goals.choose_file(everything.file)
    line = other.page.locator(OPENED)
    expect(line).to_contain_text("It holds more: 4 other worksheets.")
    goals.expect_saved()
    with other.page.expect_navigation(url="**/my-mentoring/"):
        line.get_by_role("button", name="Open all of it").click()
    expect(other.done.first).to_contain_text("came in")
    assert other.read() == everything.held


def test_a_worksheet_that_is_not_in_the_file_offers_the_rest_too(
    other: Computer, everything: Everything
):
    """It says why nothing opens there."""
    other.open("grow").choose_file(everything.file)
    expect(other.alert).to_contain_text("not to this worksheet")
    with other.page.expect_navigation(url="**/my-mentoring/"):
        other.page.get_by_role("button", name="Open all of it").click()
    expect(other.done.first).to_contain_text("came in")
