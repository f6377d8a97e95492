"""Whether the options of a question may stand two to a line."""

from __future__ import annotations

from collections.abc import Sequence

from worksheet_builder.model import Option

# Fewer are seen at a glance in one column.
MANY = 6
# So many letters fit beside a box in half the width of a list, on one line or on two at the most:
# see `.worksheet-options-short`.
SHORT = 40


def fit_in_half_lines(options: Sequence[Option]) -> bool:
    """Whether these are many options, and each so short that half a line is enough."""
    return len(options) >= MANY and all(len(option.label) <= SHORT for option in options)
