"""What a page and its style say, with less: nothing that is left out can be seen."""

from __future__ import annotations

import re

# In these, spaces and line ends are content.
KEPT = r"<(?P<name>pre|script|style|textarea)\b.*?</(?P=name)>"
KEPT_OR_INDENT = re.compile(rf"{KEPT}|\s*\n\s*", re.DOTALL | re.IGNORECASE)
DECLARED = re.compile(r":root\{[^{}]*\}")
NAME = re.compile(r"(--[\w-]+):")
# A value that stands in where a page has no such name; it may hold one more pair of brackets.
STAND_IN = re.compile(r"var\((--[\w-]+), ?(?:[^()]|\([^()]*\))*\)")


def squeeze_html(html: str) -> str:
    """Return the page without the spaces that only indent its lines."""
    return KEPT_OR_INDENT.sub(lambda match: match[0] if match["name"] else "\n", html)


def squeeze_style(css: str) -> str:
    """Return a page's whole style without stand-ins for what it declares."""
    declared = {name for rule in DECLARED.findall(css) for name in NAME.findall(rule)}

    def shorten(match: re.Match[str]) -> str:
        return f"var({match[1]})" if match[1] in declared else match[0]

    return STAND_IN.sub(shorten, css)
