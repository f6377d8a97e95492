"""YAML as editors read it: version 1.2, where only true and false are no words."""

from __future__ import annotations

import re
from typing import Any, ClassVar

import yaml


class CoreLoader(yaml.SafeLoader):
    """Reads the core schema of YAML 1.2, as the YAML language server does."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # not those of YAML 1.1


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    pattern = re.compile(f"^(?:{pattern})$")  # noqa: PLW2901
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", pattern, [*first, ""])


def load_core(text: str) -> Any:
    """Return what the text holds."""
    return yaml.load(text, CoreLoader)  # noqa: S506 - a safe loader
