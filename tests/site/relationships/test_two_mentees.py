"""A mentor with two mentees: what is written for one is never shown or sent for the other."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from browsing.owner_page import FILLED, NEED, OwnerPage
from browsing.whose_page import NOBODY, WhosePage


def open_for(page: Page, name: str, worksheet: str = "contract") -> WhosePage:
    """Open a worksheet that is to be this person's."""
    opened = WhosePage(page, worksheet)
    opened.open()
    opened.expect_for(name)
    return opened


def test_two_contracts_in_one_browser_do_not_mix(page: Page, context: BrowserContext):
    """Contracts and session plans for both, over reloads, in two tabs, and in their back-ups."""
    contract = WhosePage(page)
    contract.open()
    expect(contract.whose).to_have_text(NOBODY)
    contract.write("A wants to publish")
    contract.add_person("Mentee A")
    expect(contract.field("purpose")).to_have_value("A wants to publish")
    expect(contract.status).to_have_text("Now for: You and Mentee A. 1 answer came along.")
    contract.add_person("Mentee B")
    expect(contract.field("purpose")).to_have_value("")
    contract.write("B wants to lead")
    contract.reload()
    expect(contract.field("purpose")).to_have_value("B wants to lead")

    plan = open_for(page, "Mentee B", "session-plan")
    topic = "now"
    plan.write("for B alone", topic)
    second = open_for(context.new_page(), "Mentee B", "session-plan")
    second.change_to("Mentee A")
    expect(second.field(topic)).to_have_value("")
    second.write("for A alone", topic)
    expect(plan.field(topic)).to_have_value("for B alone")
    plan.reload()
    plan.expect_for("Mentee B")
    expect(plan.field(topic)).to_have_value("for B alone")
    expect(plan.page.locator("[data-worksheet-elsewhere]")).to_have_count(0)

    for tab, name, words, others in (
        (page, "Mentee B", "B wants to lead", "A wants to publish"),
        (second.page, "Mentee A", "A wants to publish", "B wants to lead"),
    ):
        own = open_for(tab, name)
        expect(own.field("purpose")).to_have_value(words)
        _, copy = own.save_copy()
        assert words in json.dumps(copy)
        assert others not in json.dumps(copy)

    owners = plan.read_owners()
    stored = {key[0]: record["value"] for key, record in plan.read_stores()["answers"]}
    assert stored == {
        f"contract@{owners['Mentee A']}": "A wants to publish",
        f"contract@{owners['Mentee B']}": "B wants to lead",
        f"session-plan@{owners['Mentee A']}": "for A alone",
        f"session-plan@{owners['Mentee B']}": "for B alone",
    }


def test_what_is_cleared_and_earlier_are_of_one_alone(two: tuple[OwnerPage, str]):
    """Clearing A's contract leaves C's, and each has earlier versions of their own."""
    contract, _ = two
    contract.button("Clear this worksheet…").click()
    contract.dialog.get_by_role("button", name="Clear this worksheet").click()
    expect(contract.field("purpose")).to_have_value("")
    contract.button("Earlier versions").click()
    expect(contract.dialog.get_by_role("listitem")).to_have_count(1)
    expect(contract.dialog.get_by_role("listitem")).to_contain_text("A wants to publish")
    contract.dialog.get_by_role("button", name="Close").click()
    contract.change_to("Mentee C")
    expect(contract.field("purpose")).to_have_value("C wants to lead")
    contract.button("Earlier versions").click()
    expect(contract.dialog).to_contain_text("There is no earlier version yet.")


def test_of_one_file_for_both_each_takes_their_own(two: tuple[OwnerPage, str]):
    """Whichever stands last in it; and nobody takes what is nobody's."""
    contract, _ = two
    owners = contract.read_owners()
    parts: list[dict[str, object]] = [
        {"worksheet": "contract", "relationship": owner, "answers": {"purpose": f"for {name}"}}
        for name, owner in owners.items()
    ]
    parts.append({"worksheet": "contract", "answers": {"purpose": "for nobody"}})
    file = {"format": "mentoring-answers", "version": 1, "worksheets": parts}
    for name in owners:
        if contract.whose.text_content() != f"You and {name}":
            contract.change_to(name)
        contract.take_file(file)
        expect(contract.field("purpose")).to_have_value(f"for {name}")
        contract.expect_saved()


def test_one_file_of_everything_says_whose_each_is(two: tuple[OwnerPage, str]):
    """By their random ids and names; and the device holds nothing afterwards."""
    contract, _ = two
    page = contract.page
    owners = contract.read_owners()
    contract.button("Remove all from this device…").click()
    expect(contract.dialog).to_contain_text("There are answers to 2 worksheets.")
    with page.expect_download() as download:
        contract.dialog.get_by_role("button", name="Back up everything").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    held = {each["relationship"]: each for each in json.loads(text)["worksheets"]}
    assert {each["worksheet"] for each in held.values()} == {"contract"}
    rows = [{"objective": FILLED["Mentee A"]["objectives__1__objective"]}]
    flat = {name: text for name, text in FILLED["Mentee A"].items() if "__" not in name}
    assert held[owners["Mentee A"]]["answers"] == {**flat, "objectives": rows}
    assert held[owners["Mentee C"]]["answers"] == FILLED["Mentee C"]
    # Names stand with those whom the file is about, to be known by again, and in no worksheet.
    named = {each["id"]: each["name"] for each in json.loads(text)["relationships"]}
    assert named == {key: name for name, key in owners.items()}
    worksheets = json.dumps(json.loads(text)["worksheets"])
    assert not [name for name in owners if name in worksheets.replace(NEED, "")]
    contract.dialog.get_by_role("button", name="Remove all from this device").click()
    expect(page.get_by_role("heading", name="All was removed from this device")).to_be_focused()
    contract.open()
    expect(contract.whose).to_have_text(NOBODY)
    assert "relationships" not in contract.read_stores() or not contract.read_owners()
