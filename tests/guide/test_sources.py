"""What keeps a site from being built is said for all files together, each with its line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from content_checks.run_checks import run_checks
from guide.sources import read_sources
from set_up.project import ROOT
from stand_ins.content_check_case import BASE, HOME, Case
from strict_yaml import ProblemsFound

DIAGRAM = "docs/assets/diagrams/circle.svg"
EXAMPLE = "worksheets/_examples/text.yml"
LEDGER = "worksheets/published.yml"
NOT_UTF_8 = "this line holds a character that is not written in UTF-8."
# Every kind of file that an editor writes, and a text for the kinds that the base has not.
FILES = {
    HOME: "",
    "docs/further-reading.yml": "",
    "institution.yml": "",
    "mkdocs.yml": "",
    "worksheets/plan.yml": "",
    "worksheets/_moments.yml": "meeting: When you meet",
    LEDGER: "",
    EXAMPLE: "title: Text",
    DIAGRAM: "<svg><title>Circle</title></svg>",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that is in order."""
    return Case("", "", "", {}, {}, []).lay_out(tmp_path / "project")


def find_problems(project: Path) -> list[str]:
    """Return what keeps the project from being built: "path:line: what was found" each."""
    try:
        read_sources(project)
    except ProblemsFound as found:
        return [str(problem).split("\n")[0] for problem in found.problems]
    return []


def test_a_project_in_order_has_its_pages_filled_in():
    """Each page's macros are filled in, by the page's path."""
    sources = read_sources(BASE)
    assert sources.rendered.keys() == {page.path for page in sources.pages}
    assert 'data-worksheet="plan"' in sources.rendered["docs/worksheets/plan.md"]


ENCODINGS = {"latin-1": 2, "utf-16": 1, "utf-16-le": 1}  # and the line that is named


def write_in(project: Path, name: str, encoding: str) -> str:
    """Write a file in another encoding, and return what is to be said of it."""
    path = project / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.is_file() else FILES[name]
    path.write_bytes(f"# first line\n# café\n{text}".encode(encoding))
    return f"{name}:{ENCODINGS[encoding]}: {NOT_UTF_8}"


def list_said(project: Path) -> set[str]:
    """Return what the checks say of encodings."""
    first_lines = {str(finding).split(" [")[0] for finding in run_checks(project)}
    return {words for words in first_lines if NOT_UTF_8 in words}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_files_in_another_encoding_are_named_with_their_line(project: Path, encoding: str):
    """By the checks and by the build, all of them in one run.

    The ledger is compared with worksheets that can be read: so it stands alone in the next test.
    """
    said = {name: write_in(project, name, encoding) for name in FILES if name != LEDGER}
    assert list_said(project) == set(said.values())
    assert set(said.values()) <= set(find_problems(project))


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=() if name in (HOME, LEDGER) else pytest.mark.thorough)
        for name in FILES
    ],
)
def test_one_file_in_another_encoding_is_named_alone(project: Path, name: str):
    """Nothing that it may say is missing elsewhere; the build has no need of the ledger."""
    said = write_in(project, name, "latin-1")
    assert list_said(project) == {said}
    if name != LEDGER:
        assert said in find_problems(project)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("review_by: 2027-02-30", 'docs/index.md:7: the day "2027-02-30" is in no calendar.'),
        ("review_by: 2027-13-01", 'docs/index.md:7: the day "2027-13-01" is in no calendar.'),
        ("review_by: [2027", "docs/index.md:7: "),
    ],
)
def test_front_matter_that_cannot_be_read_stops_the_build(project: Path, line: str, problem: str):
    """Else a reader would find it at the top of the page, as words."""
    home = project / HOME
    home.write_text(home.read_text(encoding="utf-8").replace("review_by: 2027-05-22", line))
    (said,) = find_problems(project)
    assert said.startswith(problem)
    assert any(str(finding).startswith("docs/index.md:7: ") for finding in run_checks(project))


def test_a_page_that_cannot_be_read_is_not_missing(project: Path):
    """Links to it, the navigation and its worksheet are in order; it alone is named."""
    (project / "docs/worksheets/plan.md").write_bytes("café".encode("latin-1"))
    with (project / HOME).open("a", encoding="utf-8") as home:
        home.write("\n[The plan](worksheets/plan.md) <a href=worksheets/plan/>and again</a>")
    assert [finding.problem.path for finding in run_checks(project)] == ["docs/worksheets/plan.md"]


@pytest.mark.parametrize("text", ["café".encode("latin-1"), b"---\npoints: [G1\n---\n# Home\n"])
def test_points_of_a_page_that_cannot_be_read_are_not_missing(project: Path, text: bytes):
    """What it may say is not asked for elsewhere: it alone is named."""
    (project / HOME).write_bytes(text)
    assert {finding.problem.path for finding in run_checks(project)} == {HOME}


BREAK = {
    "institution.yml": ("short_name: ", "shortname: "),
    "docs/further-reading.yml": ("owner: ", "author: "),
    "worksheets/plan.yml": ("title: ", "name: "),
    "mkdocs.yml": ("site_name: ", "site_name: ["),
    "docs/index.md": ("review_by: 2027-05-22", "review_by: 2027-02-30"),
    "docs/worksheets/plan.md": ('worksheet("plan")', 'worksheet("plan") }} {{ gone.far'),
}


def test_no_problem_hides_another(project: Path):
    """Every file that is wrong is named in one run, by the build and by the checks."""
    for name, (old, new) in BREAK.items():
        text = (project / name).read_text(encoding="utf-8")
        assert old in text, name
        (project / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    (project / "docs/other.md").write_bytes("café".encode("latin-1"))
    wrong = {*BREAK, "docs/other.md"}
    assert {problem.partition(":")[0] for problem in find_problems(project)} == wrong
    said = "\n".join(map(str, run_checks(project)))
    assert {name for name in wrong if f"{name}:" in said} == wrong


def test_what_a_broken_file_would_give_is_no_mistake_of_a_page(project: Path):
    """A page that asks for a worksheet with a mistake, or for the institution, is not blamed."""
    for name in ("institution.yml", "worksheets/plan.yml"):
        (project / name).write_text("heading: A", encoding="utf-8")
    with (project / HOME).open("a", encoding="utf-8") as home:
        home.write('{{ worksheet("plan") }} {{ institution.team.name }} {{ link("a") }} {{ no }}')
    said = find_problems(project)
    assert {problem.partition(":")[0] for problem in said if "called" not in problem} == {
        "institution.yml",
        "worksheets/plan.yml",
    }
    assert sum('nothing is called "no"' in problem for problem in said) == 1


def test_the_module_says_all_problems_and_fails(project: Path):
    """`python -m guide` is how a command asks before, or instead of, a site generator."""
    (project / HOME).write_text("---\na: [\n---\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "guide"],
        cwd=project,
        env={"PYTHONPATH": str(ROOT / "scripts")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("docs/index.md:")
    assert "Traceback" not in done.stderr
