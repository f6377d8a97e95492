"""Finding losses: what was published, compared with the worksheets as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from published.ledger import Ledger, PublishedField, PublishedOption, PublishedWorksheet
from published.loss import (
    AnyLoss,
    ClaimedWorksheet,
    CurrentPart,
    DisownedWorksheet,
    EndedSeries,
    Holder,
    Loss,
    LostWorksheet,
    PublishedPart,
    What,
)
from worksheet_builder.model import Answerable, Option, Scale, Worksheet

# Kinds that show every answer to another kind as it was written.
FITTING_KINDS = {
    ("text", "long_text"),
    ("number", "text"),
    ("number", "long_text"),
    ("date", "text"),
    ("date", "long_text"),
    ("choice", "checklist"),
}
# Of those, the ones that only a new id may follow, with `was:`. A page that is still open from
# before would find a list of answers where it expects one.
ONLY_RENAMED = {("choice", "checklist")}


def find_losses(ledger: Ledger, worksheets: Sequence[Worksheet]) -> Iterator[AnyLoss]:
    """Yield every loss that the worksheets do not declare."""
    yield from _find_claims(worksheets)
    homes: dict[str, Worksheet] = {}
    for worksheet in worksheets:
        homes.setdefault(worksheet.id, worksheet)
    for worksheet in worksheets:
        for old in worksheet.was:
            homes.setdefault(old, worksheet)
    known = {entry.id for entry in ledger.worksheets}
    new = [worksheet for worksheet in worksheets if worksheet.id not in known]
    for entry in ledger.worksheets:
        home = homes.get(entry.id)
        if home is None:
            yield LostWorksheet(entry, _find_likely_worksheet(entry, homes, new))
            continue
        # The other way round loses nothing: what belonged to a person is offered to a relationship.
        if (entry.belongs, home.belongs) == ("relationship", "person"):
            yield DisownedWorksheet(entry, home)
        if entry.series and not home.series:
            yield EndedSeries(entry, home)
        yield from _compare(Holder(home), entry.fields)


def _find_claims(worksheets: Sequence[Worksheet]) -> Iterator[ClaimedWorksheet]:
    """Yield each earlier id of a worksheet that leads to two of them."""
    first = {worksheet.id: worksheet for worksheet in worksheets}
    for worksheet in worksheets:
        for old in worksheet.was:
            if old in first:
                yield ClaimedWorksheet(old, worksheet, first[old])
            first.setdefault(old, worksheet)


def _find_likely_worksheet(
    entry: PublishedWorksheet, homes: dict[str, Worksheet], new: Sequence[Worksheet]
) -> Worksheet | None:
    """Return what a worksheet became: what it is known as, or the new one most like it."""
    if entry.now in homes:
        return homes[entry.now]
    ids = {field.id for field in entry.fields}

    def count_shared(worksheet: Worksheet) -> int:
        return sum(field.id in ids for field in worksheet.answerable_fields())

    named = [worksheet for worksheet in new if worksheet.title == entry.title]
    alike = [worksheet for worksheet in new if count_shared(worksheet) * 2 > len(ids)]
    return next(iter([*named, *sorted(alike, key=count_shared, reverse=True)]), None)


def _compare(holder: Holder, published: Sequence[PublishedPart]) -> Iterator[Loss]:
    """Yield the losses among parts that stand side by side, and within each of them."""
    homes = _find_homes((*holder.asked, *holder.retired))
    swapped = _find_swapped(published, homes)
    for place, entry in enumerate(published):
        home = homes.get(entry.id)
        earlier = tuple(other.id for other in published if other.now == entry.id)
        if home is None and entry.now and entry.now not in homes:
            continue  # what it became has gone too, and is a loss of its own
        if home is None:
            likely = homes.get(entry.now) or _find_likely(published, place, holder.asked)
            yield Loss("gone", holder, entry, likely=likely, earlier=earlier)
            continue
        reuse = _find_reuse(entry, home, homes, is_asked=home in holder.asked)
        if reuse:
            yield Loss(reuse, holder, entry, home, earlier=earlier)
        elif entry.id in swapped:
            yield Loss("swapped", holder, entry, home, earlier=earlier)
        elif not entry.now and isinstance(entry, PublishedField) and not isinstance(home, Option):
            yield from _compare_fields(holder, entry, home, earlier)


def _find_homes(parts: Iterable[CurrentPart]) -> dict[str, CurrentPart]:
    """Return, for every id that is or was in use, the part that it leads to."""
    parts = tuple(parts)
    homes = {part.id: part for part in parts}
    for part in parts:
        for old in part.was:
            homes.setdefault(old, part)
    return homes


def _find_reuse(
    entry: PublishedPart, home: CurrentPart, homes: dict[str, CurrentPart], *, is_asked: bool
) -> What | None:
    """Return how an id that had ended its use is used again, or None."""
    if entry.now and homes.get(entry.now) is not home:
        return "renamed again" if home.id == entry.id else "moved"
    is_same = home.label == entry.label
    is_again = entry.retired and is_asked and home.id == entry.id and not is_same
    return "retired again" if is_again else None


def _find_swapped(published: Sequence[PublishedPart], homes: dict[str, CurrentPart]) -> set[str]:
    """Return the ids whose words have changed places: the answers would stand under others."""
    there = [entry for entry in published if not entry.now and entry.id in homes]
    owners = {entry.label: entry.id for entry in there}
    became = {
        entry.id: owners[homes[entry.id].label]
        for entry in there
        if homes[entry.id].label != entry.label and homes[entry.id].label in owners
    }
    return {name for name, owner in became.items() if owner in became}


def _find_likely(
    published: Sequence[PublishedPart], place: int, current: Sequence[CurrentPart]
) -> CurrentPart | None:
    """Return the new part that an old one became: by its label, its place, or its id."""
    entry = published[place]
    known = {other.id for other in published}
    new = {part.id: part for part in current if part.id not in known and _may_be(entry, part)}
    before = published[place - 1].id if place else ""
    leaders = dict(zip((part.id for part in current), ("", *(p.id for p in current)), strict=False))
    labelled = [part for part in new.values() if part.label.lower() == entry.label.lower()]
    placed = [part for part in new.values() if leaders[part.id] == before]
    near = [new[name] for name in get_close_matches(entry.id, list(new), n=1)]
    return next(iter([*labelled, *placed, *near]), None)


def _may_be(entry: PublishedPart, part: CurrentPart) -> bool:
    """Whether the part could show what was answered to the published one."""
    if isinstance(part, Option) or isinstance(entry, PublishedOption):
        return True
    return part.kind == entry.kind or (entry.kind, part.kind) in FITTING_KINDS


def _compare_fields(
    holder: Holder, entry: PublishedField, field: Answerable, earlier: tuple[str, ...]
) -> Iterator[Loss]:
    """Yield what has changed within a field that is still there."""
    is_unlike = field.id == entry.id and (entry.kind, field.kind) in ONLY_RENAMED
    if is_unlike or not _may_be(entry, field):
        yield Loss("kind", holder, entry, field, earlier=earlier)
        return
    ends = (entry.lowest, entry.highest)
    if isinstance(field, Scale) and ends != (field.lowest, field.highest):
        yield Loss("range", holder, entry, field, earlier=earlier)
    within = Holder(holder.worksheet, (*holder.fields, field))
    yield from _compare(within, entry.columns or entry.options)
