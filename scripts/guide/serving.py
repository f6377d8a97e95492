"""Whether the site is being served to whoever edits it."""

from __future__ import annotations

import os


def is_served() -> bool:
    """Tell whether scripts/serve builds the site, whose pages reload after each change."""
    return os.environ.get("GUIDE_SERVED") == "true"
