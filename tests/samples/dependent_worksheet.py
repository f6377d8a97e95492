"""A worksheet whose questions depend on each other, and answers to all of them."""

from __future__ import annotations

from typing import Any

from samples.worksheet_samples import make_worksheet

WAYS = {"id": "ways", "kind": "choice", "label": "How do we meet?"}
WAYS["options"] = [{"id": way, "label": way.capitalize()} for way in ("online", "room", "other")]
MORE = {"id": "more", "kind": "checklist", "label": "What else?"}
MORE["options"] = [{"id": "walks", "label": "Walks"}, {"id": "calls", "label": "Calls"}]
# The path is asked for under a question that is itself asked only after a choice.
FIELDS: list[dict[str, Any]] = [
    {"id": "purpose", "kind": "text", "label": "Purpose"},
    WAYS,
    MORE | {"show_when": {"field": "ways", "value": "other"}},
    {"id": "path", "kind": "text", "label": "Which path"}
    | {"show_when": {"field": "more", "value": "walks"}},
    {"id": "stops", "kind": "rows", "label": "Stops", "row": "stop"}
    | {"columns": [{"id": "place", "kind": "text", "label": "Place"}]}
    | {"show_when": {"field": "ways", "value": "other"}},
]
DEPENDENT = make_worksheet(FIELDS)
# With any other way to meet, all of them are hidden.
DEPENDING = {"more": ["walks"], "path": "by the river", "stops": [{"place": "bridge"}]}
ALL = {"purpose": "to meet", "ways": "other", **DEPENDING}
