"""YAML gives the same nodes and the same places, whichever parser reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from strict_yaml.yaml_nodes import Refusal, compose

ROOT = Path(__file__).parents[2]
FILES = [
    *ROOT.glob("worksheets/**/*.yml"),
    *ROOT.glob("tests/worksheet_builder/cases/worksheet/*.yml"),
    ROOT / "institution.yml",
]


def describe(node):
    """Return all that is read of a node: its value, how it was written, and where."""
    if node is None:
        return None
    start = (node.start_mark.line, node.start_mark.column, node.start_mark.index)
    if isinstance(node, yaml.ScalarNode):
        return node.value, node.style, start, node.end_mark.line, node.end_mark.index
    if isinstance(node, yaml.MappingNode):
        return start, [(describe(key), describe(value)) for key, value in node.value]
    return start, [describe(part) for part in node.value]


def read(text):
    """Return what was read, or what was said instead."""
    try:
        return describe(compose(text))
    except (yaml.YAMLError, Refusal) as said:
        return type(said), str(said)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_parsers_give_the_same_nodes_places_and_words(path, monkeypatch):
    """An editor sees the same line and the same words on every machine."""
    text = path.read_bytes().decode("utf-8", errors="replace")
    quick = read(text)
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert read(text) == quick
