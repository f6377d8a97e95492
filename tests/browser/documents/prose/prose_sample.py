"""A small worksheet with each kind of question, as the composer of documents to read sees it."""

from __future__ import annotations

from typing import Any

from browser.node_source import evaluate_each

MEET = "1. When we meet"
WORK = "2. What we do"
SIGN = "3. Agreed"


def make_part(name: str, kind: str, label: str, **more: Any) -> dict[str, Any]:
    """Return one question of a row, or the start of a whole one."""
    options = [{"id": key, "label": words} for key, words in more.pop("options", {}).items()]
    return {"id": name, "kind": kind, "label": label, "unit": "", "options": options, **more}


def ask(section: str, name: str, kind: str, label: str, **more: Any) -> dict[str, Any]:
    """Return a question."""
    return {"section": section, "row": "", "parts": [], **make_part(name, kind, label, **more)}


NAME_AND_DATE = [make_part("name", "text", "Name"), make_part("date", "date", "Date")]
COLUMNS = [
    make_part("what", "long_text", "What"),
    make_part("by", "date", "By when"),
    make_part("who", "choice", "Who", options={"me": "I", "you": "You"}),
]
SURE = {"1": "1 \u2013 Not", "2": "2", "3": "3 \u2013 Very"}
QUESTIONS = [
    ask(MEET, "often", "choice", "How often?", options={"month": "Once a month", "other": "Else"}),
    ask(MEET, "often_other", "text", "How often, then?"),
    ask(MEET, "length", "number", "How long?", unit="minutes"),
    ask(MEET, "ways", "checklist", "Which ways?", options={"mail": "Email", "phone": "Phone"}),
    ask(MEET, "start", "date", "When do we start?"),
    ask(MEET, "end", "date", "When do we end?"),
    ask(WORK, "aim", "long_text", "What for?"),
    ask(WORK, "tasks", "rows", "What do we promise?", row="task", parts=COLUMNS),
    ask(WORK, "yours", "checklist", "You will", options={"ask": "Ask", "listen": "Listen"}),
    ask(WORK, "mine", "checklist", "I will", options={"come": "Come prepared"}),
    ask(WORK, "sure", "scale", "How sure?", options=SURE),
    ask(SIGN, "me", "signature", "The author", parts=NAME_AND_DATE),
]
READING: dict[str, Any] = {
    "name": "The plan",
    "title": "Our plan",
    "signing": "Each of us keeps a copy.",
    "faces": "",
    "sections": [
        {
            "section": MEET,
            "title": "Meetings",
            "paragraphs": [
                [
                    [
                        [
                            "We meet ",
                            {"field": "often"},
                            {"maybe": [", for ", {"field": "length"}]},
                            ".",
                        ]
                    ],
                    [[{"field": "ways"}, " are fine."]],
                ],
                [
                    [
                        ["From ", {"field": "start"}, " to ", {"field": "end"}, "."],
                        ["Until ", {"field": "end"}, "."],
                    ]
                ],
            ],
        },
        {
            "section": WORK,
            "title": "Work",
            "paragraphs": [[[["Our aim: ", {"field": "aim"}, "."]]]],
        },
        {"section": SIGN, "title": "We agree", "paragraphs": []},
    ],
    "options": {"often": {"other": [[{"field": "often_other"}]]}},
    "beside": {"mine": "yours"},
}
COMPOSE = """(reading, questions, answers, again) => source.composeProse(
  reading, {questions, answers: new Map(Object.entries(answers))}, again)"""


def compose(
    answers: dict[str, Any],
    again: list[dict[str, str]] | None = None,
    reading: dict[str, Any] | None = None,
    questions: list[dict[str, Any]] | None = None,
) -> list[dict[str, Any]]:
    """Return the blocks of the document to read."""
    given = [reading or READING, questions or QUESTIONS, answers, again or []]
    (prose,) = evaluate_each("documents/prose/compose-prose.ts", COMPOSE, [given])
    assert prose["title"] == "Our plan"
    return list(prose["blocks"])


def say(words: list[Any]) -> str:
    """Return words as plain text."""
    return "".join(each if isinstance(each, str) else say(each["inside"]) for each in words)


def mark(words: list[Any]) -> str:
    """Return words with each control's name round what it holds."""
    return "".join(
        each
        if isinstance(each, str)
        else f"<{each['name']}:{mark(each['inside'])}>"
        if "name" in each
        else mark(each["inside"])
        for each in words
    )


def list_paragraphs(blocks: list[dict[str, Any]]) -> list[str]:
    """Return the paragraphs, each with what leads it."""
    return [
        f"{each['lead']} {say(each['words'])}".strip()
        for each in blocks
        if each["kind"] == "paragraph"
    ]
