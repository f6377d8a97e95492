"""A style sheet for a whole document, made to hold in one part of another document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

HEADINGS = frozenset({"h1", "h2"})
KEPT_AT_RULES = frozenset({"font-face"})


def scope_styles(styles: str, scope: str, page: str) -> str:
    """Return the rules so that they hold below the selector `scope` alone.

    Fonts and `:root`, which names the colours, stay as they are. What `html` and `body` are told
    is told to the part. A heading there has another level, and its former name as a class. What
    every page is told is told to the pages called `page`; rules for some pages, such as the first,
    are left out.
    """
    rules = tinycss2.parse_stylesheet(styles, skip_comments=True, skip_whitespace=True)
    return "\n".join(_scope_rules(rules, scope, page))


def _scope_rules(rules: Iterable[Node], scope: str, page: str) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            selectors = ", ".join(_scope(part, scope) for part in _split(rule.prelude))
            yield f"{selectors} {{{tinycss2.serialize(rule.content)}}}"
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in KEPT_AT_RULES:
            yield rule.serialize()
        elif isinstance(rule, AtRule) and _is_for_every_page(rule):
            yield f"@page {page} {{{tinycss2.serialize(rule.content)}}}"


def _is_for_every_page(rule: AtRule) -> bool:
    return rule.lower_at_keyword == "page" and not tinycss2.serialize(rule.prelude).strip()


def _split(prelude: Iterable[Node]) -> Iterator[list[Node]]:
    """Yield each of the selectors that commas part."""
    part: list[Node] = []
    for node in prelude:
        if node == ",":
            yield part
            part = []
        else:
            part.append(node)
    yield part


def _scope(selector: list[Node], scope: str) -> str:
    words = "".join(_name_headings(selector)).strip()
    if words == ":root":
        return words
    return scope if words in {"html", "body"} else f"{scope} {words}"


def _name_headings(selector: list[Node]) -> Iterator[str]:
    """Yield the selector's parts; a heading's tag becomes the class of the same name."""
    before = ""
    for token in selector:
        words = token.serialize()
        is_tag = token.type == "ident" and before not in {".", ":"}
        yield f".{words}" if is_tag and words in HEADINGS else words
        before = words
