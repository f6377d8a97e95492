"""The navigation: which page mkdocs.yml lists at which line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

SETTINGS = "mkdocs.yml"


@dataclass(frozen=True)
class Entry:
    """A page in the navigation. `source` is its path within docs/."""

    source: str
    line: int


def read_navigation(root: Path) -> tuple[Entry, ...] | None:
    """Return the pages of mkdocs.yml's `nav:`, in order, or None when it cannot be read."""
    path = root / SETTINGS
    try:
        tree = yaml.compose(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError):  # the check `yaml_typing` says what is wrong with the file
        return None
    if not isinstance(tree, yaml.MappingNode):
        return ()
    lists = [value for key, value in tree.value if key.value == "nav"]
    return tuple(entry for nav in lists for entry in _list_entries(nav))


def _list_entries(node: yaml.Node) -> Iterator[Entry]:
    """Yield the entries below a node: a page, a list, or a title with either."""
    if isinstance(node, yaml.ScalarNode):
        if node.value.endswith(".md"):
            yield Entry(node.value, node.start_mark.line + 1)
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _list_entries(child)
    elif isinstance(node, yaml.MappingNode):
        for _title, child in node.value:
            yield from _list_entries(child)
