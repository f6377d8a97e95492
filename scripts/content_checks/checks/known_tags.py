"""Angle brackets hold an HTML tag or an address, and nothing else.

Browsers take words such as `<your mentor>` for a tag that they do not know, and show nothing. The
names between `<<` and `>>` are filled in within worksheets alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

DOUBLED = re.compile(r"<<\s*(?P<words>[^<>]+?)\s*>>")
TAG = re.compile(r"<(?P<words>/?(?P<name>[a-zA-Z][\w-]*)[^<>]*)>")
ADDRESS = re.compile(r"^(https?:|mailto:)|^[^\s@]+@[^\s@]+$")
# What HTML has for the text of a page; `nothing_runs` has words of its own for the others.
KNOWN = re.compile(
    r"a|abbr|address|area|article|aside|audio|b|base|bdi|bdo|blockquote|body|br|"
    r"button|canvas|caption|cite|code|col|colgroup|data|datalist|dd|del|details|"
    r"dfn|dialog|div|dl|dt|em|embed|fieldset|figcaption|figure|font|footer|form|"
    r"frame|frameset|g|h1|h2|h3|h4|h5|h6|head|header|hr|html|i|iframe|img|"
    r"input|ins|kbd|label|legend|li|link|main|map|mark|menu|meta|meter|nav|"
    r"noscript|object|ol|optgroup|option|output|p|param|path|picture|pre|progress|"
    r"q|rp|rt|ruby|s|samp|script|search|section|select|slot|small|source|span|"
    r"strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|"
    r"thead|time|title|tr|track|u|ul|var|video|wbr",
    re.IGNORECASE,
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield all words in angle brackets that a browser would leave out."""
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            for match in DOUBLED.finditer(line):
                yield _describe(page.path, number, match[0], match["words"])
            for match in TAG.finditer(DOUBLED.sub("", line)):
                is_known = KNOWN.fullmatch(match["name"]) or ADDRESS.match(match["words"])
                if not is_known:
                    yield _describe(page.path, number, match[0], match["words"])


def _describe(path: str, number: int, written: str, words: str) -> Problem:
    return Problem(
        path,
        number,
        f"{written} would not be shown: browsers take it for a tag.",
        "Put what people are to replace into square brackets.",
        f"[{words.strip('/ ')}]",
    )
