"""A page holds words and pictures: no script, no form or frame of others, no style of its own.

The site tells every browser to run and fetch nothing but its own files, so that no answer that
somebody types can leave the page. What is refused here would stay dead on the page: a grey box
where a film should be, or a button that does nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem

REGISTER = "Put its address into docs/further-reading.yml, and ask for the link by its name."
STYLE = "Take it out. The look of the site stands in scripts/styles/."
PLAIN = "Take it out, and say in words what people are to do."
WORKSHEET = "Make a worksheet of it: docs/contribute/write-a-worksheet.md tells how."
LINK = '{{ link("cipd-factsheet") }}'

# The tags that are refused: what each is called, what to do instead, and an example.
TAGS = {
    "script": ("a script", PLAIN, ""),
    **dict.fromkeys(("iframe", "frame", "object", "embed"), ("a frame", REGISTER, LINK)),
    **dict.fromkeys(("video", "audio"), ("a film or a sound", REGISTER, LINK)),
    **dict.fromkeys(
        ("form", "input", "select", "textarea", "button"), ("a part of a form", WORKSHEET, "")
    ),
    **dict.fromkeys(("style", "link", "font"), ("a style", STYLE, "")),
    **dict.fromkeys(("meta", "base"), ("a setting of the whole page", PLAIN, "")),
}
# A button that carries an attribute of the site's own scripts is one of theirs.
TAG = re.compile(rf"<(?P<name>{'|'.join(TAGS)})\b(?!(?<=button)[^<>]*\sdata-)", re.IGNORECASE)
# In a tag, or in the braces that give an element attributes.
HANDLER = re.compile(r"[<{][^<>{}]*?\s(?P<name>on[a-z]+)\s*=", re.IGNORECASE)
STYLED = re.compile(r"[<{][^<>{}]*?\sstyle\s*=", re.IGNORECASE)
TARGET = re.compile(r"^\s*(?P<scheme>javascript|data|vbscript|file|blob):", re.IGNORECASE)
DRAWN = re.compile(
    r"<(?P<tag>script|foreignObject|iframe)\b|\s(?P<handler>on[a-z]+)\s*=\s*[\"']"
    r"|href\s*=\s*[\"']\s*(?P<target>javascript:|https?:|data:text)",
    re.IGNORECASE,
)


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield whatever would run, be sent, or be fetched from elsewhere."""
    for page in project.pages:
        for number, line in list_prose(page, with_targets=True):
            for found, mend, example in _find_in_line(line):
                yield Problem(page.path, number, found, mend, example)
        for link in project.rendered[page.path].links:
            if link.line and (match := TARGET.match(link.target)):
                found = f"a link begins with {match['scheme']}: and leads nowhere here."
                mend = "Name a page of the guide, or ask for a link by its name."
                yield Problem(page.path, link.line, found, mend, LINK)
    yield from _find_in_drawings(project)


def _find_in_line(line: str) -> Iterator[tuple[str, str, str]]:
    for match in TAG.finditer(line):
        what, mend, example = TAGS[match["name"].lower()]
        yield f"<{match['name']}> is {what}, and pages have none.", mend, example
    for match in HANDLER.finditer(line):
        yield f"{match['name']}= is script within a tag, and never runs here.", PLAIN, ""
    if STYLED.search(line):
        yield "style= is a style within a tag, and pages have none.", STYLE, ""


def _find_in_drawings(project: Project) -> Iterator[Problem]:
    for path in project.find_files("docs/**/*.svg"):
        for number, line in enumerate(project.read(path).splitlines(), 1):
            if match := DRAWN.search(line):
                found = f"the drawing holds {match[0].strip()}, which is more than a drawing."
                mend = "Save it again as a plain SVG, with shapes and words only."
                yield Problem(project.name(path), number, found, mend)
