"""Says every problem that keeps a site from being built: `python -m guide`."""

from __future__ import annotations

import sys
from pathlib import Path

from guide.sources import read_sources
from strict_yaml import ProblemsFound

try:
    read_sources(Path.cwd())
except ProblemsFound as problems:
    sys.exit(str(problems))
