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


@dataclass(frozen=True)
class Section:
    """A part of the menu: its title, empty for a page that stands alone without one, its pages."""

    title: str
    entries: tuple[Entry, ...]


def read_settings(root: Path) -> str:
    """Return the text of mkdocs.yml, with a sign for each byte that is no UTF-8."""
    return (root / SETTINGS).read_text("utf-8", errors="replace")


def read_navigation(root: Path) -> tuple[Entry, ...] | None:
    """Return the pages of mkdocs.yml's `nav:`, in order, or None when it cannot be read."""
    sections = read_sections(root)
    return None if sections is None else tuple(e for each in sections for e in each.entries)


def read_sections(root: Path) -> tuple[Section, ...] | None:
    """Return the parts of mkdocs.yml's `nav:`, in order, or None when it cannot be read."""
    parts = _read_parts(root)
    if parts is None:
        return None
    return tuple(Section(_find_title(part), tuple(_list_entries(part))) for part in parts)


def list_others(root: Path) -> list[yaml.ScalarNode]:
    """Return what `nav:` lists that is no page's name: another address, or nothing at all."""
    leaves = (leaf for part in _read_parts(root) or [] for leaf in _list_leaves(part))
    return [leaf for leaf in leaves if not leaf.value.endswith(".md")]


def _read_parts(root: Path) -> list[yaml.Node] | None:
    """Return the parts of `nav:` as they were written, or None when it cannot be read."""
    try:
        tree = yaml.compose(read_settings(root))
    except (OSError, yaml.YAMLError):  # the check `yaml_typing` says what is wrong with the file
        return None
    if not isinstance(tree, yaml.MappingNode):
        return []
    lists = [value for key, value in tree.value if key.value == "nav"]
    return [part for nav in lists if isinstance(nav, yaml.SequenceNode) for part in nav.value]


def _find_title(part: yaml.Node) -> str:
    """Return the title before a page or a list of pages, or nothing."""
    return str(part.value[0][0].value) if isinstance(part, yaml.MappingNode) else ""


def _list_entries(node: yaml.Node) -> Iterator[Entry]:
    """Yield the entries below a node: a page, a list, or a title with either."""
    for leaf in _list_leaves(node):
        if leaf.value.endswith(".md"):
            yield Entry(leaf.value, leaf.start_mark.line + 1)


def _list_leaves(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Yield what stands alone below a node."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for child in node.value:
            yield from _list_leaves(child)
    elif isinstance(node, yaml.MappingNode):
        for _title, child in node.value:
            yield from _list_leaves(child)
