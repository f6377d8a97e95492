"""What a file is called: the worksheet, the day, and what the person calls the other one."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

SOURCE = "copies/name-file.ts"
DAY = "2027-01-11"


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("Mentor B", "contract-2027-01-11-Mentor B"),
        ("M.", "contract-2027-01-11-M"),
        ("Zoë & José", "contract-2027-01-11-Zoë & José"),
        ("ليلى", "contract-2027-01-11-ليلى"),
        ("契約 🌿", "contract-2027-01-11-契約 🌿"),
        ("👩🏽‍🔬", "contract-2027-01-11-👩🏽‍🔬"),
        (" a/b: c?\n", "contract-2027-01-11-ab c"),
        ("exe\u202ecod.\u2066", "contract-2027-01-11-execod"),
        ("", "contract-2027-01-11"),
        (" .. / ", "contract-2027-01-11"),
        ("x" * 200, "contract-2027-01-11-" + "x" * 120),
        ("🌿" * 100, "contract-2027-01-11-" + "🌿" * 30),
    ],
)
def test_the_name_is_as_it_was_typed(called: str, name: str):
    """What no file's name can hold is dropped, and what is too long for one is cut."""
    worksheet = {"id": "contract", "relationship": {"id": "a-b-c-d", "name": called}}
    assert call_each(SOURCE, "nameFile", [[worksheet, DAY]]) == [name]


def test_nothing_stands_there_while_nobody_is_named():
    """The name is neutral then."""
    assert call_each(SOURCE, "nameFile", [[{"id": "contract"}, DAY]]) == ["contract-2027-01-11"]
