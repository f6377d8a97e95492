"""What an address asks a worksheet's page to show: made and read back, and nothing else is."""

from __future__ import annotations

import pytest

from browser.node_source import call_each

PATH = "relationships/ask-by-address.ts"
ANN, SECOND = "a1-b2-c3-d4", "z9-y8-x7-w6"

ADDRESSES = {
    f"#for={ANN}&entry={SECOND}": {"relationship": ANN, "entry": SECOND},
    f"#for={ANN}&entry=first": {"relationship": ANN, "entry": None},
    "#for=nobody": {"relationship": None},
    f"#entry={SECOND}": {"entry": SECOND},
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_read_back_as_it_was_made(address: str):
    """Somebody and nobody, the first entry and a later one."""
    assert call_each(PATH, "askByAddress", [[ADDRESSES[address]]]) == [address]
    assert call_each(PATH, "readAsked", [[address]]) == [ADDRESSES[address]]


def test_nothing_asked_for_is_no_address():
    """The page then shows whom its tab shows."""
    assert call_each(PATH, "askByAddress", [[{}]]) == [""]


@pytest.mark.parametrize("hash_", ["", "#", "#q3", "#agree-read", "#for=Ann", "#for=", "#for=a@b"])
def test_other_places_are_left_alone(hash_: str):
    """Questions and steps have places of their own, and a name is no id."""
    assert call_each(PATH, "readAsked", [[hash_]]) == [None]
