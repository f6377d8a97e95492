"""What is asked, and what comes of the answers."""

from __future__ import annotations

import yaml

from adopting.merge import merge
from adopting.questions import ask_questions
from guide.institution import INSTITUTION, Institution
from set_up.project import ROOT

KNOWN = {
    "Your university's full name": "University of Glenmorran",
    "The name that colleagues use": "Glenmorran",
    "Your repository": "glenmorran/guide",
    "The address of your site": "https://mentoring.glenmorran.example",
    "Your time zone": "Europe/Dublin",
    "Where that is": "Ireland",
    "The team that looks after": "Staff Training Group",
    "What colleagues call that team": "STG",
    "What your promotion rules": "career framework",
    "Does the United Kingdom's law": "yes",
    "A newsletter": "Learning Letter",
    "What ": "a theme",
    "The example": "being a mentor",
}
HEADINGS = iter(["Good Colleagueship", ""])


def answer(question: str) -> str:
    """Return what somebody types who knows some things, and leaves others for later."""
    if question.startswith("A heading"):
        return next(HEADINGS)
    return next((words for start, words in KNOWN.items() if question.startswith(start)), "")


def test_answers_become_keys_and_what_waits_is_left_out():
    """The address gets its slash, the repository its whole address; blank answers are none."""
    answers = ask_questions(answer)
    assert answers["guide"] == {
        "address": "https://mentoring.glenmorran.example/",
        "edit_address": "https://github.com/glenmorran/guide/edit/main/docs/{path}",
    }
    assert answers["team"] == {"name": "Staff Training Group", "short_name": "STG"}
    (place,) = answers["promotion"]["places"]
    assert (place["name"], place["example"]) == ("Good Colleagueship", "being a mentor")
    assert "year" not in answers["promotion"]
    assert "course" not in answers
    assert answers["newsletter"] == {"name": "Learning Letter", "link": "newsletter"}
    assert "address" not in answers["links"]["newsletter"]
    values = merge(yaml.safe_load((ROOT / INSTITUTION).read_text(encoding="utf-8")), answers)
    assert values["links"]["newsletter"]["address"] == "https://www.example.ac.uk/"
    Institution.model_validate(values)
    assert answers["accessibility"] == {"law": {}}
    assert values["clocks"] == {"zone": "Europe/Dublin", "whose": "Ireland"}
