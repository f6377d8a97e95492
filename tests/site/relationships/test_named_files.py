"""Files of somebody's worksheet: what they are called, and the id that they carry."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, StorageState, expect

from browsing.locked_copy import unlock
from browsing.profile import take_kept
from browsing.whose_page import WhosePage

# Signs that no file's name can hold, another alphabet, a picture; and what stays of it
TYPED, IN_NAMES = "Ann/B: ليلى 🌿", "AnnB ليلى 🌿"
NAME = rf"contract-\d{{4}}-\d\d-\d\d-{IN_NAMES}\."


@pytest.fixture(scope="module")
def kept(browser: Browser, address: str) -> StorageState:
    """What a browser keeps with the contract of somebody, and an answer in it."""
    with browser.new_context(base_url=address) as context:
        contract = WhosePage(context.new_page())
        contract.open()
        contract.write("to grow")
        contract.add_person(TYPED)
        return take_kept(contract.page)


@pytest.fixture
def contract(context: BrowserContext, page: Page, kept: StorageState) -> WhosePage:
    """The contract of somebody, with an answer."""
    context.set_storage_state(kept)
    contract = WhosePage(page)
    contract.open()
    contract.expect_for(TYPED)
    return contract


def save(contract: WhosePage, button: Locator) -> tuple[str, bytes]:
    """Press what gives a file; return its name and its bytes."""
    with contract.page.expect_download() as download:
        button.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def read_properties(document: bytes) -> str:
    """What a document says about itself, beside its words."""
    if document.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            about = [name for name in archive.namelist() if "docProps" in name]
            return "".join(archive.read(name).decode() for name in about)
    with pikepdf.open(io.BytesIO(document)) as pdf:
        return " ".join(map(str, pdf.docinfo.values()))


def test_a_document_is_named_for_the_person(contract: WhosePage):
    """As the person typed it, in each form; the document itself holds an id alone.

    It is shown before and may be another; the ending stays.
    """
    owner = contract.read_owners()[TYPED]
    for form, ending in (("Word", "docx"), ("PDF", "pdf")):
        contract.choose_form(form)
        box = contract.dialog.get_by_label("File name")
        expect(box).to_have_value(re.compile(NAME.removesuffix(r"\.") + "$"))
        expect(box).to_have_accessible_description(f".{ending}")
        download = contract.dialog.get_by_role("button", name="Download", exact=True)
        name, document = save(contract, download)
        assert re.fullmatch(NAME + ending, name)
        about = read_properties(document)
        assert not [word for word in ("Ann", "ليلى", "🌿") if word in about], form
        if form == "PDF":
            assert owner in about
        else:
            with zipfile.ZipFile(io.BytesIO(document)) as archive:
                words = archive.read("word/document.xml").decode()
            assert f'w:name="for_{owner.replace("-", "_")}_x"' in words
            assert "Ann" not in words
    contract.choose_form("PDF")
    contract.dialog.get_by_label("File name").fill("ours")
    download = contract.dialog.get_by_role("button", name="Download", exact=True)
    assert save(contract, download)[0] == "ours.pdf"


def test_a_back_up_is_named_and_marked(contract: WhosePage):
    """With a passphrase too: its name is the same, and the id stands under the lock."""
    owner = contract.read_owners()[TYPED]
    name, copy = contract.save_copy()
    assert re.fullmatch(NAME + "json", name)
    assert copy["relationship"] == owner
    contract.button("Back up with a passphrase").click()
    phrase = contract.dialog.get_by_label("Passphrase").input_value()
    name, content = save(contract, contract.dialog.get_by_role("button", name="Save the file"))
    assert re.fullmatch(NAME + "json", name)
    locked: dict[str, Any] = json.loads(content)
    assert "relationship" not in locked
    assert unlock(locked, phrase)["relationship"] == owner


def test_an_earlier_version_is_named_and_marked(contract: WhosePage):
    """It is of the same person."""
    owner = contract.read_owners()[TYPED]
    contract.take_file(contract.make_copy({"purpose": "from elsewhere"}, relationship=owner))
    contract.button("Earlier versions").click()
    contract.dialog.get_by_role("listitem").get_by_role("button").first.click()
    name, content = save(contract, contract.dialog.get_by_role("button", name="Back it up"))
    assert re.fullmatch(NAME + "json", name)
    assert json.loads(content)["relationship"] == owner


NO_IDS: list[Any] = [7, {"a": 1}, ["1a-2b-3c-4d"], "", "a" * 10_000, "1-2-3-4-5", "<b>-2-3-4", None]


def test_a_file_for_nobody_says_nothing(page: Page):
    """Neither its name nor its contents: as ever.

    A back-up with a mark that is no id opens as one that does not say whose it is.
    """
    contract = WhosePage(page)
    contract.open()
    contract.write("to grow")
    name, copy = contract.save_copy()
    assert re.fullmatch(r"contract-\d{4}-\d\d-\d\d\.json", name)
    assert copy.keys() == {"format", "version", "worksheet", "saved", "answers"}
    contract.write("")
    for mark in NO_IDS:
        contract.choose_file(contract.make_copy({"purpose": "to grow"}, relationship=mark))
        line = contract.frame.locator("[data-worksheet-undo]:focus")
        expect(line, f"the mark {str(mark)[:20]}").to_contain_text("Opened: 1 answer")
        expect(line.get_by_role("button")).to_have_count(1)
        contract.undo.click()
        expect(contract.field("purpose")).to_have_value("")
