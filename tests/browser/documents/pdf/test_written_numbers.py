"""Numbers in a PDF are written in digits alone: PDF knows no exponents, and scripts do."""

from __future__ import annotations

import pikepdf
import pytest

from browser.node_source import call_each, evaluate_each

SOURCE = "documents/pdf/syntax/write-object.ts"
NUMBERS = (0, 7, -0.5, 1e20, 1e21, -1e21, 6.02e23, 1.7e308, 1e-6, 1e-7, -2.5e-7, 1.25e-15)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_of_any_size_is_read_again_as_it_was(number: float):
    """By another program too: qpdf reads the same number from the same digits."""
    [written] = call_each(SOURCE, "writeObject", [[number]])
    assert set(written) <= set("-.0123456789")
    assert float(written) == number
    assert float(str(pikepdf.Object.parse(written.encode()))) == number


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e-300"])
def test_what_no_digits_can_say_becomes_nought(number: str):
    """Rather than a word at which a reader gives up on the whole file."""
    [written] = evaluate_each(SOURCE, f"() => source.writeObject({number})", [[]])
    assert float(written) == 0
