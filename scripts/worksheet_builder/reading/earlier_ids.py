"""Ids that are no longer used: what was renamed or retired keeps its id for itself.

Saved answers are found by their ids, so an id may lead to one place only, and for good.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from strict_yaml import Problem, Written, YamlFile, describe_subject
from worksheet_builder.reading.wordings import word


def find_reused_ids(
    file: YamlFile, parts: Sequence[Written], retired: Sequence[Written]
) -> Iterator[Problem]:
    """Yield a problem for each id that leads to two of the parts, which stand side by side."""
    yield from _find_retired_ids(file, parts, retired)
    there = {part.id for part in (*parts, *retired)}
    first: dict[str, int] = {}
    for part in (*parts, *retired):
        line = file.line((*part.place, "was"))
        subject = describe_subject(file, part.place)
        for old in list_earlier_ids(part):
            facts = {"subject": subject, "old": old}
            if old in there:
                yield word("earlier_id_in_use", file.path, line, **facts)
            elif old in first:
                yield word("earlier_id_twice", file.path, line, first=first[old], **facts)
            first.setdefault(old, line)


def _find_retired_ids(
    file: YamlFile, parts: Sequence[Written], retired: Sequence[Written]
) -> Iterator[Problem]:
    lines = {part.id: file.line((*part.place, "id")) for part in retired}
    for part in parts:
        if part.id in lines:
            subject = describe_subject(file, part.place)
            facts = {"subject": subject, "first": lines[part.id], "better": f"{part.id}_2"}
            yield word("retired_id", file.path, file.line((*part.place, "id")), **facts)


def list_earlier_ids(part: Written) -> list[str]:
    """Return the ids that the part says it had before."""
    written = part.keys.get("was")
    listed = written if isinstance(written, list) else [written]
    return [old for old in listed if isinstance(old, str)]
