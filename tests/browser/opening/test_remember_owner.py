"""A file's id is remembered with the relationship as it is kept, whatever a page read before."""

from __future__ import annotations

from typing import Any

import pytest

from browser.node_source import evaluate_each

ID, FILE = "1a-2n-3n-4", "1f-2i-3l-4"
KNOWN = {"id": ID, "name": "Mentor B", "role": "mentee", "begun": "2026-11-26"}
# A database of one store, and a tab's two storages.
REMEMBER = """async (kept, relationship, id) => {
  const [stored, chosen] = [new Map(Object.entries(kept)), new Map()]
  const storage = {getItem: name => chosen.get(name) ?? null, setItem: (name, text) =>
    chosen.set(name, text)}
  globalThis.window = {sessionStorage: storage, localStorage: storage}
  const store = {get: async key => stored.get(key), put: async (value, key) =>
    stored.set(key, value)}
  const database = {put: (_, value, key) => store.put(value, key),
    transaction: () => ({objectStore: () => store, done: Promise.resolve()})}
  const history = {open: async () => database}
  await source.rememberOwner({relationship, database: "d"}, {history}, id ?? undefined)
  return {kept: Object.fromEntries(stored), chosen: [...chosen.values()].map(JSON.parse)}
}"""


def remember(kept: dict[str, Any], owner: str | None = FILE) -> dict[str, Any]:
    """Return what is kept, and whom the tab shows, after a page of `KNOWN` met a file."""
    source = "opening/owner/remember-owner.ts"
    return dict(evaluate_each(source, REMEMBER, [[kept, KNOWN, owner]])[0])


def test_what_another_tab_changed_since_stays():
    """The end, another name, an id that it learned: the page's own copy is from before."""
    now = {**KNOWN, "name": "Prof B", "ended": "2026-12-01", "also": ["1o-2t-3h-4"]}
    learned = {**now, "also": ["1o-2t-3h-4", FILE]}
    assert remember({ID: now}) == {"kept": {ID: learned}, "chosen": [learned]}


def test_whom_another_tab_deleted_does_not_come_back():
    """The mark that stands in the place stays, and the tab does not choose them anew."""
    gone = {ID: {"id": ID, "isGone": True}}
    assert remember(gone) == {"kept": gone, "chosen": []}


def test_whom_the_database_lost_is_kept_again():
    """A browser can remove a database; the tab still knows."""
    assert remember({})["kept"] == {ID: {**KNOWN, "also": [FILE]}}


@pytest.mark.parametrize("owner", [ID, None])
def test_an_id_that_is_known_changes_nothing(owner: str | None):
    """Nor does a file without one."""
    assert remember({}, owner) == {"kept": {}, "chosen": []}
