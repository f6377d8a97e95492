"""A file in the cache, which is there whole or not at all."""

from __future__ import annotations

from pathlib import Path


def keep_file(place: Path, content: bytes) -> None:
    """Write `content` to `place`; whoever reads meanwhile finds the earlier file, or none."""
    place.parent.mkdir(parents=True, exist_ok=True)
    fresh = place.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(place)
