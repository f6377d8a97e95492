"""The words for each loss: what is wrong, and the lines that mend it, ready to paste."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from published.ledger import LEDGER, PublishedField, dump
from published.loss import (
    AnyLoss,
    ClaimedWorksheet,
    DisownedWorksheet,
    EndedSeries,
    Loss,
    LostWorksheet,
    PublishedPart,
)
from strict_yaml import Problem

PARTS = ("options", "columns")
Wording: TypeAlias = tuple[str, str, str, str]  # an id in use, found, mend, example


def word_loss(root: Path, loss: AnyLoss) -> Problem:
    """Return the loss as a problem of the project in `root`."""
    if isinstance(loss, LostWorksheet):
        return _word_lost_worksheet(loss)
    if isinstance(loss, ClaimedWorksheet):
        return _word_claimed_worksheet(root, loss)
    if isinstance(loss, DisownedWorksheet):
        return _word_disowned_worksheet(root, loss)
    if isinstance(loss, EndedSeries):
        return _word_ended_series(loss)
    name, found, mend, example = WORDS[loss.what](loss)
    path = f"worksheets/{loss.holder.worksheet.id}.yml"
    return Problem(path, _find_line(root, path, "id", name), found, mend, example)


def _word_claimed_worksheet(root: Path, loss: ClaimedWorksheet) -> Problem:
    path = f"worksheets/{loss.worksheet.id}.yml"
    found = f'the worksheet was "{loss.old}" before, and that leads to another one.'
    mend = (
        f'Take the id out of "was", here or in worksheets/{loss.other.id}.yml: a saved answer '
        "can go to one place only."
    )
    return Problem(path, _find_line(root, path, "was", loss.old), found, mend)


def _word_disowned_worksheet(root: Path, loss: DisownedWorksheet) -> Problem:
    path = f"worksheets/{loss.worksheet.id}.yml"
    found = "the worksheet belongs to a person now, and was published as one of a relationship."
    mend = (
        "Answers that people saved for each relationship would not be found. Write the line as it "
        "was, or ask the questions in a new worksheet."
    )
    line = _find_line(root, path, "belongs", "person")
    return Problem(path, line, found, mend, "belongs: relationship")


def _word_lost_worksheet(loss: LostWorksheet) -> Problem:
    name, likely = loss.published.id, loss.likely
    path = f"worksheets/{likely.id}.yml" if likely else LEDGER
    found = f'the worksheet "{name}" has gone, and people may have filled it in.'
    rename = "If it has a new name, write this line at the top of the new file"
    mend = (
        f"{rename}. If not, put worksheets/{name}.yml back, with its page, which may say that it "
        "is no longer in use."
    )
    return Problem(path, 0, found, mend, f"was: {name}")


def _word_ended_series(loss: EndedSeries) -> Problem:
    series = loss.published.series
    found = f'"{loss.published.id}" is no series any more, and people may have several entries.'
    mend = "Put the lines back: without them, the page would show the first entry alone."
    example = dump({"series": series.model_dump(mode="json")}).strip() if series else ""
    return Problem(f"worksheets/{loss.worksheet.id}.yml", 0, found, mend, example)


def _word_gone(loss: Loss) -> Wording:
    entry = loss.published
    found = f"{_name(loss, entry.id)} has gone, and people may have answered with it."
    if loss.holder.noun != "option":
        found = f"{_name(loss, entry.id)} has gone, and people may have answered it."
    retire = f"If it is no longer asked, add {_place_retired(loss)}."
    if loss.holder.noun == "option":
        retire = retire.replace("asked", "offered")
    if entry.now:
        now = loss.likely.id if loss.likely else entry.now
        before = [*(loss.likely.was if loss.likely else ()), entry.id]
        line = f"was: [{', '.join(before)}]" if before[1:] else f"was: {entry.id}"
        mend = f'It is "{now}" now: write the line under that id again.'
        return (now, found, mend, line)
    if not loss.likely:
        mend = f'Put it back. Or write "was: {entry.id}" under its new id. {retire}'
        return ("", found, mend, _retire(loss))
    mend = f'If it is "{loss.likely.id}" now, write the first line under that id. {retire}'
    return (loss.likely.id, found, mend, f"was: {entry.id}\n\n{_retire(loss)}")


def _word_kind(loss: Loss) -> Wording:
    entry, current = loss.published, loss.current
    assert isinstance(entry, PublishedField)  # noqa: S101 - an option has no kind
    kind = getattr(current, "kind", "")
    found = f'{_name(loss, entry.id)} has kind "{kind}", and was published as "{entry.kind}".'
    return (getattr(current, "id", ""), found, _anew(loss), _retire(loss))


def _word_range(loss: Loss) -> Wording:
    entry, current = loss.published, loss.current
    assert isinstance(entry, PublishedField)  # noqa: S101 - an option has no range
    ends = f"{getattr(current, 'lowest', '')} to {getattr(current, 'highest', '')}"
    found = (
        f"{_name(loss, entry.id)} goes from {ends}, and was published from {entry.lowest} to "
        f"{entry.highest}: a number would change its meaning."
    )
    return (getattr(current, "id", ""), found, _anew(loss), _retire(loss))


def _word_swapped(loss: Loss) -> Wording:
    current, noun = loss.current, loss.holder.noun
    words = getattr(current, "label", "")
    found = f'{_name(loss, loss.published.id)} has the words of another {noun}, "{words}".'
    mend = (
        f"Answers that people saved would stand under the wrong words. Give each {noun} its own "
        "id back: the order may change freely."
    )
    return (
        getattr(current, "id", ""),
        found,
        mend,
        f"id: {loss.published.id}\nlabel: {loss.published.label}",
    )


def _word_retired_again(loss: Loss) -> Wording:
    entry = loss.published
    found = f'{_name(loss, entry.id)} has the id of one that was retired, "{entry.label}".'
    mend = (
        "Give it an id of its own, or it would show the answers to the other. Add "
        f"{_place_retired(loss)}."
    )
    return (entry.id, found, mend, _retire(loss))


def _word_renamed_again(loss: Loss) -> Wording:
    entry = loss.published
    found = f'{_name(loss, entry.id)} has the earlier id of "{entry.now}".'
    mend = (
        f'Give it an id of its own, or it would show the answers to "{entry.now}". That one needs '
        "the line again."
    )
    return (entry.id, found, mend, f"was: {entry.id}")


def _word_moved(loss: Loss) -> Wording:
    entry, current = loss.published, getattr(loss.current, "id", "")
    found = f'{_name(loss, current)} says that it was "{entry.id}", which became "{entry.now}".'
    mend = f'Move the line back to "{entry.now}": its answers are there by now.'
    return (current, found, mend, f"was: {entry.id}")


WORDS = {
    "gone": _word_gone,
    "kind": _word_kind,
    "range": _word_range,
    "swapped": _word_swapped,
    "retired again": _word_retired_again,
    "renamed again": _word_renamed_again,
    "moved": _word_moved,
}


def _name(loss: Loss, name: str) -> str:
    """Return what people call the part: `option "yes" of field "agreed"`."""
    nouns = ("field", "column")
    outer = [f' of {noun} "{f.id}"' for noun, f in zip(nouns, loss.holder.fields, strict=False)]
    return f'{loss.holder.noun} "{name}"{"".join(reversed(outer))}'


def _place_retired(loss: Loss) -> str:
    """Return where the lines go that retire the part."""
    fields, is_there = loss.holder.fields, loss.holder.retired
    if not fields:
        return f'the lines {"to" if is_there else "from"} "retired" at the end of the file'
    if is_there:
        return f'the lines to the list "retired" of "{fields[-1].id}"'
    return f'the lines from "retired" to "{fields[-1].id}", below its {loss.holder.noun}s'


def _anew(loss: Loss) -> str:
    return (
        "Answers that people saved would not fit. Put it back, or give the new one an id of its "
        f"own and add {_place_retired(loss)}: then earlier answers stay readable."
    )


def _retire(loss: Loss) -> str:
    """Return the lines that retire the part, as YAML; where a list begins already, its item."""
    lines = [_describe(loss.published, loss.earlier)]
    return dump(lines if loss.holder.retired else {"retired": lines}).strip()


def _describe(entry: PublishedPart, earlier: Sequence[str]) -> dict[str, object]:
    """Return a part as a worksheet declares it, with the ids that it had before."""
    said = entry.model_dump(mode="json", exclude_defaults=True)
    said = {key: value for key, value in said.items() if key not in {"retired", "now"}}
    if isinstance(entry, PublishedField):
        said |= {key: _describe_all(getattr(entry, key)) for key in PARTS if key in said}
    return {**said, "was": list(earlier)} if earlier else said


def _describe_all(parts: Sequence[PublishedPart]) -> list[dict[str, object]]:
    """Return the parts of a field; the earlier ids of a part stand in it."""
    return [
        _describe(part, [other.id for other in parts if other.now == part.id])
        for part in parts
        if not part.now
    ]


def _find_line(root: Path, path: str, key: str, value: str) -> int:
    """Return the first line with this key and value; 0 for the whole file."""
    between = r"\s*" if key == "id" else r".*?(?<![\w-])"  # "was" may hold a list
    wanted = re.compile(rf"\b{key}:{between}{re.escape(value)}(?![\w-])") if value else None
    lines = (root / path).read_text(encoding="utf-8").splitlines()
    found = (number for number, line in enumerate(lines, 1) if wanted and wanted.search(line))
    return next(found, 0)
