"""A sentence with gaps: what may drop out, and what stands in its place."""

from __future__ import annotations

import pytest

from worksheet_builder.model.sentence import (
    Gap,
    Maybe,
    SentenceError,
    list_gaps,
    parse_sentence,
)


def test_what_stands_in_brackets_may_drop_out_and_so_may_what_is_within():
    """A part has parts of its own; words keep the spaces round them."""
    place = Maybe((": ", Gap("place")))
    assert parse_sentence("We meet {often}[, for {length}[: {place}]].") == (
        ("We meet ", Gap("often"), Maybe((", for ", Gap("length"), place)), "."),
    )


def test_another_sentence_stands_behind_a_bar():
    """Neither has the space beside the bar."""
    first, second = parse_sentence("From {start} on. | Until {end}.")
    assert first == ("From ", Gap("start"), " on.")
    assert second == ("Until ", Gap("end"), ".")


def test_the_gaps_of_all_parts_are_listed_in_order():
    """Those that may drop out are among them."""
    (sentence,) = parse_sentence("{one}[ and {two}] or {three}")
    assert list(list_gaps(sentence)) == ["one", "two", "three"]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("a {one", "{"),
        ("a one}", "}"),
        ("{One}", "{One}"),
        ("{}", "{}"),
        ("a [b", "["),
        ("a] b", "]"),
        ("[{a} | {b}]", "|"),
    ],
)
def test_a_sign_that_leads_nowhere_is_named(text: str, sign: str):
    """Whoever wrote the sentence sees which one it is."""
    with pytest.raises(SentenceError) as raised:
        parse_sentence(text)
    assert raised.value.sign == sign
