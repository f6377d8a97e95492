"""An id: the name of a thing in YAML, which other files and saved answers lead back to."""

from __future__ import annotations

import re

ID_PATTERN = r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$"


def suggest_id(written: str) -> str:
    """Return an id made of what was written: `My goals!` gives `my_goals`."""
    plain = re.sub(r"[^a-z0-9]+", "_", written.lower()).strip("_")[:40].rstrip("_")
    return plain if plain[:1].isalpha() else f"field_{plain}".rstrip("_")
