"""Chooses the tests that a change of words needs, by the list of changed files.

Words stand in `docs/`, in `worksheets/*.yml` and in `institution.yml`. When anything else has
changed, nothing is chosen: then the whole suite has to run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

# The ledger of what is published is written by a command, and answers are found by it.
LEDGER = PurePosixPath("worksheets/published.yml")
INSTITUTION = PurePosixPath("institution.yml")

# The checks, the build, and what holds for the site as a whole: quick, whichever page changed.
FOR_ALL = (
    "tests/source_checks/test_checks.py",
    "tests/generated_files",
    "tests/guide",
    "tests/published",
    "tests/site/pages/test_pages.py",
    "tests/site/pages/test_links.py",
    "tests/site/pages/test_html.py",
    "tests/site/pages/test_search_results.py",
)
# What looks at one page at a time in a browser.
FOR_PAGES = (
    "tests/site/pages/test_axe.py::test_every_page_is_free_of_violations",
    "tests/site/pages/test_csp.py::test_no_page_breaks_the_policy_or_asks_another_origin",
    "tests/site/pages/test_keyboard.py::test_every_stop_is_seen_and_in_order",
    "tests/site/pages/test_theme_page.py::test_nothing_runs_off_sideways",
)
FOR_WORKSHEETS = (
    "tests/worksheet_builder",
    "tests/site/worksheet/test_every_worksheet.py",
)
FOR_INSTITUTION = ("tests/site/builds/test_institution.py",)


@dataclass(frozen=True)
class Choice:
    """The tests to run, as pytest names them, and the pages and worksheets to try them on.

    Pages are addresses such as "/mentees/", worksheets are ids; None stands for all of them.
    """

    tests: tuple[str, ...]
    pages: tuple[str, ...] | None
    worksheets: tuple[str, ...] | None

    def list_arguments(self) -> list[str]:
        """Return what to give to pytest."""
        limits = {"--pages": self.pages, "--worksheets": self.worksheets}
        told = [f"{name}={','.join(values)}" for name, values in limits.items() if values]
        return [*self.tests, *told]


def choose_tests(changed: Sequence[str]) -> Choice | None:
    """Return what to run when these files changed; None when that is the whole suite."""
    paths = [PurePosixPath(path) for path in changed]
    if not paths or find_other_than_words(changed):
        return None
    has_all = INSTITUTION in paths
    worksheets = sorted({path.stem for path in paths if is_worksheet(path)})
    pages = None if has_all else find_pages(paths)
    tests = [*FOR_ALL, *(FOR_PAGES if pages != () else ())]
    if has_all or worksheets:
        tests += FOR_WORKSHEETS
    if has_all:
        tests += FOR_INSTITUTION
    return Choice(tuple(tests), pages, None if has_all else tuple(worksheets))


def find_other_than_words(changed: Sequence[str]) -> list[str]:
    """Return the changed files that are not words alone."""
    return [path for path in changed if not is_words(PurePosixPath(path))]


def is_words(path: PurePosixPath) -> bool:
    """Tell whether a file holds nothing but words of the guide."""
    if path.parts[0] == "docs" or path == INSTITUTION:
        return True
    return is_worksheet(path)


def is_worksheet(path: PurePosixPath) -> bool:
    """Tell whether a file is one worksheet's, and not what several share."""
    is_there = path.parent == PurePosixPath("worksheets") and path.suffix == ".yml"
    return is_there and path != LEDGER and not path.name.startswith("_")


def find_pages(paths: Sequence[PurePosixPath]) -> tuple[str, ...] | None:
    """Return the addresses of the pages whose words these files hold; None when it may be any."""
    pages = set()
    for path in paths:
        if is_worksheet(path):
            pages |= {f"/worksheets/{path.stem}/", "/worksheets/"}
        elif path.suffix in {".md", ".yml"}:
            pages.add(find_address(path.relative_to("docs")))
        else:
            return None  # a picture, say, which several pages may show
    return tuple(sorted(pages))


def find_address(source: PurePosixPath) -> str:
    """Return the address of the page that is made from this file below `docs/`."""
    name = source.with_suffix("").as_posix().removesuffix("index").rstrip("/")
    return f"/{name}/" if name else "/"
