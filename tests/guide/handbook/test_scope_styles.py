"""A document's style sheet holds in one part of another document."""

from __future__ import annotations

import pytest

from guide.handbook.scope_styles import scope_styles


@pytest.mark.parametrize(
    ("rule", "scoped"),
    [
        ("p { a: b }", ".w p { a: b }"),
        (".note p + p, td { a: b }", ".w .note p + p, .w td { a: b }"),
        ("h1 { a: b }", ".w .h1 { a: b }"),
        (".h1:is(h2) { a: b }", ".w .h1:is(h2) { a: b }"),
        ("html { a: b }", ".w { a: b }"),
        (":root { --a: b }", ":root { --a: b }"),
        ("@page { margin: 0 }", "@page leaf { margin: 0 }"),
        ("@page :first { margin: 0 }", ""),
        ("@font-face { font-family: A }", "@font-face { font-family: A }"),
        ("/* Words */ th { a: url(b) }", ".w th { a: url(b) }"),
    ],
)
def test_a_rule_holds_below_the_part_alone(rule: str, scoped: str):
    """Fonts and colours stay everyone's, and what pages are told holds for those of one name."""
    assert " ".join(scope_styles(rule, ".w", "leaf").split()) == " ".join(scoped.split())
