"""The site's Markdown: its extensions and their settings, read from mkdocs.yml."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from guide.navigation import read_settings

ALWAYS_ON = ("toc", "tables", "fenced_code")  # what MkDocs adds by itself

# The extensions alone, where another part of the file cannot be read.
BLOCK = re.compile(r"^markdown_extensions:\n(?:[ \t].*\n|\n)+", re.MULTILINE)

Extensions = tuple[list[str], dict[str, dict[str, object]]]


def read_extensions(root: Path) -> Extensions:
    """Return the Markdown extensions of mkdocs.yml: their names, and the settings by name."""
    try:
        settings = yaml.safe_load(read_settings(root))
    except (OSError, yaml.YAMLError):  # the check `yaml_typing` says what is wrong with the file
        settings = _read_block(root)
    names: list[str] = list(ALWAYS_ON)
    configured: dict[str, dict[str, object]] = {}
    for entry in settings.get("markdown_extensions", ()):
        name, options = (entry, None) if isinstance(entry, str) else next(iter(entry.items()))
        names += [] if name in names else [name]
        configured[name] = options or {}
    return names, configured


def _read_block(root: Path) -> dict[str, Any]:
    """Return the part of the settings that holds the extensions, or nothing."""
    try:
        found = BLOCK.search(read_settings(root))
        settings = yaml.safe_load(found[0]) if found else {}
    except (OSError, yaml.YAMLError):
        return {}
    return settings if isinstance(settings, dict) else {}
