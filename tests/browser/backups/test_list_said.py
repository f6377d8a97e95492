"""What a file says of somebody, and this browser does not."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import call_each

SOURCE = "backups/people/list-said.ts"
OURS = {"id": "1a-2n-3n-4", "name": "Mentor B", "role": "mentee", "begun": "2026-11-22"}
ENDED = {"ended": "2026-11-28"}


@pytest.mark.parametrize(
    ("theirs", "ours", "in_file", "here"),
    [
        ({}, {}, [], []),
        (ENDED, {}, ["ended on 28 November 2026"], ["has not ended"]),
        ({}, ENDED, [], []),
        ({"name": "Dr B"}, {}, ["called Dr B"], ["called Mentor B"]),
        ({"note": "Room 3"}, {}, ["the note “Room 3”"], ["no note"]),
        ({}, {"note": "Room 3"}, [], []),
        ({"role": "mentor"}, {}, ["you are the mentor"], ["you are the mentee"]),
        ({"role": ""}, {}, [], []),
    ],
)
def test_what_the_file_does_not_say_is_no_difference(
    theirs: dict[str, Any], ours: dict[str, Any], in_file: list[str], here: list[str]
):
    """It may be older than that."""
    (said,) = call_each(SOURCE, "listSaid", [[{**OURS, **theirs}, {**OURS, **ours}]])
    assert said == {"inFile": in_file, "here": here}
