"""Parts of a YAML file that stand only where given words are there, or only where they are not.

`only_with: place.course` keeps a part of a list, such as a section or an option, where the words
"place.course" are given, or any that stand below that name; `only_without` keeps it where none
are. Where no words are given at all, nobody can tell: then the usual form stands, with all that
asks for words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

ONLY_WITH, ONLY_WITHOUT = "only_with", "only_without"


def is_wanted(node: yaml.Node, words: Mapping[str, str] | None) -> bool:
    """Whether a part of a list stands, going by the words that it asks for.

    One that asks for what nothing is called stands: its name is a mistake, and said to be one.
    """
    unknown = list(find_unknown(node, words))
    for key, name in _list_conditions(node):
        given = True if words is None else is_given(name.value, words)
        if name not in unknown and given is not (key == ONLY_WITH):
            return False
    return True


def is_given(name: str, words: Mapping[str, str]) -> bool:
    """Whether there are words of this name, or of one below it; known names may have none."""
    return any(text for known, text in words.items() if _is_at(name, known))


def find_unknown(node: yaml.Node, words: Mapping[str, str] | None) -> Iterator[yaml.ScalarNode]:
    """Yield each name that a part's conditions ask for, and that nothing is called."""
    for _key, name in _list_conditions(node):
        if words is not None and not any(_is_at(name.value, known) for known in words):
            yield name


def list_ids(node: yaml.Node) -> Iterator[str]:
    """Yield the ids of a part and of all that stands in it."""
    if isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from list_ids(part)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "id" and isinstance(value, yaml.ScalarNode):
                yield value.value
            yield from list_ids(value)


def _is_at(name: str, known: str) -> bool:
    return known == name or known.startswith(f"{name}.")


def _list_conditions(node: yaml.Node) -> Iterator[tuple[str, yaml.ScalarNode]]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    for key, value in pairs:
        is_condition = key.value in (ONLY_WITH, ONLY_WITHOUT)
        if is_condition and isinstance(value, yaml.ScalarNode) and value.value:
            yield key.value, value
