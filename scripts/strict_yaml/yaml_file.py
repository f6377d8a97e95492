"""A YAML file as it was written: every value as text, every place with its line.

What looks like a number, a date or a yes stays the text that was typed, because an editor who
writes `label: Yes` means the word. The model decides what a value has to be.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

from strict_yaml.given_parts import find_unknown, is_wanted, list_ids
from strict_yaml.given_words import fill_in, find_unfilled
from strict_yaml.problem import Problem, ProblemsFound
from strict_yaml.wording import did_you_mean, nearest, quote
from strict_yaml.wordings import word
from strict_yaml.yaml_nodes import Refusal, compose
from strict_yaml.yaml_syntax import ODD_SPACE, explain

Place: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value]"

LARGEST = 200_000  # bytes; the longest worksheet has a tenth of it

IN_CURLY_QUOTES = re.compile(r"[\u201c\u2018\u201e]([^\u201c\u201d\u201e\u2018]*)[\u201d\u2019]")
CUT_BY_HASH = re.compile(r"[ \t]+(#[^\s#].*)")


@dataclass
class YamlFile:
    """The contents of one file, with the line on which each place was written.

    `path` is relative to the project. A place is the way to a value, such as
    `("sections", 0, "title")`. Keys with nothing after them are in `blank`, not in `data`.
    `left_out` holds the ids of parts that stand only with words that are not given.
    """

    path: str
    data: dict[str, Value] = field(default_factory=dict)
    lines: dict[Place, int] = field(default_factory=dict)
    blank: set[Place] = field(default_factory=set)
    left_out: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """Return the line of the place, or of what it is in."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 0)

    def value(self, place: Place) -> Value | None:
        """Return what was written at the place, or None."""
        here: Value | None = self.data
        for step in place:
            if isinstance(here, dict) and isinstance(step, str):
                here = here.get(step)
            elif isinstance(here, list) and isinstance(step, int) and step < len(here):
                here = here[step]
            else:
                return None
        return here


def read_yaml(path: Path, root: Path, words: Mapping[str, str] | None = None) -> YamlFile:
    """Return the file's contents; the problems of its way of writing are in `problems`.

    `words` are filled in where the text names them; without any, text stays as it was written.
    Raises ProblemsFound where nothing can be read at all.
    """
    file = YamlFile(path.relative_to(root).as_posix())
    text = read_text(path, file.path)
    try:
        node = compose(text)
    except (yaml.YAMLError, Refusal) as error:
        raise ProblemsFound([explain(error, text, file.path)]) from None
    if node is None:
        raise ProblemsFound([word("empty", file.path, 0, example="title: A few words")])
    if not isinstance(node, yaml.MappingNode):
        value = "a list" if isinstance(node, yaml.SequenceNode) else "text"
        line = node.start_mark.line + 1
        raise ProblemsFound(
            [word("not_keys", file.path, line, value=value, example="title: A few words")]
        )
    file.data = Reading(file, text, words).read_mapping(node, ())
    return file


