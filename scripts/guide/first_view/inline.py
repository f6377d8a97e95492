"""What stands inside a page, named by its hash in the content security policy."""

from __future__ import annotations

import hashlib
from base64 import b64encode


def hash_inline(text: str) -> str:
    """Return the source that lets this very text, and nothing else, stand in a page."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
