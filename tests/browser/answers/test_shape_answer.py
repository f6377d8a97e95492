"""Whatever a file or the database holds becomes an answer of its kind, or nothing at all."""

from __future__ import annotations

from itertools import product
from random import Random
from typing import Any

import pytest

from browser.node_source import call_each, evaluate_each

SHAPE = "answers/shape-answer.ts"
TEXTS = ("text", "long_text", "date", "number", "choice", "scale")
KINDS = (*TEXTS, "checklist", "rows", "signature")


def shape(kind: str, *raw: Any) -> list[Any]:
    """Shape each value for a field of this kind."""
    return call_each(SHAPE, "shapeAnswer", [[kind, each] for each in raw])


@pytest.mark.parametrize("kind", TEXTS)
def test_text_keeps_every_sign_with_one_kind_of_line_end(kind: str):
    """A number is its text, nothing is blank, and what is no text is not guessed at."""
    assert shape(kind, "a\r\nb\rc\nd", 3, 0.5, None) == ["a\nb\nc\nd", "3", "0.5", ""]
    assert shape(kind, True, [], {}, ["a"], {"a": "b"}) == [None] * 5


def test_a_checklist_is_each_option_once():
    """One tick may come without its list; blanks and repeats go; a list in it is not read."""
    given = (["a", "b", "a", "", None], "a", "", None, 3, ["a", ["b"]], {"a": True})
    assert shape("checklist", *given) == [["a", "b"], ["a"], [], [], ["3"], None, None]


def test_rows_are_what_somebody_wrote_in_them():
    """Blank ones go; a row that is none makes the whole unreadable."""
    rows = [{"goal": "x"}, {}, None, {"goal": "", "due": None}, {"goal": 3}]
    assert shape("rows", rows, "", None) == [[{"goal": "x"}, {"goal": "3"}], [], []]
    assert shape("rows", "x", {"goal": "x"}, ["x"], [[]], [{"goal": ["x"]}]) == [None] * 5


def test_a_signature_has_parts():
    """Nothing is an empty one, and a lone name is nobody's signature."""
    assert shape("signature", {"name": "Ömer", "date": 3}, None, "", {}) == [
        {"name": "Ömer", "date": "3"},
        {},
        {},
        {},
    ]
    assert shape("signature", "Ömer", ["Ömer"], {"name": {"first": "Ömer"}}) == [None] * 3


DANGEROUS = (
    '{"__proto__": "x", "constructor": "x", "prototype": "x", "a": "kept"}',
    '{"__proto__": {"polluted": "x"}, "constructor": {"prototype": "x"}, "a": "kept"}',
)


def test_no_key_reaches_into_every_object():
    """Neither in an answer nor in what no field asks for, however deep it stands."""
    read = """(flat, deep) => {
      const made = [source.shapeAnswer("rows", [JSON.parse(flat)]),
        source.copyUnasked({deep: [JSON.parse(deep)]})]
      const isClean = ({}).polluted === undefined && Object.keys(Object.prototype).length === 0
      return [JSON.stringify(made), isClean]
    }"""
    (found,) = evaluate_each(SHAPE, read, [DANGEROUS])
    assert found == ['[[{"a":"kept"}],{"deep":[{"a":"kept"}]}]', True]


LEAVES = (None, True, 0, -1, 1e300, "", "x", "\r\n", "\0", "__proto__", [], {}, "\ud83d")


def make_value(random: Random, depth: int) -> Any:
    """Return any value that data can hold."""
    way = random.random() if depth else 0
    if way < 0.4:
        return random.choice(LEAVES)
    parts = [make_value(random, depth - 1) for _ in range(random.randrange(4))]
    if way < 0.7:
        return parts
    return {random.choice(("a", "name", "__proto__", "constructor", "")): part for part in parts}


def is_answer(value: Any) -> bool:
    """Tell whether this is text, a list of texts or rows, or an object of texts."""
    if isinstance(value, list):
        return all(isinstance(each, str | dict) and is_answer(each) for each in value)
    if isinstance(value, dict):
        names_nothing_of_ours = not value.keys() & {"__proto__", "constructor", "prototype"}
        return names_nothing_of_ours and all(isinstance(each, str) for each in value.values())
    return value is None or isinstance(value, str)


def is_blank(answer: Any) -> bool:
    """Tell whether nobody has answered, in whichever shape."""
    return not (any(answer.values()) if isinstance(answer, dict) else answer)


@pytest.mark.seeds(2000, thorough=50_000)
def test_any_value_becomes_an_answer_or_nothing(seed_count: int):
    """And what has become one stays as it is when it is shaped again."""
    seeds = range(seed_count)
    values = [make_value(Random(seed), 3) for seed in seeds]  # noqa: S311 - to be repeated
    calls = [[kind, value] for kind, value in product(KINDS, values)]
    twice = """(kind, raw) => { const once = source.shapeAnswer(kind, raw)
      return [once ?? null, once === undefined ? null : source.shapeAnswer(kind, once) ?? null] }"""
    for call, (once, again) in zip(calls, evaluate_each(SHAPE, twice, calls), strict=True):
        assert is_answer(once), call
        assert is_blank(once) if is_blank(again) else once == again, call