def read_text(path: Path, name: str) -> str:
    """Return the file's text, its line ends as in Unix, without a byte order mark."""
    if not path.is_file():
        raise ProblemsFound([word("no_file", name, 0)])
    size = path.stat().st_size
    if size > LARGEST:
        raise ProblemsFound([word("too_large", name, 0, size=size, limit=LARGEST)])
    raw = path.read_bytes()
    try:
        if b"\0" in raw:  # UTF-16; without its mark it may pass for UTF-8 with a NUL at each letter
            raise UnicodeDecodeError("utf-8", raw, raw.index(b"\0"), len(raw), "NUL")
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise ProblemsFound([word("not_utf_8", name, line)]) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True)
class Reading:
    """Turns nodes into values, and notes lines and problems in the file."""

    file: YamlFile
    text: str
    words: Mapping[str, str] | None = None

    def read(self, node: yaml.Node, place: Place) -> Value:
        """Return the node's value: text, a list or a dict."""
        if isinstance(node, yaml.MappingNode):
            return self.read_mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return self.read_list(node, place)
        assert isinstance(node, yaml.ScalarNode)  # there is no other kind  # noqa: S101
        return self.read_scalar(node, place)

    def read_mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, Value]:
        """Return keys and values; a key that stands twice keeps its first value."""
        self.file.lines.setdefault(place, node.start_mark.line + 1)
        values: dict[str, Value] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise ProblemsFound([word("brackets", self.file.path, line)])
            key = key_node.value
            if match := ODD_SPACE.match(key):  # to the parser it is a letter like any other
                code = f"U+{ord(match['space']):04X}"
                raise ProblemsFound([word("odd_space", self.file.path, line, code=code)])
            there = (*place, key)
            if there in self.file.lines:
                self.note("doubled_key", line, key=key, first=self.file.lines[there])
                continue
            self.file.lines[there] = line
            if self.follows_comma(key_node, value_node):
                self.note("comma_in_text", line, lost=key)
            elif is_blank(value_node):
                if lost := self.look_for_hash(value_node, "", there):
                    values[key] = lost  # so that nobody is told that it is blank as well
                else:
                    self.file.blank.add(there)
            else:
                values[key] = self.read(value_node, there)
        return values

    def read_list(self, node: yaml.SequenceNode, place: Place) -> list[Value]:
        """Return the values of a list, without those that stand only with words not given."""
        self.file.lines.setdefault(place, node.start_mark.line + 1)
        for part in node.value:
            self.look_for_unknown_words(part)
        wanted = [part for part in node.value if is_wanted(part, self.words)]
        for part in node.value:
            self.file.left_out |= set() if part in wanted else set(list_ids(part))
        starts = {(*place, number): part.start_mark for number, part in enumerate(wanted)}
        self.file.lines |= {there: start.line + 1 for there, start in starts.items()}
        return [self.read(part, (*place, number)) for number, part in enumerate(wanted)]

    def read_scalar(self, node: yaml.ScalarNode, place: Place) -> str:
        """Return the text as written, having looked for what an editor cannot have meant."""
        text = str(node.value)
        if node.style is None:  # not quoted, and no block of text
            self.look_for_curly_quotes(node, text, place)
            self.look_for_hash(node, text, place)
        return text if self.words is None else self.fill_in(node, text, self.words)

    def fill_in(self, node: yaml.ScalarNode, text: str, words: Mapping[str, str]) -> str:
        """Return the text with the given words, having noted the names that have none."""
        source = self.text[node.start_mark.index : node.end_mark.index]
        line = node.start_mark.line + 1
        self.file.problems.extend(find_unfilled(source, self.file.path, line, words))
        return fill_in(text, words)

    def follows_comma(self, key: yaml.ScalarNode, value: yaml.Node) -> bool:
        """Whether a key within braces has no colon: a comma of the text before it made it one."""
        return is_blank(value) and not self.text[key.end_mark.index :].lstrip().startswith(":")

    def look_for_unknown_words(self, part: yaml.Node) -> None:
        """Note a part that stands only with words, or only without, that nothing is called."""
        for name in find_unknown(part, self.words):
            near = nearest(name.value, self.words or {})
            self.note(
                "unknown_condition",
                name.start_mark.line + 1,
                name=name.value,
                near=did_you_mean(near),
                known=", ".join(self.words or {}),
            )

    def look_for_curly_quotes(self, node: yaml.ScalarNode, text: str, place: Place) -> None:
        """Note a text that stands in curly quotes as if they were YAML's."""
        if inside := IN_CURLY_QUOTES.fullmatch(text):
            better = quote(inside[1])
            line = node.start_mark.line + 1
            self.note("curly_quotes", line, key=key_of(place), value=text, better=better)

    def look_for_hash(self, node: yaml.ScalarNode, text: str, place: Place) -> str:
        """Note a text that loses its end, because ` #` begins a comment; return what is lost."""
        end = node.end_mark.index
        rest = self.text[end : self.text.find("\n", end)]
        if not (cut := CUT_BY_HASH.fullmatch(rest)):
            return ""
        key = key_of(place)
        better = f"{key}: {quote((text + rest).strip())}"
        self.note("hash_in_text", node.end_mark.line + 1, key=key, lost=cut[1], better=better)
        return cut[1]

    def note(self, name: str, line: int, /, **facts: object) -> None:
        """Add a problem to the file's."""
        self.file.problems.append(word(name, self.file.path, line, **facts))


def is_blank(node: yaml.Node) -> bool:
    """Whether nothing was written there, not even empty quotes."""
    return isinstance(node, yaml.ScalarNode) and node.style is None and node.value == ""


def key_of(place: Place) -> str:
    """Return the key nearest to the place."""
    return next((step for step in reversed(place) if isinstance(step, str)), "")
