"""What `scripts/adopt` asks, and the answers as keys of institution.yml."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from guide.university.promotion import MOST_PLACES

Answers: TypeAlias = dict[str, Any]
Ask: TypeAlias = Callable[[str], str]

UK_ZONE = "Europe/London"
LATER = " (Enter: later)"
NONE = " (Enter: there is none)"
NO_MORE = " (Enter: no more)"
YES = ("y", "yes")


def ask_questions(ask: Ask) -> Answers:
    """Return the answers; `ask` puts one question and returns what was typed.

    What was left for later is not in them.
    """
    answers: Answers = {
        "name": _insist(ask, "Your university's full name"),
        "short_name": _insist(ask, "The name that colleagues use"),
        "guide": _ask_guide(ask),
        "team": {
            "name": _insist(ask, "The team that looks after mentoring"),
            "short_name": _insist(ask, "What colleagues call that team"),
            "email": ask(f"Its email address{LATER}"),
        },
        "clocks": _ask_clocks(ask),
        "units": ask(f"What your parts are called, as in School, Institute or Faculty{LATER}"),
        "promotion": _ask_promotion(ask),
        "links": {},
    }
    if rules := ask(f"The address of your promotion rules, with https://{LATER}"):
        answers["links"]["promotion-guidance"] = {"address": rules}
    if course := ask(f"A course that teaches people to mentor{NONE}"):
        about = _insist(ask, 'What it is like, behind the words "The course is"')
        answers["course"] = {"name": course, "description": about}
    if newsletter := ask(f"A newsletter with news of such things{NONE}"):
        answers["newsletter"] = {"name": newsletter, "link": "newsletter"}
        answers["links"]["newsletter"] = _make_newsletter(ask, newsletter, answers["team"]["name"])
    if (
        ask(
            "Does the United Kingdom's law on accessible websites hold for you? (yes or no)"
        ).lower()
        in YES
    ):
        answers["accessibility"] = {"law": {}}
    return _leave_out_blank(answers)


def _ask_guide(ask: Ask) -> Answers:
    repository = ask(f"Your repository on GitHub, as owner/name{LATER}").strip("/")
    edit = f"https://github.com/{repository}/edit/main/docs/{{path}}" if repository else ""
    address = ask(f"The address of your site, with https://{LATER}")
    return {"address": f"{address.rstrip('/')}/" if address else "", "edit_address": edit}


def _ask_clocks(ask: Ask) -> Answers:
    zone = ask(f"Your time zone (Enter: {UK_ZONE})")
    if not zone or zone == UK_ZONE:
        return {}
    return {"zone": zone, "whose": _insist(ask, "Where that is, behind “by the clocks of”")}


def _ask_promotion(ask: Ask) -> Answers:
    framework = ask(f"What your promotion rules are called, behind the word “the”{LATER}")
    year = ask(f"Of which year they are{LATER}")
    places: list[Answers] = []
    while len(places) < MOST_PLACES:
        enough = NO_MORE if places else NONE
        name = ask(f"A heading in them under which mentoring counts{enough}")
        if not name:
            break
        places.append(
            {
                "name": name,
                "kind": _insist(ask, "What the rules call such a heading, without “a”"),
                "shows": _insist(ask, "What evidence there shows, as in: how you lead"),
                "about": _insist(ask, "What it covers, behind the words “It covers”"),
                "example": _insist(ask, "The example of mentoring that they give"),
            }
        )
    return {"framework": framework, "year": year, "places": places}


def _make_newsletter(ask: Ask, name: str, team: str) -> Answers:
    return {
        "title": f"Subscribe to the {name}",
        "address": ask(f"Where people subscribe to it, with https://{LATER}"),
        "owner": team,
        "if_gone": f"Ask {team} to add you.",
        "about": "News of what there is to learn.",
        "subject": "learning",
    }


def _insist(ask: Ask, question: str) -> str:
    """Return an answer that cannot wait."""
    while not (answer := ask(question)):
        pass
    return answer


def _leave_out_blank(answers: Answers) -> Answers:
    """Return the answers without those that were left for later; an empty list is an answer."""
    kept = {
        key: _leave_out_blank(value) if isinstance(value, dict) else value
        for key, value in answers.items()
    }
    return {key: value for key, value in kept.items() if value != ""}
