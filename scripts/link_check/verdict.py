"""What lychee found at an address, as something to do or to leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

Kind: TypeAlias = Literal["fine", "moved", "gone", "cannot tell"]

GONE = (404, 410)
MOVED_FOR_GOOD = (301, 308)
CERTIFICATE = "SSL certificate"
FRAGMENT = "Cannot find fragment"


@dataclass(frozen=True)
class Verdict:
    """What stands at an address: `words` say it, and where it has moved to."""

    kind: Kind
    words: str = ""


def read_verdicts(answer: dict[str, Any]) -> dict[str, Verdict]:
    """Return the verdict on each address of lychee's answer in JSON."""
    verdicts = {entry["url"]: _judge_success(entry) for entry in _list(answer, "success_map")}
    for entry in _list(answer, "error_map"):
        verdicts[entry["url"]] = _judge_error(entry["status"])
    for entry in _list(answer, "timeout_map"):
        verdicts[entry["url"]] = Verdict("cannot tell", "it did not answer in time")
    return verdicts


def _list(answer: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    for entries in answer.get(name, {}).values():
        yield from entries


def _judge_success(entry: dict[str, Any]) -> Verdict:
    steps = entry.get("redirects", {}).get("redirects", [])
    # Whoever sends people on for a while, to sign in perhaps, has not moved.
    if steps and all(step["code"] in MOVED_FOR_GOOD for step in steps):
        return Verdict("moved", f"it has moved to {steps[-1]['url']}")
    return Verdict("fine")


def _judge_error(status: dict[str, Any]) -> Verdict:
    code, text = status.get("code"), status.get("text", "")
    if code in GONE:
        return Verdict("gone", f"the page is gone ({code})")
    if FRAGMENT in text:
        return Verdict("gone", "the page is there, and the place on it after the # is not")
    if CERTIFICATE in text:
        return Verdict("gone", "its certificate is not valid, and browsers warn of it")
    # A wall against programs, a server at rest: a person may well see the page.
    words = f"it answers {code}" if code else "no connection could be made"
    return Verdict("cannot tell", words)
