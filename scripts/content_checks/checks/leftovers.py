"""Nothing is left of a template, and nothing is put off.

A worksheet or a page that was copied keeps the words of its template until somebody changes them.
They would be published like any others, and so would `TODO` and `lorem ipsum`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from content_checks.lines import list_prose
from content_checks.project import Project
from strict_yaml import Problem
from worksheet_builder.reading import is_worksheet

TEMPLATE = "worksheets/_template.yml"
# Each explains a template, and has a sample page to copy.
WORKSHEET_MANUAL = "docs/contribute/write-a-worksheet.md"
PAGE_MANUAL = "docs/contribute/write-a-page.md"
KEYS_PAGE = "docs/contribute/worksheet-keys.md"
KINDS_PAGE = "docs/contribute/question-kinds.md"
PUT_OFF = re.compile(r"\b(?:TODO|FIXME|TBC|TBD|XXX)\b|\blorem ipsum\b|\?{3,}", re.IGNORECASE)
SMALL = re.compile(r"^(todo|tbc|tbd|fixme)$")  # in small letters they may be words of a language
VALUE = re.compile(r"^\s*(?:- )?(title|summary|when|label|intro|hint|example): +(?P<words>[^#]*)")
SAMPLE = re.compile(r"```markdown\n---\n(?P<page>.*?)\n```", re.DOTALL)
# What a writer changes on each sample page. On a worksheet's: its description, its lead, and for
# whom and when it is. On another: all words, without the signs round them.
CHANGED = {
    WORKSHEET_MANUAL: re.compile(
        r"^description: (?P<description>.+)$|^(?P<lead>.+)\n\{ \.lead \}|^- (?P<said>\*\*W.+)$",
        re.MULTILINE,
    ),
    PAGE_MANUAL: re.compile(
        r"^description: (?P<description>.+)$"
        r"|^(?!!!!|\w+:|#+ Your next)[^A-Z\n]*(?P<words>[A-Z][^|\[\n]*)",
        re.MULTILINE,
    ),
}
# These explain the templates, and so say their words.
EXPLAINING = {*CHANGED, KEYS_PAGE, KINDS_PAGE}
FEWEST_WORDS = 4  # shorter ones, such as "Not at all", may well stand in a worksheet


def find_problems(project: Project) -> Iterator[Problem]:
    """Yield the words of a template that stand in a page or a worksheet, and what is put off."""
    find = partial(_find_in_line, _list_template_words(project))
    for page in project.pages:
        if page.path in EXPLAINING:
            continue
        for number, line in list_prose(page, with_front_matter=True):
            yield from find(page.path, number, line)
    for path in filter(is_worksheet, project.find_files("worksheets/*.yml")):
        for number, line in enumerate(project.read(path).splitlines(), 1):
            yield from find(project.name(path), number, re.sub(r"(^|\s)#.*", "", line))


def _find_in_line(known: frozenset[str], place: str, number: int, line: str) -> Iterator[Problem]:
    for match in PUT_OFF.finditer(line):
        if not SMALL.match(match[0]):
            found = f'"{match[0]}" stands for words that are still to be written.'
            yield Problem(place, number, found, "Write them, or take the line out.")
    words = next((each for each in known if each in line), "")
    if words:
        found = f'"{words}" stands there as in the template.'
        yield Problem(place, number, found, "Write your own words in its place, or delete it.")


def _list_template_words(project: Project) -> frozenset[str]:
    template = project.read(project.root / TEMPLATE)
    found = [match["words"].strip() for match in map(VALUE.match, template.splitlines()) if match]
    for manual, changed in CHANGED.items():
        for sample in SAMPLE.finditer(project.read(project.root / manual)):
            matches = changed.finditer(sample["page"])
            found += [next(filter(None, match.groups())).strip(' "') for match in matches]
    return frozenset(words for words in found if len(words.split()) >= FEWEST_WORDS)
