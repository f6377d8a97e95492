"""A part of a worksheet as it was written, before any model has looked at it."""

from __future__ import annotations

from dataclasses import dataclass

from strict_yaml.yaml_file import Place, Value, YamlFile


@dataclass(frozen=True)
class Written:
    """A part of the worksheet as it was written, and its place."""

    place: Place
    keys: dict[str, Value]

    @property
    def id(self) -> str:
        """The part's id, or nothing."""
        value = self.keys.get("id")
        return value if isinstance(value, str) else ""


def list_parts(file: YamlFile, place: Place, key: str) -> list[Written]:
    """Return the groups of keys in the list that stands under the key."""
    items = file.value((*place, key))
    if not isinstance(items, list):
        return []
    return [
        Written((*place, key, number), item)
        for number, item in enumerate(items)
        if isinstance(item, dict)
    ]
