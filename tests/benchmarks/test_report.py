"""The benchmarks' table and file say the same, with ratios against the stock build."""

from __future__ import annotations

import pytest

from benchmarks.filled_documents import DocumentCosts
from benchmarks.many_worksheets import ManyTimes
from benchmarks.report import describe_report, make_report

SECONDS = {"guide": 3.0, "stock": 2.0}
FIRST_VIEWS = {
    "worksheets/contract/": {
        "guide": {"html": 1_000, "fonts": 2_000, "total": 3_000},
        "stock": {"html": 1_000, "js": 3_000, "total": 4_000},
    }
}
MANY = {
    "12": ManyTimes(12, cold=3.0, warm=0.6, peak_memory=300.0),
    "200": ManyTimes(200, cold=40.0, warm=1.0, peak_memory=None),
    "site": ManyTimes(11, cold=5.5, warm=0.5, peak_memory=310.5),
}
CHANGES = {"guide": (2.5, 1.5), "stock": (1.0, 1.0)}

DOCUMENTS = DocumentCosts(
    taking={"fill-word": 6_000, "fill-pdf": 8_192},
    opening={"read-word": 5_000},
    usual={"fill-word": 12.0},
    slowed={"fill-word": 48.0},
)


@pytest.fixture
def report():
    """A report of figures that are easy to divide."""
    return make_report(SECONDS, FIRST_VIEWS, MANY, CHANGES, DOCUMENTS)


def test_the_file_holds_what_was_measured_and_the_ratios(report):
    """A ratio below 1 means that the guide is lighter or quicker."""
    build = {"guide": 3.0, "stock": 2.0, "ratio": 1.5, "added": 1.0}
    assert report["build_seconds"] == build
    assert report["first_view_bytes"]["worksheets/contract/"]["ratio"] == 0.75


def test_the_table_has_a_line_for_each_kind_of_file_of_either_site(report):
    """What only one of the two loads is a nought for the other."""
    lines = describe_report(report).splitlines()
    assert [line.split() for line in lines[4:8]] == [
        ["First", "view", "of", "/worksheets/contract/,", "bytes", "3,000", "4,000", "0.75"],
        ["fonts", "2,000", "0"],
        ["html", "1,000", "1,000"],
        ["js", "0", "3,000"],
    ]


def test_the_time_of_each_worksheet_is_compared_with_that_of_the_fewest(report):
    """0.8 means that 200 take less for each than 12 do: the build is linear or better."""
    assert report["worksheets"]["200"] == {
        "worksheets": 200,
        "cold_seconds": 40.0,
        "warm_seconds": 1.0,
        "warm_to_cold_ratio": 0.03,
        "each_to_fewest_ratio": 0.8,
        "peak_memory_mb": None,
    }


def test_a_changes_ratio_is_that_of_the_later_changes(report):
    """The first change may still load what makes PDFs."""
    assert report["change_shown_seconds"] == {
        "guide": {"first": 2.5, "later": 1.5},
        "stock": {"first": 1.0, "later": 1.0},
        "ratio": 1.5,
    }


def test_the_table_says_how_long_a_change_and_many_worksheets_take(report):
    """Everything in the file can be read in the table."""
    lines = describe_report(report).splitlines()
    assert [line.split() for line in lines[2:4]] == [
        ["A", "change", "is", "shown", "after,", "seconds", "1.50", "1.00", "1.50"],
        ["the", "first", "one", "2.50", "1.00"],
    ]
    first = next(at for at, line in enumerate(lines) if line.startswith("Documents of")) + 1
    assert [line.split() for line in lines[first : first + 3]] == [
        ["12", "made", "from", "the", "examples", "3.00", "0.60", "0.20", "1.00", "300.0"],
        ["200", "made", "from", "the", "examples", "40.00", "1.00", "0.03", "0.80", "unknown"],
        ["11", "from", "the", "guide", "5.50", "0.50", "0.09", "2.00", "310.5"],
    ]


def test_filled_documents_are_compared_with_the_most_that_they_may_cost(report):
    """Sixteen kilobytes for all parts together, and a tenth of a second on a slow processor."""
    costs = report["filled_documents"]
    assert costs["taking_bytes"]["ratio"] == 0.87
    assert costs["milliseconds"]["fill-word"] == {"usual": 12.0, "slowed": 48.0, "ratio": 0.48}
    lines = [line.split() for line in describe_report(report).splitlines()]
    assert ["fill-word", "12.0", "48.0", "0.48"] in lines
    assert ["together", "14,192", "16,384", "0.87"] in lines
    assert ["read-word", "5,000"] in lines
