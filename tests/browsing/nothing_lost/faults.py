"""The faults that a worksheet withstands, each tried while typing, loading and exporting.

Each is a test of this name in tests/site/nothing_lost; a test there fails when one is missing.
Every run tries each fault at the moments that tell most of it, a thorough one at all of them. This
prints the table as it is tried:

    scripts/test tests/site/nothing_lost -v --thorough
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

TYPING, LOADING, EXPORTING = MOMENTS = ("typing", "loading", "exporting")


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong, what is withstood, and when trying it makes no sense.

    `usual` are the moments at which every run tries it, because little is seen at the others that
    is not seen then. Of a hostile paste they have a page of text, and a thorough run the 5 MB.
    """

    number: int
    name: str
    withstood: str
    usual: tuple[str, ...] = (TYPING,)
    left_out: Mapping[str, str] = field(default_factory=dict)

    @property
    def test(self) -> str:
        """The name of its test."""
        return f"test_fault_{self.number:02}_{self.name}"

    @property
    def moments(self) -> list[str]:
        """When it is tried."""
        return [moment for moment in MOMENTS if moment not in self.left_out]


FAULTS = [
    Fault(
        1,
        "quota_on_save",
        "The disk is full: the words stay, an alert offers a copy, and saving is tried again.",
    ),
    Fault(
        2,
        "quota_on_a_second_safeguard_only",
        "Only what is kept as a second safeguard has no room: saving goes on, with no alarm.",
    ),
    Fault(
        3,
        "storage_blocked",
        "Storage is refused: a standing notice, copies work, and so does the rest of the site.",
        usual=(EXPORTING,),
    ),
    Fault(
        4,
        "open_fails_or_hangs",
        "The database does not open: three tries, five seconds, and then the page alone.",
        usual=(TYPING, EXPORTING),
    ),
    Fault(
        5,
        "transaction_aborts",
        "A write is given up half way: the last version is intact, the new one on the page.",
    ),
    Fault(6, "tab_crash", "The tab's process dies: all that the page called saved is there."),
    Fault(7, "browser_killed", "The browser dies: all that the page called saved is there."),
    Fault(
        8,
        "reload_after_the_last_key",
        "Reloaded with no wait: nothing goes.",
        usual=(LOADING,),
    ),
    Fault(
        9,
        "invalid_record",
        "A record is damaged: it is set aside and goes into copies; the others load.",
        usual=(EXPORTING,),
    ),
    Fault(
        10,
        "wrong_shape",
        "A number for text, null, a list: made into an answer, or set aside.",
        usual=(LOADING,),
    ),
    Fault(
        11,
        "unknown_fields",
        "Answers that the worksheet does not ask for outlive every rewriting.",
        usual=(LOADING,),
    ),
    Fault(
        12,
        "two_tabs_in_different_fields",
        "Both tabs' words are kept.",
        usual=(EXPORTING,),
    ),
    Fault(
        13,
        "two_tabs_in_the_same_field",
        "Both versions are kept; the person chooses.",
        usual=(EXPORTING,),
    ),
    Fault(
        14,
        "the_same_worksheet_twice",
        "The second tab says so, may take over, and the first may go on again.",
        usual=(EXPORTING,),
    ),
    Fault(
        15,
        "frozen_or_restored_tab",
        "A tab that slept reads again before it writes.",
        usual=(TYPING, LOADING),
    ),
    Fault(
        16,
        "cleared_in_another_tab",
        "The other tab stops and says so; what was cleared does not come back.",
        usual=(TYPING, LOADING),
    ),
    Fault(
        17,
        "clock_back_summer_time_and_1970",
        "What is newer is told by a counter: no clock makes an answer go or change its day.",
    ),
    Fault(
        18,
        "an_older_site_meets_newer_data",
        "Read-only in plain words; a copy can be saved.",
    ),
    Fault(
        19,
        "migration_from_every_release",
        "What any release stored is there after the change; an interrupted change runs again.",
    ),
    Fault(
        20,
        "upgrade_blocked_by_an_old_tab",
        "The old tab saves, lets go and says so.",
        usual=(LOADING, EXPORTING),
    ),
    Fault(
        21,
        "private_window",
        "It works as ever, and the page warned first.",
        usual=(EXPORTING,),
    ),
    Fault(
        22,
        "eviction",
        "The browser removed what was saved: the page says so, and can save it again.",
        usual=(EXPORTING,),
    ),
    Fault(
        23,
        "offline_or_the_site_changed",
        "An open page still saves and exports; a part that could not be fetched is tried again.",
        usual=(EXPORTING,),
    ),
    Fault(
        24,
        "hostile_paste",
        "5 MB, NUL, half characters, right to left, markup, formulas: kept exactly.",
        usual=(EXPORTING,),
    ),
    Fault(
        25,
        "unfit_file",
        "Each wrong file has a message of its own and changes nothing.",
        usual=(LOADING,),
    ),
]


def try_fault(number: int) -> pytest.MarkDecorator:
    """Run a test at each moment at which its fault can be tried, every run at the usual ones."""
    fault = next(fault for fault in FAULTS if fault.number == number)
    moments = [
        pytest.param(moment, marks=() if moment in fault.usual else pytest.mark.thorough)
        for moment in fault.moments
    ]
    return pytest.mark.parametrize("moment", moments)
