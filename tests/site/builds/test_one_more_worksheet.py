"""Who follows the manuals has a page to read, and a worksheet in all its forms."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import html

from content_checks.checks.leftovers import PAGE_MANUAL, WORKSHEET_MANUAL
from content_checks.run_checks import run_checks
from generated_files.generated_file import find_outdated
from reading_documents.pdf_reading import list_fields
from stand_ins.project_copy import (
    ROOT,
    WITH_OLDER_HANDBOOK,
    build_project,
    copy_cache,
    copy_project,
)
from worksheet_builder.model import FIELD_KINDS, Worksheet
from worksheet_builder.reading import load_worksheet
from worksheet_builder.writing import list_controls

NAME = "career-timeline"
YAML = f"worksheets/{NAME}.yml"
PAGE = f"docs/worksheets/{NAME}.md"
TO_READ = "docs/mentees/meet-online.md"


def read_block(language: str, words: str, manual_path: str = WORKSHEET_MANUAL) -> str:
    """Return the manual's block of this language that holds the words."""
    manual = (ROOT / manual_path).read_text("utf-8")
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", manual, re.DOTALL | re.MULTILINE)
    return next(block for block in blocks if words in block)


@pytest.fixture(scope="module")
def project(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with what the manual's steps make, and nothing else changed.

    The documents of the others and the handbook come from the cache, which the whole site's build
    has filled.
    """
    assert site.is_dir()
    project = copy_project(tmp_path_factory.mktemp("one-more") / "project")
    copy_cache(project)
    shutil.copy(ROOT / "worksheets" / "_template.yml", project / YAML)
    page = read_block("markdown", f'worksheet("{NAME}")')
    (project / PAGE).write_text(page, encoding="utf-8")
    (project / TO_READ).write_text(read_block("markdown", "title: Meet", PAGE_MANUAL), "utf-8")
    settings = project / "mkdocs.yml"
    text = settings.read_text("utf-8")
    for first, line in (
        ("worksheets/index.md", read_block("yaml", f"worksheets/{NAME}.md")),
        ("mentees/index.md", read_block("yaml", "meet-online.md", PAGE_MANUAL)),
    ):
        text = text.replace(f"      - {first}\n", f"      - {first}\n{line}")
    settings.write_text(text, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def built(project: Path) -> Path:
    """The site that the project makes."""
    site = project / "site"
    build = build_project(project, site, WITH_OLDER_HANDBOOK)
    assert build.returncode == 0, build.stdout + build.stderr
    return site


@pytest.fixture(scope="module")
def worksheet(project: Path) -> Worksheet:
    """The worksheet, as its file says."""
    return load_worksheet(project / YAML, project)


def test_the_checks_find_only_the_words_of_the_template(project: Path):
    """What the manual gives to copy has no mistake; its words wait for one's own."""
    found = [str(finding) for finding in run_checks(project) if NAME in finding.problem.path]
    assert {each.split(":")[0] for each in found} == {YAML, PAGE}
    assert [each for each in found if "stands there as in the template" not in each] == []
    assert [each for each in map(str, find_problems_of_files(project)) if NAME in each] == []


def find_problems_of_files(project: Path) -> list[object]:
    """Return what `scripts/check` says of the generated files, with the cases that it reads."""
    for name in ("tests/content_checks", "tests/worksheet_builder/cases"):
        shutil.copytree(ROOT / name, project / name, dirs_exist_ok=True)
    return list(find_outdated(project))


def test_the_page_shows_the_form_with_every_kind_of_question(built: Path):
    """The template's questions stand in the page's form, each under its id."""
    page = html.parse(built / "worksheets" / NAME / "index.html")
    (form,) = page.xpath("//form[@data-worksheet]")
    assert form.get("data-worksheet") == NAME
    kinds = {each.get("data-worksheet-kind") for each in form.xpath("//*[@data-worksheet-kind]")}
    assert kinds >= set(FIELD_KINDS)


def test_the_page_to_read_stands_in_the_menu_with_its_boxes(built: Path):
    """What the other manual gives to copy is a page like the others."""
    page = html.parse(built / "mentees/meet-online/index.html")
    assert page.xpath("string(//h1)") == "Meet online"
    assert len(page.xpath("//article//div[starts-with(@class, 'admonition ')]")) == 2
    assert page.xpath("//article//p[@class='lead']")
    home = html.parse(built / "index.html")
    assert home.xpath("//nav[@id='menu']//a[contains(@href, 'mentees/meet-online/')]")


def test_the_pdf_has_every_control(built: Path, worksheet: Worksheet):
    """The blank PDF can be filled in, under the names that the form uses."""
    with pikepdf.open(built / "downloads" / f"{NAME}.pdf") as pdf:
        names = set(list_fields(pdf))
    assert names == {control.name for control in list_controls(worksheet)}


def test_the_word_document_has_every_question(built: Path, worksheet: Worksheet):
    """The blank Word document holds each label and each field's name."""
    with ZipFile(built / "downloads" / f"{NAME}.docx") as document:
        text = document.read("word/document.xml").decode()
    for field in worksheet.answerable_fields():
        assert field.label in text
        assert f'"{field.id}' in text


def test_the_schema_of_its_answers_is_published(built: Path, worksheet: Worksheet):
    """Beside the documents lies the schema, with each question by its id."""
    schema = json.loads((built / "downloads" / f"{NAME}.schema.json").read_text("utf-8"))
    answers = schema["properties"]["answers"]["properties"]
    assert list(answers) == [field.id for field in worksheet.answerable_fields()]


def test_the_worksheets_page_lists_it(built: Path):
    """No list has to be changed by hand."""
    page = (built / "worksheets" / "index.html").read_text("utf-8")
    assert f'href="{NAME}/"' in page or f'href="../worksheets/{NAME}/"' in page
    assert f"downloads/{NAME}.docx" in page
