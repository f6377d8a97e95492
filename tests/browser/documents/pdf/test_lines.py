"""Text is broken into lines that fit, and no sign of it goes."""

from __future__ import annotations

from random import Random

import pytest

from browser.node_source import evaluate_each

# Every letter as wide as the next, marks and joiners too: what people see is not what is measured.
BREAK = "(text, width) => source.breakLines(text, width, part => part.length)"
PATH = "documents/pdf/drawing/break-lines.ts"
SCIENTIST = "👩🏽‍🔬"  # four code points, seven units


def break_lines(text: str, width: int) -> list[str]:
    """Return the lines of a text."""
    (lines,) = evaluate_each(PATH, BREAK, [[text, width]])
    return [line["text"] for line in lines]


def test_lines_end_between_words():
    """What stands between two lines is not seen; what stands within one is."""
    assert break_lines("one two  three", 8) == ["one two", "three"]
    assert break_lines("one  two", 20) == ["one  two"]


def test_blank_lines_stay():
    """At the start, in the middle and at the end."""
    assert break_lines("\none\n\ntwo\n", 9) == ["", "one", "", "two", ""]


def test_a_word_that_is_too_long_is_broken_between_letters():
    """What people see as one letter stays whole, though it is wider than the line."""
    assert break_lines("an unbreakable", 5) == ["an ", "unbre", "akabl", "e"]
    assert break_lines(SCIENTIST * 3, 7) == [SCIENTIST] * 3
    assert break_lines(SCIENTIST * 2, 2) == [SCIENTIST] * 2
    # Also where a long word is looked at in portions, whose end may fall into a letter.
    assert break_lines(SCIENTIST * 300, 2) == [SCIENTIST] * 300


def test_chinese_may_be_broken_at_any_sign_but_not_before_its_stop():
    """A full stop does not begin a line."""
    assert break_lines("你好世界。你好", 4) == ["你好世", "界。你好"]


def test_a_paragraph_runs_the_way_of_its_first_letter():
    """Numbers and signs before it do not count."""
    (lines,) = evaluate_each(PATH, BREAK, [["1. مرحبا hello\nhello مرحبا\nשלא", 99]])
    assert [line["isRightToLeft"] for line in lines] == [True, False, True]


PARTS = ("a", "word", "unbreakable" * 4, " ", "  ", "\n", "\t", "你好", "。", "مرحبا", "e\u0301")


@pytest.mark.seeds(3000, thorough=100_000)
def test_no_sign_goes_and_no_line_is_too_long(seed_count: int):
    """Of any text in any width, but for spaces at which a line ends, and a letter wider than it."""
    calls = []
    for seed in range(seed_count):
        random = Random(seed)  # noqa: S311 - the same seed has to give the same text
        parts = random.choices((*PARTS, SCIENTIST), k=random.randrange(30))
        calls.append(["".join(parts), random.randrange(8, 30)])
    for (text, width), lines in zip(calls, evaluate_each(PATH, BREAK, calls), strict=True):
        broken = [line["text"] for line in lines]
        assert "".join("".join(broken).split()) == "".join(text.split()), text
        assert all(len(line.rstrip().encode("utf-16-le")) // 2 <= width for line in broken), text


def test_a_book_in_one_word_is_broken_at_once():
    """A hundred thousand letters without a space: each is looked at, none again and again."""
    count = """text => { let measured = 0
      source.breakLines(text, 50, part => { measured += part.length; return part.length })
      return measured }"""
    small, large = evaluate_each(PATH, count, [["x" * 50_000], ["x" * 100_000]])
    assert large <= 2.1 * small
