"""A YAML file with other values, its comments and the order of its lines as they were."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from strict_yaml import IndentedDumper

Values: TypeAlias = dict[str, Any]
LONGEST = 100  # characters of a text that stands on the line of its key
MARK = re.compile(r"(?:^[ \t]*#|[ \t]*)[ \t]*PLACEHOLDER: .*\n?", re.MULTILINE)


@dataclass(frozen=True)
class Edit:
    """Other text for the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def rewrite_yaml(text: str, values: Values) -> str:
    """Return the file with these values; a key without a value stays, and one not given goes."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(node, yaml.MappingNode)  # noqa: S101 - whoever calls has read it
    edits = sorted(_edit_mapping(text, node, values), key=lambda edit: edit.start, reverse=True)
    for edit in edits:
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def drop_marks(text: str, keys: list[tuple[str, ...]]) -> str:
    """Return the file without the word PLACEHOLDER in the comments above these keys."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    for place in sorted((_find_line(node, key) for key in keys), reverse=True):
        lines = text.splitlines(keepends=True)
        first = place
        while first and lines[first - 1].lstrip().startswith("#"):
            first -= 1
        comment = "".join(lines[first:place])
        text = "".join([*lines[:first], MARK.sub(_keep_end, comment), *lines[place:]])
    return text


def _keep_end(match: re.Match[str]) -> str:
    """Return what stays of a line that loses its mark: its end, where words stand before."""
    return "" if "#" in match[0] else "\n"


def _find_line(node: yaml.Node | None, keys: tuple[str, ...]) -> int:
    line = 0
    for key in keys:
        assert isinstance(node, yaml.MappingNode)  # noqa: S101
        found = next(pair for pair in node.value if pair[0].value == key)
        line, node = found[0].start_mark.line, found[1]
    return line


def _edit_mapping(text: str, node: yaml.MappingNode, values: Values) -> Iterator[Edit]:
    there = {key.value: (key, value) for key, value in node.value}
    for name, (key, value) in there.items():
        if name in values:
            yield from _edit_value(text, key, value, values[name])
        else:
            yield _take_out(text, key, value)
    column = node.start_mark.column
    added = {name: value for name, value in values.items() if name not in there}
    if added and not node.flow_style:
        end = _find_end(text, node)
        yield Edit(end, end, "\n" + textwrap.indent(_dump(added), " " * column).rstrip("\n"))


def _edit_value(text: str, key: yaml.Node, node: yaml.Node, value: object) -> Iterator[Edit]:
    if _read(node) == _plain(value):
        return
    if isinstance(node, yaml.MappingNode) and isinstance(value, dict) and value:
        yield from _edit_mapping(text, node, value)
        return
    column = key.start_mark.column
    start, end = key.end_mark.index, _find_end(text, node)
    yield Edit(start, max(end, start + 1), f":{_write(value, column)}")


def _take_out(text: str, key: yaml.Node, node: yaml.Node) -> Edit:
    """Take whole lines out: what is said of the key above it stays."""
    start = text.rfind("\n", 0, key.start_mark.index) + 1
    end = text.find("\n", max(_find_end(text, node), key.end_mark.index)) + 1
    return Edit(start, end or len(text), "")


def _find_end(text: str, node: yaml.Node) -> int:
    """Return where the node's own text ends, without the comments and blank lines behind it."""
    if isinstance(node, yaml.ScalarNode) or getattr(node, "flow_style", False) or not node.value:
        written = text[node.start_mark.index : node.end_mark.index]
        return node.start_mark.index + len(written.rstrip())
    last = node.value[-1]
    return _find_end(text, last[1] if isinstance(last, tuple) else last) or last[0].end_mark.index


def _write(value: object, column: int) -> str:
    """Return what stands behind a key's colon."""
    if value is None:
        return ""
    if isinstance(value, str) and len(value) > LONGEST:
        return " >-\n" + textwrap.indent(_fold(value, 104 - column), " " * (column + 2))
    if isinstance(value, dict | list) and value:
        return "\n" + textwrap.indent(_dump(value), " " * (column + 2)).rstrip("\n")
    return f" {_dump({'k': value})[3:].strip()}"


def _fold(text: str, width: int) -> str:
    """Return a long text in short lines, a blank one between its paragraphs."""
    wrap = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return "\n\n".join(map(wrap.fill, text.split("\n")))


def _dump(value: object) -> str:
    return yaml.dump(
        value, Dumper=IndentedDumper, allow_unicode=True, sort_keys=False, width=10_000
    )


def _read(node: yaml.Node) -> object:
    """Return the node's value with every text and number as text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _read(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_read(part) for part in node.value]
    return " ".join(str(node.value).split())


def _plain(value: object) -> object:
    """Return a value in the same way."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else " ".join(str(value).split())
