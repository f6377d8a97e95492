"""The report tells the state of each page and link, in HTML and as a table."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import pytest

from content_checks.project import Project
from content_report.__main__ import main
from content_report.files import write_csv, write_html
from content_report.rows import LinkRow, list_links, list_pages, list_points
from stand_ins.content_check_case import BASE

AFTER = datetime.date(2027, 6, 1)


def test_each_page_has_its_owner_its_days_and_its_words():
    """A page whose day has passed says so."""
    rows = {row.page: row for row in list_pages(Project(BASE), AFTER)}
    row = rows["docs/index.md"]
    assert (row.owner, row.written, row.reviewed) == ("Staff Learning Group", "2026-11-22", "")
    assert row.words > 0
    assert row.is_overdue
    assert not list_pages(Project(BASE), datetime.date(2027, 1, 1))[0].is_overdue


def test_links_that_nobody_opened_come_first():
    """Each says in which register it stands, and under which name."""
    rows = list_links(Project(BASE))
    assert {row.link for row in rows} >= {
        "institution.yml, learning-letter",
        "docs/further-reading.yml, factsheet",
    }
    assert rows[0].opened == ""


def test_each_point_stands_beside_the_sentence_that_makes_it():
    """A person judges whether the one says the other; a point on two pages has two rows."""
    rows = list_points(Project(BASE))
    assert [row.point for row in rows][:3] == ["O1", "O2", "O3"]
    assert rows[0].must_say.startswith("Mentoring means")
    assert (rows[0].page, rows[0].heading) == ("docs/index.md", "Home")
    assert rows[0].says == "Plan a session with the session plan."
    assert [row.says for row in rows if row.point == "S3"] == ["Write down one question."]


def test_a_title_can_be_no_formula_and_no_tag():
    """Spreadsheets run what begins with a sign; browsers what stands in angle brackets."""
    row = LinkRow("Somebody", "a.yml, b", "=1+1 <script>", "https://example.org", "", "")
    read = list(csv.reader(write_csv([row], LinkRow).splitlines()))
    assert read == [
        ["Owner", "Link", "Title", "Address", "Opened", "Opened by"],
        ["Somebody", "a.yml, b", "'=1+1 <script>", "https://example.org", "", ""],
    ]
    assert "<script>" not in write_html("2027-06-01", [], [], [row])


def test_the_command_writes_four_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """It says where they are."""
    assert main(["--root", str(BASE), "--folder", str(tmp_path / "new")]) == 0
    assert capsys.readouterr().out == f"The report is in {tmp_path / 'new'}.\n"
    names = ["links.csv", "pages.csv", "points.csv", "report.html"]
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == names
    head = (tmp_path / "new" / "pages.csv").read_text(encoding="utf-8").splitlines()[0]
    assert head.split(",")[:5] == ["Owner", "Page", "Title", "Words", "Reading age"]
