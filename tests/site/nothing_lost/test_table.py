"""The table of faults and the tests are one list."""

from __future__ import annotations

import re
from pathlib import Path

from browsing.nothing_lost.faults import FAULTS, MOMENTS


def test_each_fault_has_one_test_and_each_test_its_fault():
    """A fault without a test, a test without a fault, or one that is there twice, is named."""
    found: list[str] = []
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        found += re.findall(r"^def (test_fault_\w+)", path.read_text("utf-8"), re.MULTILINE)
    assert sorted(found) == sorted(fault.test for fault in FAULTS)
    assert [fault.number for fault in FAULTS] == list(range(1, 26))


def test_a_fault_is_tried_at_every_moment_or_says_why_not():
    """What is left out is one of the three moments, with a reason in words."""
    for fault in FAULTS:
        assert set(fault.left_out) < set(MOMENTS), fault.name
        assert all(len(reason.split()) > 3 for reason in fault.left_out.values()), fault.name


def test_every_run_tries_each_fault_at_one_moment_at_least():
    """And a thorough one at the others."""
    for fault in FAULTS:
        assert fault.usual, fault.name
        assert set(fault.usual) <= set(fault.moments), fault.name


def test_each_test_takes_its_moments_from_the_table():
    """Every test of a fault is run by the fault's number, so none leaves a moment out."""
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        text = path.read_text("utf-8")
        pairs = re.findall(r"^@try_fault\((\d+)\)\ndef test_fault_(\d+)_", text, re.MULTILINE)
        assert [int(number) for number, _ in pairs] == [int(number) for _, number in pairs]
        assert len(pairs) == len(re.findall(r"^def test_fault_", text, re.MULTILINE)), path.name
