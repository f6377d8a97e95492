"""A page and its style say the same with less."""

from __future__ import annotations

import pytest

from guide.first_view.squeeze import squeeze_html, squeeze_style


def test_only_what_indents_a_line_goes():
    """Words keep their spaces, and a line's end stays a space between them."""
    html = '<p class="a  b">One  two\n    three</p>\n\n\n  <p>Four</p>\n'
    assert squeeze_html(html) == '<p class="a  b">One  two\nthree</p>\n<p>Four</p>\n'


@pytest.mark.parametrize("name", ["pre", "textarea", "script", "style"])
def test_where_spaces_are_content_they_stay(name: str):
    """Code, an answer's own lines, and what the policy knows by its hash."""
    kept = f'<{name} class="a">\n    one\n\n    two</{name}>'
    assert squeeze_html(f"<div>\n  {kept}\n  </div>") == f"<div>\n{kept}\n</div>"


def test_a_stand_in_goes_where_the_page_has_the_name():
    """Also one with brackets of its own; a name that the page does not declare keeps its own."""
    css = (
        ":root{--a:1px;--b:2px}p{margin:var(--a, 3px);padding:calc(var(--c, 4px)*2);"
        "color:var(--b, rgb(31 42 46 / 14%))}"
    )
    assert squeeze_style(css) == (
        ":root{--a:1px;--b:2px}p{margin:var(--a);padding:calc(var(--c, 4px)*2);color:var(--b)}"
    )
