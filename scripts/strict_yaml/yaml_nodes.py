"""YAML's grammar, as much of it as an editor needs, as nodes with their places.

Anchors, aliases and tags are refused: nobody writes them here on purpose, `*` and `!` mostly
begin a word in the text, and a few lines of aliases can fill a machine's memory.

libyaml reads where PyYAML brings it, in a sixth of the time and with the same nodes; PyYAML alone
reads otherwise. About broken text they say different words, so those are always PyYAML's own.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

DEEPEST = 12  # levels; a column's option in a row is on level 10


@dataclass(frozen=True)
class Refusal(Exception):  # noqa: N818 - it is no error of the program
    """YAML that is sound but not for this project: the problem's name and its line from 0."""

    name: str
    line: int


class PlainComposer(Composer):
    """Composes nodes, and refuses anchors, aliases, tags and deep nesting."""

    depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Return the next node, counting how deep it is."""
        event = self.peek_event()  # type: ignore[attr-defined]  # the parser beside has it
        line = event.start_mark.line
        if event.anchor or getattr(event, "tag", None):
            raise Refusal("special_start", line)
        self.depth += 1
        if self.depth > DEEPEST:
            raise Refusal("too_deep", line)
        node = super().compose_node(parent, index)
        self.depth -= 1
        if isinstance(node, yaml.ScalarNode):
            node.style = node.style or None  # libyaml's word for "not quoted" is an empty one
        return node


class PlainLoader(PlainComposer, yaml.SafeLoader):
    """Reads with PyYAML alone."""


if yaml.__with_libyaml__:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs hide it

    class QuickLoader(PlainComposer, CParser, Resolver):
        """Reads with libyaml."""

        def __init__(self, text: str) -> None:
            CParser.__init__(self, text)
            Composer.__init__(self)
            Resolver.__init__(self)


def compose(text: str) -> yaml.Node | None:
    """Return the text's outermost node, or None for a text without any.

    Raises Refusal, or PyYAML's own error.
    """
    if yaml.__with_libyaml__:
        try:
            return _compose(QuickLoader(text))
        except yaml.YAMLError:
            pass  # PyYAML finds it too, and says it in the words that we know
    return _compose(PlainLoader(text))


def _compose(loader: QuickLoader | PlainLoader) -> yaml.Node | None:
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()
