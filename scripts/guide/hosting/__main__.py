"""Packs a built site: `python -m guide.hosting SITE_DIR`."""

from __future__ import annotations

import sys
from pathlib import Path

from guide.hosting.compress_site import compress_site

compress_site(Path(sys.argv[1]))
