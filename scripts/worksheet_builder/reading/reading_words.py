"""What a worksheet says of the document to read: its sentences, and how options read in them.

Looks at what was written and not at the model, as `references` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strict_yaml import (
    Place,
    Problem,
    Value,
    Written,
    YamlFile,
    describe_subject,
    did_you_mean,
    list_parts,
    nearest,
    show,
)
from worksheet_builder.model import SentenceError, list_gaps, parse_sentence
from worksheet_builder.reading.wordings import word

# What has more in it than a sentence can take
NOT_IN_SENTENCES = ("rows", "signature")
# What may stand in the words of an option: it is read back as it was written
IN_OPTIONS = ("text", "long_text")


def find_broken_reading(file: YamlFile) -> Iterator[Problem]:
    """Yield a problem where the words of the document to read name what is not there."""
    used: dict[str, int] = {}
    yield from _find_broken_parts(file)
    for section in list_parts(file, (), "sections"):
        fields = list_parts(file, section.place, "fields")
        reading = section.keys.get("reading")
        if isinstance(reading, dict):
            place = (*section.place, "reading")
            if not file.value(("reading",)):
                yield word("reading_without_name", file.path, file.line(place))
            for sentence in _list_sentences(file, (*place, "paragraphs")):
                yield from _find_broken_sentence(file, sentence, fields, used)
        for field in fields:
            yield from _find_broken_options(file, field, fields, used)


def _find_broken_parts(file: YamlFile) -> Iterator[Problem]:
    """Yield a problem for each question of a part that is not there."""
    sections = list_parts(file, (), "sections")
    fields = [each.id for one in sections for each in list_parts(file, one.place, "fields")]
    for part in list_parts(file, ("reading",), "parts"):
        names = part.keys.get("fields")
        for number, name in enumerate(names if isinstance(names, list) else []):
            if isinstance(name, str) and name not in fields:
                place = (*part.place, "fields", number)
                near = did_you_mean(nearest(name, [field for field in fields if field]))
                facts = {"subject": describe_subject(file, place), "field": name}
                line = file.line(place)
                yield word("reading_part_unknown_field", file.path, line, near=near, **facts)


def _list_sentences(file: YamlFile, place: Place) -> Iterator[Place]:
    """Yield the place of each sentence, in a paragraph of one or of several."""
    paragraphs = file.value(place)
    for number, paragraph in enumerate(paragraphs if isinstance(paragraphs, list) else []):
        if isinstance(paragraph, list):
            yield from ((*place, number, at) for at in range(len(paragraph)))
        else:
            yield (*place, number)


def _find_broken_sentence(
    file: YamlFile, place: Place, fields: Sequence[Written], used: dict[str, int]
) -> Iterator[Problem]:
    text = file.value(place)
    if not isinstance(text, str):
        return
    facts = {"subject": describe_subject(file, place)}
    try:
        alternatives = parse_sentence(text)
    except SentenceError as error:
        yield word("reading_half", file.path, file.line(place), sign=error.sign, **facts)
        return
    named: set[str] = set()
    for alternative in alternatives:
        gaps = list(list_gaps(alternative))
        if not gaps:
            yield word("reading_no_field", file.path, file.line(place), **facts)
        for gap in gaps:
            yield from _find_wrong_gap(file, place, gap, fields, NOT_IN_SENTENCES)
        yield from _find_doubled(file, place, [gap for gap in gaps if gaps.count(gap) > 1], used)
        named.update(gaps)
    yield from _find_doubled(file, place, [gap for gap in named if gap in used], used)
    used.update(dict.fromkeys(named, file.line(place)))


def _find_doubled(
    file: YamlFile, place: Place, gaps: Sequence[str], used: dict[str, int]
) -> Iterator[Problem]:
    line = file.line(place)
    for gap in sorted(set(gaps)):
        facts = {"field": gap, "first": used.get(gap, line)}
        yield word("reading_twice", file.path, line, **facts)


def _find_wrong_gap(
    file: YamlFile, place: Place, gap: str, fields: Sequence[Written], refused: Sequence[str]
) -> Iterator[Problem]:
    field = next((each for each in fields if each.id == gap), None)
    facts = {"subject": describe_subject(file, place), "field": gap}
    if field is None:
        near = did_you_mean(nearest(gap, [each.id for each in fields if each.id]))
        yield word("reading_unknown_field", file.path, file.line(place), near=near, **facts)
    elif field.keys.get("kind") in refused:
        kind = show(field.keys.get("kind", ""))
        yield word("reading_wrong_kind", file.path, file.line(place), kind=kind, **facts)


def _find_broken_options(
    file: YamlFile, field: Written, fields: Sequence[Written], used: dict[str, int]
) -> Iterator[Problem]:
    """Yield a problem for the words of an option that lead nowhere, or are those of another."""
    first: dict[str, int] = {}
    for option in list_parts(file, field.place, "options"):
        place = (*option.place, "reads" if "reads" in option.keys else "label")
        line, words = file.line(place), file.value(place)
        if not isinstance(words, str):
            continue
        subject = describe_subject(file, option.place)
        same = " ".join(words.split()).casefold()
        if same in first and "reads" in option.keys:
            yield word("reading_same", file.path, line, subject=subject, first=first[same])
        first.setdefault(same, line)
        if "reads" in option.keys:
            yield from _find_broken_reads(file, place, words, fields, used)


def _find_broken_reads(
    file: YamlFile, place: Place, words: str, fields: Sequence[Written], used: dict[str, int]
) -> Iterator[Problem]:
    subject = describe_subject(file, place)
    try:
        alternatives = parse_sentence(words)
    except SentenceError as error:
        yield word("reading_half", file.path, file.line(place), sign=error.sign, subject=subject)
        return
    gaps = [gap for each in alternatives for gap in list_gaps(each)]
    others = sorted(_kinds_of(fields) - set(IN_OPTIONS))
    for gap in gaps:
        yield from _find_wrong_gap(file, place, gap, fields, others)
    yield from _find_doubled(file, place, [gap for gap in gaps if gap in used], used)
    used.update(dict.fromkeys(gaps, file.line(place)))


def _kinds_of(fields: Sequence[Written]) -> set[str]:
    kinds: list[Value | None] = [field.keys.get("kind") for field in fields]
    return {kind for kind in kinds if isinstance(kind, str)}
