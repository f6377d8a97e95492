"""Whether the options of a question may stand two to a line."""

from __future__ import annotations

from collections.abc import Sequence

from worksheet_builder.model import Option

# Fewer are seen at a glance in one column.
MANY = 6
# What fits beside a box in half the width of a list of options: see `.worksheet-options-short`.
SHORT = 30


def fit_in_half_lines(options: Sequence[Option]) -> bool:
    """Whether these are many options, and each so short that it fits in half a line."""
    return len(options) >= MANY and all(len(option.label) <= SHORT for option in options)
