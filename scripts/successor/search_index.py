"""The search index, turned from Zensical's shape into the one that the pages' search reads."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def convert_search_index(site: Path) -> None:
    """Write search/search_index.json from search.json, which then goes."""
    theirs = site / "search.json"
    items = json.loads(theirs.read_text(encoding="utf-8"))["items"]
    ours = site / "search" / "search_index.json"
    ours.parent.mkdir(exist_ok=True)
    ours.write_text(
        json.dumps({"config": {"lang": ["en"]}, "docs": [convert_item(item) for item in items]}),
        encoding="utf-8",
    )
    theirs.unlink()


def convert_item(item: dict[str, Any]) -> dict[str, str]:
    """Return one section of a page as MkDocs would write it."""
    return {key: item[key] for key in ("location", "title", "text")}
