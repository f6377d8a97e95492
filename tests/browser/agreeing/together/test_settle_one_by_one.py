"""Choices that two people make one after the other, while a write is under way."""

from __future__ import annotations

import pytest

from browser.node_source import evaluate_each

# A store whose database hangs: a change that looks first never comes.
LEAVE = """async (kind, visibilityState) => {
  globalThis.window = new EventTarget()
  globalThis.document = Object.assign(new EventTarget(), { visibilityState })
  let agreement = { choices: {} }
  const settling = source.settleOneByOne({
    read: () => agreement,
    change: () => new Promise(() => undefined),
    changeUnread: (change) => { agreement = change(agreement) },
  })
  settling.choose("place", { take: "mine" })
  settling.choose("purpose", { take: "own", own: "Wri" })
  settling.choose("purpose", { take: "own", own: "Written last" })
  for (const target of [window, document]) target.dispatchEvent(new Event(kind))
  return agreement.choices
}"""
SETTLE = "agreeing/together/settle-one-by-one.ts"


@pytest.mark.parametrize(
    ("kind", "state"),
    [("pagehide", "visible"), ("freeze", "visible"), ("visibilitychange", "hidden")],
)
def test_what_waits_is_handed_over_as_the_page_is_left(kind: str, state: str) -> None:
    """All of it, in its newest words, without a word from the database."""
    (kept,) = evaluate_each(SETTLE, LEAVE, [[kind, state]])
    assert kept["place"]["take"] == "mine"
    assert kept["purpose"]["own"] == "Written last"


def test_a_page_that_is_shown_again_hands_nothing_over() -> None:
    """It goes on with the write that is under way."""
    assert evaluate_each(SETTLE, LEAVE, [["visibilitychange", "visible"]]) == [{}]
