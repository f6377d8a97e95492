"""A series under a new name has all its entries, and not only the one on the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from browsing.series_page import SeriesPage
from browsing.sites.releases import build_release, serve_releases

VERSIONS = Path(__file__).resolve().parents[1] / "versions"
NEXT = "Start the next meeting"
# The second has no day: only its place says that it stands between the others.
MEETINGS = (
    {"purpose": "To begin", "starts": "2027-03-01"},
    {"purpose": "To go on"},
    {"purpose": "To end", "starts": "2027-05-03"},
)
RENAMED = [
    {"aim": "To begin", "starts": "2027-03-01"},
    {"aim": "To go on"},
    {"aim": "To end", "starts": "2027-05-03"},
]


@pytest.fixture
def meetings(browser: Browser, tmp_path: Path) -> Iterator[SeriesPage]:
    """Three meetings that were written under the earlier name; the page shows the last."""
    names = ("series", "series-renamed")
    earlier, later = (build_release(VERSIONS / name, tmp_path / name) for name in names)
    with serve_releases() as releases, browser.new_context(base_url=releases.address) as context:
        releases.site = earlier
        plan = SeriesPage(context.new_page(), "plan")
        plan.open()
        plan.hold(MEETINGS[:1])
        # A file gives the first one its id.
        plan.save_copy()
        for answers in MEETINGS[1:]:
            plan.start_next(NEXT)
            plan.hold([answers])
        releases.site = later
        meeting = SeriesPage(plan.page, "meeting")
        meeting.open()
        yield meeting


def read_about(page: SeriesPage, key: str) -> dict[str, Any]:
    """What is remembered of a worksheet beside its answers."""
    about: dict[str, Any] = dict(page.read_stores()["worksheets"])[key]
    return about


def list_answers(copy: dict[str, Any]) -> list[dict[str, Any]]:
    """The answers of the entry on the page, and those of the others behind it."""
    return [copy["answers"], *(entry["answers"] for entry in copy["entries"])]


def test_all_entries_of_a_renamed_series_are_listed_in_their_order(meetings: SeriesPage):
    """The newest is shown, as ever; another opens, and what files call the first is still known."""
    expect(meetings.name).to_have_text("Meeting 3, Monday 3 May 2027")
    expect(meetings.field("aim")).to_have_value("To end")
    first, second = "Meeting 1, Monday 1 March 2027 2 answers", "Meeting 2 1 answer"
    assert meetings.list_others() == [second, first]
    meetings.open_entry("Meeting 1, Monday 1 March 2027")
    expect(meetings.field("aim")).to_have_value("To begin")
    assert meetings.list_others() == ["Meeting 3, Monday 3 May 2027 2 answers", second]
    before, now = (read_about(meetings, key) for key in ("plan", "meeting"))
    assert now["also"] == before["also"]
    assert now["begun"] == before["begun"]


def test_a_back_up_of_a_renamed_series_holds_all_entries(meetings: SeriesPage):
    """Each under the ids that its questions have now, and in its place."""
    copy = meetings.save_copy()[1]
    assert list_answers(copy) == [RENAMED[2], *RENAMED[:2]]
    assert copy["place"] == 2
    assert [entry.get("place", 0) for entry in copy["entries"]] == [0, 1]
