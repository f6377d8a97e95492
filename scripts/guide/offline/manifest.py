"""The web app's manifest: what the site is called and looks like on a home screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from guide.institution import Guide
from guide.university.palette import WHITE, read_greys

MANIFEST = "manifest.webmanifest"
ICONS = "assets/images/icon"
# Each icon's file without its ending, its size, and what it may be cut to.
FORMS = (("192", 192, "any"), ("512", 512, "any"), ("maskable-512", 512, "maskable"))


def write_manifest(root: Path, guide: Guide) -> bytes:
    """Return the manifest; its addresses begin where it lies, wherever the site is served from."""
    manifest: dict[str, Any] = {
        "name": guide.title,
        "short_name": guide.short_title,
        "description": guide.description,
        "lang": "en-GB",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": read_light_colour(root, "paper"),
        "theme_color": read_light_colour(root, "paper"),
        "icons": [
            {
                "src": f"{ICONS}-{name}.png",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for name, size, purpose in FORMS
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2).encode() + b"\n"


def read_light_colour(root: Path, name: str) -> str:
    """Return a grey of the guide in the light scheme; white in a project without style."""
    return read_greys(root).get(name, (WHITE, ""))[0]
