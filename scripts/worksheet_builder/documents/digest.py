"""One digest for several parts."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def digest(parts: Iterable[bytes]) -> str:
    """Return the digest of the parts, with their lengths, so that none runs into the next."""
    total = sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()
