"""What a screen reader is told: no two things of one page have the same name.

The names are Chromium's own, from its accessibility tree, with every question of the page asked.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from browsing.worksheet_page import WorksheetPage

PAGES = Path(__file__).parents[3] / "docs" / "worksheets"
WORKSHEETS = sorted(path.stem for path in PAGES.glob("*.md") if path.stem != "index")
GROUPS = {"group", "radiogroup", "region", "form", "dialog", "navigation", "complementary"}
FIELDS = {"textbox", "combobox", "checkbox", "radio", "button", "DisclosureTriangle", "spinbutton"}


@pytest.fixture(params=WORKSHEETS)
def worksheet(request: pytest.FixtureRequest, page: Page) -> WorksheetPage:
    """The worksheet, with everything answered, so that every question shows."""
    worksheet = WorksheetPage(page, request.param).open()
    worksheet.fill_everything()
    return worksheet


def read_tree(page: Page) -> list[tuple[str, tuple[str, ...], str]]:
    """Return the role, the names of all groups around it, and the name of each node."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_id = {node["nodeId"]: node for node in nodes}
    return [
        (read(node, "role"), list_groups(node, by_id), read(node, "name"))
        for node in nodes
        if not node["ignored"]
    ]


def read(node: dict[str, Any], key: str) -> str:
    """Return a property of a node, or nothing."""
    return str(node.get(key, {}).get("value", "")).strip()


def list_groups(node: dict[str, Any], by_id: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    """Return the names of the groups round a node, the outermost first."""
    names: list[str] = []
    while parent := by_id.get(node.get("parentId", "")):
        if read(parent, "role") in GROUPS and not parent["ignored"] and read(parent, "name"):
            names.insert(0, read(parent, "name"))
        node = parent
    return tuple(names)


def test_no_two_groups_of_a_page_have_the_same_name(worksheet: WorksheetPage):
    """Who goes from group to group hears of each which one it is, such as whose date."""
    groups = Counter(name for role, _, name in read_tree(worksheet.page) if role in GROUPS and name)
    assert len(groups) > 3
    assert [name for name, count in groups.items() if count > 1] == []


def test_no_two_fields_in_the_same_place_have_the_same_name(worksheet: WorksheetPage):
    """Each box, choice and button is told apart by its name and the names of what it stands in."""
    fields = Counter(node for node in read_tree(worksheet.page) if node[0] in FIELDS)
    assert len(fields) > 8
    assert [field for field, count in fields.items() if count > 1] == []
    assert [field for field in fields if not field[2]] == []


def test_a_row_does_not_say_its_name_twice(worksheet: WorksheetPage):
    """Objective 1 asks what it is, and not for the objective."""
    named = worksheet.form.locator("[data-worksheet-rows]").evaluate_all(
        """groups => groups.flatMap(group => [...group.querySelectorAll(
            "[data-worksheet-column] > label, [data-worksheet-column] > fieldset > legend")]
          .map(label => label.textContent.trim().toLowerCase())
          .filter(words => words === group.dataset.worksheetRowName.toLowerCase()))"""
    )
    assert named == []


def test_every_label_has_its_control_and_words(worksheet: WorksheetPage):
    """A label that names nothing, or says nothing, is announced all the same by some readers."""
    lost = worksheet.page.locator("label").evaluate_all(
        "labels => labels.filter(label => !label.hidden)"
        ".filter(label => !label.control || !label.textContent.trim())"
        ".map(label => label.outerHTML)"
    )
    assert lost == []
