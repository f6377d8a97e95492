"""Plain words for where YAML is broken, or more than an editor needs."""

from __future__ import annotations

import re
from dataclasses import replace

import yaml

from strict_yaml.problem import Problem
from strict_yaml.wording import quote
from strict_yaml.wordings import word
from strict_yaml.yaml_nodes import DEEPEST, Refusal

KEY_AND_TEXT = re.compile(r"^[ \t]*(?:- +)*(?P<key>[\w.-]+): +(?P<text>\S.*)$")
MERGE_MARK = re.compile(r"^(<{7} |={7}$|>{7} )", re.MULTILINE)
TAB = re.compile(r" *\t")
NO_SPACE = re.compile(r"^[ \t]*(?:- +)*(?P<key>[a-z_]+):(?P<text>[^\s:/\]}].*)$")
ODD_SPACE = re.compile(r"^[ \t]*(?P<space>[\u00a0\u2000-\u200a\u202f\u3000])")
CLOSED = {  # what stands in quotes, and a comment behind it at most
    "'": re.compile(r"'(?:[^']|'')*'\s*(#.*)?"),
    '"': re.compile(r'"(?:[^"\\]|\\.)*"\s*(#.*)?'),
}
# In braces: a text that is not quoted, with a colon and a space in it.
COLON_IN_BRACKETS = re.compile(r"[{,]\s*(?P<key>[a-z_]+): (?P<text>[^'\"{}\[\],:]+: [^{}\[\],]*)")
CURLY_QUOTES = "\u2018\u2019\u201c\u201d\u201e"


# What the parser says, and the wording that it comes to. The first that fits counts.
# In brackets: a key whose text, such as a colour, YAML takes for a comment.
CUT_IN_BRACKETS = re.compile(r"[{,]\s*(?P<key>\w+):\s+(?P<lost>#[^\s#,}\]]+)")
PARSER_SAYS = (
    ("found unknown escape character", "unknown_escape"),
    ("could not find expected ':'", "no_colon"),
    ("while scanning a quoted scalar", "unclosed_quote"),
    ("while scanning a double-quoted scalar", "unclosed_quote"),
    ("expected a single document", "several_documents"),
    ("that cannot start any token", "special_start"),
    ("while scanning an alias", "special_start"),
    ("while scanning an anchor", "special_start"),
    ("while scanning a tag", "special_start"),
    ("while scanning a block scalar", "special_start"),
    ("sequence entries are not allowed here", "special_start"),
    ("while parsing a flow", "brackets"),
    ("but found '<scalar>'", "text_after_quote"),
    ("mapping values are not allowed here", "indentation"),
    ("expected <block end>", "indentation"),
)


def explain(error: Exception, text: str, path: str) -> Problem:
    """Return the problem behind a parser's error."""
    lines = text.split("\n")
    if isinstance(error, yaml.reader.ReaderError):
        line = text.count("\n", 0, error.position) + 1
        return word("control_character", path, line, code=f"U+{error.character:04X}")
    if mark := MERGE_MARK.search(text):
        return word("merge_mark", path, text.count("\n", 0, mark.start()) + 1)
    name, line = locate(error)
    return explain_signs(name, line, lines, path) or explain_line(name, line, lines, path)


def explain_signs(name: str, line: int, lines: list[str], path: str) -> Problem | None:
    """Return the problem of a tab, a space or a quote that made a line unreadable, if one did."""
    if tabbed := find_near(TAB, lines, line):
        return word("tab", path, tabbed[0])
    if spaced := find_near(ODD_SPACE, lines, line):
        number, match = spaced
        return word("odd_space", path, number, code=f"U+{ord(match['space']):04X}")
    if name in {"indentation", "no_colon", "syntax"} and (
        joined := find_near(NO_SPACE, lines[: line + 1], line)
    ):
        number, match = joined
        return word("no_space", path, number, key=match["key"], text=match["text"])
    opened = find_open_quote(lines, line)
    return word("unclosed_quote", path, opened + 1) if opened is not None else None


def explain_line(name: str, line: int, lines: list[str], path: str) -> Problem:
    """Return the problem by what the parser says of the line, which counts from 0."""
    written = lines[line] if line < len(lines) else ""
    parts = KEY_AND_TEXT.match(written)
    if name == "text_after_quote" and parts and parts["text"][0] in "[{":
        name = "brackets"
    if name == "brackets" and (problem := explain_cut(lines[: line + 1], path)):
        return problem
    if name == "brackets" and (colon := COLON_IN_BRACKETS.search(written)):
        better = f"{colon['key']}: {quote(colon['text'].strip())}"
        return word("colon_in_text", path, line + 1, better=better)
    if name == "indentation" and parts and re.search(r":( |$)", parts["text"]):
        name = "colon_in_text"
    if parts and parts["text"][0] in CURLY_QUOTES:
        inside = parts["text"].strip(CURLY_QUOTES)
        facts = {"key": parts["key"], "value": parts["text"], "better": quote(inside)}
        return word("curly_quotes", path, line + 1, **facts)
    rest = parts["text"] if parts else written.strip().removeprefix("- ")
    better = f"{parts['key']}: {quote(rest)}" if parts else f"- {quote(rest)}"
    problem = word(name, path, line + 1, better=better, character=rest[:1], limit=DEEPEST)
    above = lines[line - 1] if line else ""
    if name == "indentation" and all(each.lstrip().startswith("- ") for each in (above, written)):
        start = above[: len(above) - len(above.lstrip())]
        return replace(problem, example=f"{above}\n{start}{written.strip()}")
    return problem


def explain_cut(lines: list[str], path: str) -> Problem | None:
    """Return the problem of the last of these lines in whose brackets a comment begins."""
    for number, line in reversed(list(enumerate(lines, 1))):
        if cut := CUT_IN_BRACKETS.search(line):
            key, lost = cut["key"], cut["lost"]
            better = f"{key}: {quote(lost)}"
            return word("hash_in_text", path, number, key=key, lost=lost, better=better)
    return None


def locate(error: Exception) -> tuple[str, int]:
    """Return the wording's name for an error, and its line from 0."""
    if isinstance(error, Refusal):
        return error.name, error.line
    if not isinstance(error, yaml.MarkedYAMLError):
        return "syntax", 0
    said = f"{error.context} {error.problem}"
    name = next((name for sign, name in PARSER_SAYS if sign in said), "syntax")
    begins_earlier = name in {"no_colon", "unclosed_quote", "brackets"}
    mark = error.context_mark if begins_earlier and error.context_mark else error.problem_mark
    return name, mark.line if mark else 0


def find_near(
    pattern: re.Pattern[str], lines: list[str], broken: int
) -> tuple[int, re.Match[str]] | None:
    """Return the first line near the broken one that begins in this way: its number, the match."""
    for number in range(max(0, broken - 1), min(len(lines), broken + 2)):
        if match := pattern.match(lines[number]):
            return number + 1, match
    return None


def find_open_quote(lines: list[str], broken: int) -> int | None:
    """Return the line, from 0, whose quote swallowed all before the broken one, if one did."""
    for number in range(broken - 1, -1, -1):
        parts = KEY_AND_TEXT.match(lines[number])
        mark = parts["text"][0] if parts else ""
        if not parts or mark not in CLOSED:
            continue
        swallowed = "\n".join(lines[number + 1 : broken])
        if CLOSED[mark].fullmatch(parts["text"]) or mark in parts["text"][1:] + swallowed:
            return None  # it is closed before, so something else is wrong
        return number
    return None
