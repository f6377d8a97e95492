"""The weekly issue says what to do, what is urgent first."""

from __future__ import annotations

import datetime

from link_check.look import list_due, list_entries
from link_check.verdict import Verdict
from link_check.weekly_issue import MARK, WELL, Due, Entry, write_issue
from stand_ins.content_check_case import BASE

DAY = datetime.date(2027, 3, 1)
OPENED = Entry("institution.yml, rules", "Rules | and more", "https://example.org/rules", DAY)
UNOPENED = Entry("docs/further-reading.yml, talk", "A talk", "https://example.org/talk", None)


def test_each_link_stands_in_the_table_of_its_verdict():
    """With its file and its name there, so that it is found at once."""
    verdicts = {
        OPENED.address: Verdict("cannot tell", "it answers 429"),
        UNOPENED.address: Verdict("gone", "the page is gone (404)"),
    }
    due = [Due("docs/index.md", "Staff Learning Group", DAY)]
    said = write_issue([OPENED, UNOPENED], verdicts, due)
    headings = [line for line in said.splitlines() if line.startswith("## ")]
    assert [heading.split()[1] for heading in headings] == ["Gone:", "Cannot", "Opened", "Read"]
    assert (
        "| [A talk](https://example.org/talk) | the page is gone (404) | "
        "`docs/further-reading.yml, talk` |"
    ) in said
    assert "[Rules \\| and more]" in said
    assert "| `docs/index.md` | Staff Learning Group | 2027-03-01 |" in said


def test_a_week_without_anything_to_do_says_so():
    """And keeps the mark by which the next week finds the issue."""
    said = write_issue([OPENED], {OPENED.address: Verdict("fine")}, [])
    assert said == f"{MARK}\n\n{WELL}\n"


def test_entries_and_pages_are_those_of_the_project():
    """Both registers, and every page whose day has passed."""
    entries = {entry.place: entry for entry in list_entries(BASE)}
    assert entries["institution.yml, learning-letter"].opened is None
    assert entries["docs/further-reading.yml, factsheet"].address == "https://example.com/factsheet"
    assert list(list_due(BASE, DAY)) == []
    later = list(list_due(BASE, datetime.date(2027, 6, 1)))
    assert [page.path for page in later] == ["docs/index.md", "docs/worksheets/plan.md"]
    assert later[0].owner == "Staff Learning Group"
