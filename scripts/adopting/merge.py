"""What institution.yml is to hold: the answers, and made-up values for what nobody has answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any, TypeAlias
from urllib.parse import urlsplit

Values: TypeAlias = dict[str, Any]

# What a site needs before it can be published, and is asked for then: find_placeholders knows it.
MADE_UP = "example.ac.uk"
MADE_UP_PAGE = f"https://www.{MADE_UP}/"
MADE_UP_ADDRESSES = {
    "address": f"https://mentoring.{MADE_UP}/",
    "edit_address": "https://github.com/OWNER/REPO/edit/main/docs/{path}",
}
# Words that hold everywhere, until somebody has put in their own.
PLAIN_PROMOTION = {"framework": "promotion rules", "year": date.today().year, "places": []}
# What stands whole, where it is answered at all, and what a university may be without.
WHOLE = ("owners", "support")
MAY_LACK = ("course", "newsletter", "logo")
UNASKED = {"test": None, "reviewed": None}


def merge(before: Values, answers: Values) -> Values:
    """Return the values of the new institution.yml.

    `before` is the file as it stands, another university's or the one's own. Answers have the same
    keys, as many of them as one likes. What is the same for everybody stays; what belonged to the
    other university is given up.
    """
    is_own = answers.get("name", before["name"]) == before["name"]
    after = deepcopy(before) if is_own else _give_up(before, answers)
    for key, value in answers.items():
        if key == "links":
            after["links"] = _merge_links(after["links"], value)
        elif key in WHOLE or not isinstance(value, dict):
            after[key] = value
        elif key in MAY_LACK:
            after[key] = {**(before.get(key) or {}), **value}
        else:
            after[key] = _merge_part(key, after[key], value, before)
    return after


def _merge_part(key: str, after: Values, value: Values, before: Values) -> Values:
    """Return a part with its answers; `law: {}` asks for the law that the file names already."""
    merged = {**after, **value}
    law = value.get("law")
    if key == "accessibility" and law is not None:
        known = before["accessibility"].get("law") or {}
        merged["law"] = {**known, **law}
    return merged


def _merge_links(links: Values, answers: Values) -> Values:
    """Return the links, those that are answered changed or added."""
    made_up = {"address": MADE_UP_PAGE}
    known = {name: {**made_up, **links.get(name, {}), **link} for name, link in answers.items()}
    return {**links, **known}


def _give_up(before: Values, answers: Values) -> Values:
    """Return the file without what only its university has."""
    after: Values = _rename(deepcopy(before), _list_names(before, answers))
    after["guide"] |= MADE_UP_ADDRESSES
    after["guide"]["adapted_from"] = make_credit(before)
    after["team"]["email"] = f"mentoring@{MADE_UP}"
    after |= {"units": "school or department", "promotion": dict(PLAIN_PROMOTION)}
    after["owners"] = {
        name: {**owner, "email": f"{name}-mentoring@{MADE_UP}"}
        for name, owner in after["owners"].items()
    }
    left = {(before.get("newsletter") or {}).get("link")}
    after |= {key: None for key in MAY_LACK if key in before}
    if (answers.get("accessibility") or {}).get("law") is None:
        left.add((before["accessibility"].get("law") or {}).get("complaints"))
        after["accessibility"]["law"] = None
    after["accessibility"] |= UNASKED
    after["notices"] = {name: _withdraw(notice) for name, notice in after["notices"].items()}
    after["links"] = {
        name: _give_up_link(before["links"][name], link, before)
        for name, link in after["links"].items()
        if name not in left
    }
    return after


def _give_up_link(old: Values, link: Values, before: Values) -> Values:
    """Return a link; one to the other university's pages leads nowhere yet."""
    plain = {key: value for key, value in link.items() if key != "opened_by"}
    is_theirs = before["short_name"] in str(old["owner"]) or before["team"]["name"] in old["owner"]
    address = MADE_UP_PAGE if is_theirs else link["address"]
    return {**plain, "opened": None, "address": address}


def _withdraw(notice: Values) -> Values:
    """Return wording that nobody has confirmed here yet."""
    return {key: None if key == "confirmed_on" else value for key, value in notice.items()}


def make_credit(before: Values) -> str:
    """Return the credit that the licence asks for, to the guide that this one is made from."""
    earlier = before["guide"].get("adapted_from")
    credit = f"Adapted from “{before['guide']['title']}” ({before['name']}, CC BY 4.0)."
    return f"{credit} {earlier}" if earlier else credit


def _list_names(before: Values, answers: Values) -> dict[str, str]:
    """Return the other university's names, the longest first, with one's own for each."""
    team = answers.get("team") or {}
    pairs = {
        before["name"]: answers["name"],
        before["short_name"]: answers.get("short_name", answers["name"]),
        before["team"]["name"]: team.get("name", "Mentoring team"),
        before["team"]["short_name"]: team.get("short_name", "mentoring"),
    }
    return dict(sorted(pairs.items(), key=lambda pair: -len(pair[0])))


def _rename(value: Any, names: Mapping[str, str]) -> Any:  # noqa: ANN401 - whatever YAML holds
    """Return the value with each name replaced, in all its texts."""
    if isinstance(value, dict):
        return {key: _rename(part, names) for key, part in value.items()}
    if isinstance(value, list):
        return [_rename(part, names) for part in value]
    if isinstance(value, str) and not urlsplit(value).scheme.startswith("http"):
        found = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names))
        return found.sub(lambda match: names[match[0]], value)
    return value
