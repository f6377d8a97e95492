"""The answers that a question offers: a choice's options, or the numbers of a scale."""

from __future__ import annotations

from dataclasses import dataclass

from worksheet_builder.model.fields import AnyField, Choice, Scale


@dataclass(frozen=True)
class Offered:
    """One answer to choose: `id` in files, `label` on the page, and `spoken` where only heard."""

    id: str
    label: str
    spoken: str


def list_offered(field: AnyField) -> tuple[Offered, ...]:
    """Return what the field lets people choose one of, in order; other kinds offer nothing."""
    if isinstance(field, Choice):
        return tuple(Offered(option.id, option.label, option.label) for option in field.options)
    if isinstance(field, Scale):
        words = {field.lowest: field.lowest_label, field.highest: field.highest_label}
        return tuple(
            _offer_number(number, words.get(number, ""))
            for number in range(field.lowest, field.highest + 1)
        )
    return ()


def _offer_number(number: int, words: str) -> Offered:
    if not words:
        return Offered(str(number), str(number), str(number))
    return Offered(str(number), f"{number} \N{EN DASH} {words}", f"{number}, {words}")


def describe_ends(scale: Scale) -> str:
    """Return what both ends of a scale stand for, joined by "to"."""
    lowest, *_, highest = list_offered(scale)
    return f"{lowest.label}, to {highest.label}"
