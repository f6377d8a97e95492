"""The benchmarks' table and file say the same, with ratios against the stock build."""

from __future__ import annotations

from benchmarks.report import describe_report, make_report

SECONDS = {"guide": 3.0, "stock": 2.0}
FIRST_VIEWS = {
    "worksheets/contract/": {
        "guide": {"html": 1_000, "fonts": 2_000, "total": 3_000},
        "stock": {"html": 1_000, "js": 3_000, "total": 4_000},
    }
}


def test_the_file_holds_what_was_measured_and_the_ratios() -> None:
    """A ratio below 1 means that the guide is lighter or quicker."""
    report = make_report(SECONDS, FIRST_VIEWS)
    assert report["build_seconds"] == {"guide": 3.0, "stock": 2.0, "ratio": 1.5}
    assert report["first_view_bytes"]["worksheets/contract/"]["ratio"] == 0.75


def test_the_table_has_a_line_for_each_kind_of_file_of_either_site() -> None:
    """What only one of the two loads is a nought for the other."""
    lines = describe_report(make_report(SECONDS, FIRST_VIEWS)).splitlines()
    assert [line.split() for line in lines[2:]] == [
        ["First", "view", "of", "/worksheets/contract/,", "bytes", "3,000", "4,000", "0.75"],
        ["fonts", "2,000", "0"],
        ["html", "1,000", "1,000"],
        ["js", "0", "3,000"],
    ]
