"""The words of a worksheet's document to read, as the page's script reads them: JSON."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable
from typing import Any

from worksheet_builder.model import (
    DOCUMENT_FOLDER,
    FACES_PATH,
    Checklist,
    Choice,
    Gap,
    Maybe,
    Section,
    Sentence,
    Worksheet,
    document_path,
    parse_sentence,
)


def describe_readings(worksheets: Iterable[Worksheet]) -> dict[str, bytes]:
    """Return what each worksheet with a document to read says of it, by its path in the site."""
    return {
        document_path(each.id, "reading.json"): json.dumps(
            describe_reading(each), ensure_ascii=False, separators=(",", ":")
        ).encode()
        for each in worksheets
        if each.reading
    }


def describe_reading(worksheet: Worksheet) -> dict[str, Any]:
    """Return what the document is called, its sentences in parts, and how options read."""
    reading = worksheet.reading
    return {
        **(reading.model_dump(mode="json") if reading else {}),
        "faces": posixpath.relpath(FACES_PATH, DOCUMENT_FOLDER),
        "sections": [
            _describe_section(number, section)
            for number, section in enumerate(worksheet.sections, start=1)
        ],
        "options": {
            field.id: words
            for field in worksheet.answerable_fields()
            if isinstance(field, Choice | Checklist) and (words := _describe_options(field))
        },
        "beside": {
            field.id: field.beside
            for field in worksheet.answerable_fields()
            if isinstance(field, Checklist) and field.beside
        },
    }


def _describe_section(number: int, section: Section) -> dict[str, Any]:
    reading = section.reading
    return {
        "section": f"{number}. {section.title}",
        "title": (reading and reading.title) or section.title,
        "paragraphs": [
            [_describe_sentence(sentence) for sentence in paragraph]
            for paragraph in (reading.paragraphs if reading else ())
        ],
    }


def _describe_sentence(text: str) -> list[list[Any]]:
    return [_describe_pieces(alternative) for alternative in parse_sentence(text)]


def _describe_pieces(pieces: Sentence) -> list[Any]:
    described: list[Any] = []
    for piece in pieces:
        if isinstance(piece, Gap):
            described.append({"field": piece.field})
        elif isinstance(piece, Maybe):
            described.append({"maybe": _describe_pieces(piece.pieces)})
        else:
            described.append(piece)
    return described


def _describe_options(field: Choice | Checklist) -> dict[str, list[list[Any]]]:
    """Return the words of each option that has some of its own."""
    options = (*field.options, *field.retired)
    return {each.id: _describe_sentence(each.reads) for each in options if each.reads}
