"""Files that do not fit are told apart, and change nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from browsing.locked_copy import lock
from browsing.nothing_lost.broken_database import hang_opening, mend_opening
from browsing.nothing_lost.fault_sitting import FaultSitting
from browsing.nothing_lost.faults import EXPORTING, LOADING, TYPING, try_fault

COPY: dict[str, Any] = {
    "format": "mentoring-answers",
    "version": 1,
    "worksheet": "contract",
    "answers": {"purpose": "from a file"},
}


def make_unfit_files(site: Path) -> dict[str, bytes]:
    """One file of each kind that cannot be taken, by what is wrong with it."""
    text = json.dumps(COPY).encode()
    blanks = {
        kind: (site / "downloads" / f"contract.{kind}").read_bytes() for kind in ("docx", "pdf")
    }
    return {
        "wrong type": b"\x89PNG\r\n\x1a\n" + bytes(64),
        "empty": b"",
        "truncated": text[:-9],
        "truncated Word": blanks["docx"][:-400],
        "truncated PDF": blanks["pdf"][:3_000],
        "other worksheet": json.dumps({**COPY, "worksheet": "session-plan"}).encode(),
        "newer": json.dumps({**COPY, "version": 2}).encode(),
        "not a copy": b'{"format": "recipes"}',
        "no answers": json.dumps({**COPY, "answers": [1]}).encode(),
        "too large": b'{"format": "' + b"x" * (2 << 20) + b'"}',
    }


def tell(sitting: FaultSitting, content: bytes) -> str:
    """Choose a file and return what the page says of it."""
    sitting.choose_file(content, name="chosen.file")
    heading = sitting.alert.get_by_role("heading", name="There is a problem")
    expect(heading).to_be_focused()
    expect(sitting.alert).to_contain_text("Your answers on this page are unchanged.")
    words = sitting.alert.get_by_text("chosen.file: ").inner_text()
    heading.evaluate("heading => heading.blur()")
    return words


@try_fault(25)
def test_fault_25_unfit_file(page: Page, site: Path, moment: str):
    """Each has words of its own; page and store stay; the right file opens right after."""
    sitting = FaultSitting(page, "contract").begin()
    if moment == LOADING:
        # A file can be chosen before the database has answered.
        hang_opening(page)
        page.reload()
        sitting.wait_until_started()
    sitting.write("meeting_place", "typed just before")
    if moment == EXPORTING:
        sitting.take_away()
        copy = sitting.files[0]
    files = make_unfit_files(site)
    before = sitting.read()
    told = {name: tell(sitting, content) for name, content in files.items()}
    # What is cut short is to be mended in the same way, whether it is data or a document.
    assert told.pop("truncated Word") == told["truncated"]
    assert len(set(told.values())) == len(told), told
    assert sitting.read() == before
    choose_huge_file(sitting)
    expect(sitting.alert).to_contain_text("larger than 20 MB")
    if moment == LOADING:
        mend_opening(page)
        sitting.reload()
    elif moment == TYPING:
        sitting.choose_file(json.dumps(lock(COPY, "right horse battery staple")))
        sitting.dialog.get_by_label("Passphrase").fill("wrong horse battery staple")
        sitting.dialog.get_by_label("Passphrase").press("Enter")
        expect(sitting.dialog).to_contain_text("The passphrase is not the right one")
        page.keyboard.press("Escape")
    else:
        # The same once more is no problem: it says that there is nothing to take.
        sitting.choose_file(json.dumps(copy))
        expect(sitting.status).to_have_text("The file holds the same answers as this page.")
    sitting.expect_all_shown()
    sitting.expect_kept()
    assert set(sitting.read_stored().values()) == sitting.typed


def choose_huge_file(sitting: FaultSitting) -> None:
    """Choose a file of 100 MB, which the page makes, because no test should carry it."""
    sitting.frame.locator("[data-worksheet-file]").evaluate(
        """input => {
          const files = new DataTransfer()
          files.items.add(new File([new Uint8Array(100 << 20)], "huge.json"))
          input.files = files.files
          input.dispatchEvent(new Event("change"))
        }"""
    )
