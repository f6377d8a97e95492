"""What a screen reader is told: the names in Chromium's own accessibility tree."""

from __future__ import annotations

from collections import Counter
from typing import Any

from playwright.sync_api import Page

GROUPS = {"group", "radiogroup", "region", "form", "dialog", "navigation", "complementary"}
FIELDS = {"textbox", "combobox", "checkbox", "radio", "button", "DisclosureTriangle", "spinbutton"}

ROW_NAMES = """() => [...document.querySelectorAll("[data-worksheet-rows]")].flatMap(group =>
  [...group.querySelectorAll(
    "[data-worksheet-column] > label, [data-worksheet-column] > fieldset > legend")]
    .map(label => label.textContent.trim().toLowerCase())
    .filter(words => words === group.dataset.worksheetRowName.toLowerCase()))"""

LOST_LABELS = """() => [...document.querySelectorAll("label")]
  .filter(label => !label.hidden)
  .filter(label => !label.control || !label.textContent.trim())
  .map(label => label.outerHTML)"""


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


def list_name_faults(page: Page) -> list[str]:
    """Return what is told in the same words as another thing of the page, or in none.

    Who goes from group to group hears of each which one it is; each box, choice and button is told
    apart by its name and the names of what it stands in. A row does not say its name twice, and a
    label names something: else it is announced all the same by some readers.
    """
    tree = read_tree(page)
    groups = Counter(name for role, _, name in tree if role in GROUPS and name)
    fields = Counter(node for node in tree if node[0] in FIELDS)
    assert len(groups) > 3
    assert len(fields) > 8
    return [
        *(f"two groups: {name}" for name, count in groups.items() if count > 1),
        *(f"two fields: {field}" for field, count in fields.items() if count > 1),
        *(f"without a name: {field}" for field in fields if not field[2]),
        *(f"said twice: {words}" for words in page.evaluate(ROW_NAMES)),
        *(f"a label of nothing: {label}" for label in page.evaluate(LOST_LABELS)),
    ]
