"""What the page's script reads of the document to read."""

from __future__ import annotations

import json

from samples.worksheet_samples import make_worksheet
from worksheet_builder.form.describe_reading import describe_readings
from worksheet_builder.model.reading_words import ReadingPart, ReadingWords, SectionWords
from worksheet_builder.model.worksheet import Worksheet

OPTIONS = [
    {"id": "monthly", "label": "Once a month", "reads": "every month"},
    {"id": "other", "label": "Another", "reads": "{topic}"},
    {"id": "never", "label": "Never"},
]


def make_sample() -> Worksheet:
    """Return a worksheet with a choice, two lists beside each other, and a text."""
    ticks = [{"id": "tea", "label": "Tea"}]
    plain = make_worksheet(
        [
            {"id": "rhythm", "kind": "choice", "label": "Rhythm", "options": OPTIONS},
            {"id": "topic", "kind": "text", "label": "Topic"},
            {"id": "yours", "kind": "checklist", "label": "Yours", "options": ticks},
            {
                "id": "mine",
                "kind": "checklist",
                "label": "Mine",
                "options": ticks,
                "beside": "yours",
            },
        ]
    )
    words = SectionWords(paragraphs=("We meet {rhythm}[, with {yours}].",))
    section = plain.sections[0].model_copy(update={"reading": words})
    part = ReadingPart(name="The start", title="At first", fields=("rhythm",))
    reading = ReadingWords(name="The plan", title="Our plan", parts=(part,))
    return plain.model_copy(update={"sections": (section,), "reading": reading})


def test_sentences_are_in_parts_and_options_in_their_own_words():
    """Whoever reads it takes nothing apart; a heading that is not given is the section's."""
    sample = make_sample()
    ((path, content),) = describe_readings([sample]).items()
    described = json.loads(content)
    title = sample.sections[0].title
    sentence = [["We meet ", {"field": "rhythm"}, {"maybe": [", with ", {"field": "yours"}]}, "."]]
    assert path == f"downloads/{sample.id}.reading.json"
    assert described == {
        "name": "The plan",
        "title": "Our plan",
        "signing": "",
        "parts": [{"name": "The start", "title": "At first", "about": "", "fields": ["rhythm"]}],
        "faces": "../assets/later/faces.pdf",
        "sections": [
            {"section": f"1. {title}", "title": title, "paragraphs": [[sentence]]},
        ],
        "options": {"rhythm": {"monthly": [["every month"]], "other": [[{"field": "topic"}]]}},
        "beside": {"mine": "yours"},
    }


def test_a_worksheet_without_such_a_document_has_no_file():
    """Its page offers the form alone."""
    plain = make_worksheet([{"id": "topic", "kind": "text", "label": "Topic"}])
    assert describe_readings([plain]) == {}
