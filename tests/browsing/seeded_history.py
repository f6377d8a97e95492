"""Earlier versions that are put into the database as they are, and tabs that hear nothing."""

from __future__ import annotations

from typing import Any

# Another tab's messages do not arrive: what counts is the database alone.
DEAF = "window.BroadcastChannel = undefined; delete window.BroadcastChannel"

SEED = """([name, records]) => new Promise((resolve, reject) => {
  const opening = indexedDB.open(name)
  opening.onsuccess = () => {
    const writing = opening.result.transaction("history", "readwrite")
    for (const record of records) writing.objectStore("history").add(record)
    writing.oncomplete = () => { opening.result.close(); resolve() }
    writing.onabort = () => reject(writing.error)
  }
})"""


def make_version(day: str, answers: Any, **others: Any) -> dict[str, Any]:
    """Make what the database holds of an earlier version."""
    return {
        "worksheet": "contract",
        "why": "day",
        "day": day,
        "at": 0,
        "answers": answers,
        **others,
    }
