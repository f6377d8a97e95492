"""Which tests a change needs: all of them, unless it changes words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

# Words that people read: pages and what stands in them, worksheets, the institution's own.
PAGES = ("docs/*.md",)
WORKSHEETS = ("worksheets/[!_]*.yml",)
FOR_ALL_PAGES = ("institution.yml", "docs/*.yml", "docs/assets/*", "worksheets/_moments.yml")
# Words that are in no page of the site.
ASIDE = ("README.md", "CONTRIBUTING.md", "worksheets/_template.yml", "worksheets/published.yml")
LEDGER = "worksheets/published.yml"

CHECKS = ("tests/source_checks/test_checks.py", "tests/source_checks/test_readme.py")
SITE = (
    "tests/guide/handbook/test_to_handbook.py",
    "tests/guide/test_contents.py",
    "tests/guide/test_downloads.py",
    "tests/guide/test_limits.py",
    "tests/guide/test_round_trips_page.py",
    "tests/published",
    "tests/site/pages/test_csp.py",
    "tests/site/pages/test_every_page.py",
    "tests/site/pages/test_html.py",
    "tests/site/pages/test_links.py",
    "tests/site/pages/test_pages.py",
    "tests/site/pages/test_search_results.py",
)
DOCUMENTS = (
    "tests/worksheet_builder/pdf",
    "tests/worksheet_builder/word",
    "tests/site/worksheet/test_every_worksheet.py",
)
LEFT_OUT = (
    "Left out: what words cannot change, such as saving, opening files, the keyboard, other "
    "browsers, and pages and worksheets that are as they were. scripts/test runs everything."
)


@dataclass(frozen=True)
class Choice:
    """The tests to run: their places, and the pages and worksheets that those of one are about.

    Without `about`, those for all pages and worksheets are run.
    """

    places: tuple[str, ...]
    about: tuple[str, ...] = ()
    words: str = ""


def choose_tests(changed: Sequence[str]) -> Choice:
    """Return what a change of these files needs; their paths begin in the project's folder."""
    others = [path for path in changed if not _is_any(path, *PAGES, *FOR_ALL_PAGES, *WORKSHEETS)]
    code = [path for path in others if not _is_any(path, *ASIDE)]
    if code or not changed:
        why = f"{code[0]} is more than words" if code else "nothing has changed"
        return Choice((), words=f"Everything is tested: {why}.")
    if len(others) == len(changed):
        return Choice(CHECKS, words=f"Only {_list(changed)}: the checks are run.\n{LEFT_OUT}")
    about = () if any(_is_any(path, *FOR_ALL_PAGES) for path in changed) else _name(changed)
    has_worksheets = not about or any(_is_worksheet(path) for path in changed)
    places = (*CHECKS, *SITE, *(DOCUMENTS if has_worksheets else ()))
    told = f"for {_list(about)}" if about else "for all pages and worksheets"
    return Choice(places, about, f"Words alone have changed: the tests {told}.\n{LEFT_OUT}")


def _name(changed: Sequence[str]) -> tuple[str, ...]:
    """Return what tests call the changed pages and worksheets: addresses, sources and ids."""
    names: list[str] = []
    for path in changed:
        if _is_worksheet(path):
            worksheet = path.removeprefix("worksheets/").removesuffix(".yml")
            names += [f"/worksheets/{worksheet}/", f"worksheets/{worksheet}.md", worksheet]
        elif _is_any(path, *PAGES):
            source = path.removeprefix("docs/")
            folder = source.removesuffix(".md").removesuffix("index").rstrip("/")
            names += [f"/{folder}/" if folder else "/", source]
    return tuple(dict.fromkeys(names))


def _is_worksheet(path: str) -> bool:
    return path != LEDGER and _is_any(path, *WORKSHEETS)


def _is_any(path: str, *patterns: str) -> bool:
    return any(fnmatchcase(path, pattern) for pattern in patterns)


def _list(names: Sequence[str]) -> str:
    return ", ".join(names)
