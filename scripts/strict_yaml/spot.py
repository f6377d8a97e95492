"""A spot: one place in a file, and what the model wants to stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import UnionType
from typing import Annotated, Literal, TypeGuard, Union, get_args, get_origin

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from strict_yaml.yaml_file import Place, YamlFile


class IndentedDumper(yaml.SafeDumper):
    """Writes a list two spaces further in than its key, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Go one level further in."""
        super().increase_indent(flow, False)


@dataclass(frozen=True)
class Spot:
    """A place, the type wanted there, and the model's field that the place belongs to."""

    place: Place
    wanted: object
    field: FieldInfo | None = None
    field_key: str = ""

    @property
    def key(self) -> str:
        """The key that an editor reads at this place, or nearest above it."""
        return next((step for step in reversed(self.place) if isinstance(step, str)), "")

    @property
    def is_part_of_list(self) -> bool:
        """Whether the place is an item of a list, which has a number and no key."""
        return bool(self.place) and isinstance(self.place[-1], int)

    @property
    def meaning(self) -> str:
        """What the model says that the value is, as a sentence."""
        return (self.field.description or "") if self.field else ""

    @property
    def example(self) -> str:
        """The key with a value that would do, as YAML."""
        if not self.field or not self.field.examples:
            return ""
        written = {self.field_key: self.field.examples[0]}
        return yaml.dump(
            written, Dumper=IndentedDumper, allow_unicode=True, sort_keys=False, width=80
        ).strip()

    @property
    def known_keys(self) -> tuple[str, ...]:
        """The keys that may be written at this place, in the model's order."""
        return tuple(fields_by_key(self.wanted)) if is_model(self.wanted) else ()

    @property
    def known_values(self) -> tuple[str, ...]:
        """The values that may be written at this place, where they are a closed list."""
        return get_args(self.wanted) if get_origin(self.wanted) is Literal else ()


def find_spot(model: type[BaseModel], location: Sequence[str | int]) -> Spot:
    """Return the spot of a pydantic location, which names union members among the keys."""
    spot = Spot((), model)
    for step in location:
        members = members_by_tag(spot.wanted)
        if step in members:
            spot = replace(spot, wanted=members[str(step)])
        elif step != "[key]":  # pydantic's word for a key that is wrong itself
            spot = step_into(spot, step)
    return spot


def step_into(spot: Spot, step: str | int) -> Spot:
    """Return the spot one key or one item further in."""
    place = (*spot.place, step)
    if is_model(spot.wanted):
        field = fields_by_key(spot.wanted).get(str(step))
        return Spot(place, bare(field.annotation) if field else None, field, str(step))
    parts = [part for part in get_args(spot.wanted) if part is not Ellipsis]
    return replace(spot, place=place, wanted=bare(parts[-1]) if parts else None)


def fields_by_key(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the model's fields by the keys that are written: `from` is no name in Python."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def bare(annotation: object) -> object:
    """Return the type without its notes and without `| None`."""
    if get_origin(annotation) is Annotated:
        return bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        parts = [part for part in get_args(annotation) if part is not type(None)]
        return bare(parts[0]) if len(parts) == 1 else annotation
    return annotation


def is_model(wanted: object) -> TypeGuard[type[BaseModel]]:
    """Whether a model is wanted."""
    return isinstance(wanted, type) and issubclass(wanted, BaseModel)


def members_by_tag(wanted: object) -> dict[str, type[BaseModel]]:
    """Return a union's models by the tag that tells them apart, such as a field's kind."""
    if get_origin(wanted) not in {Union, UnionType}:
        return {}
    return {
        tag: member
        for member in map(bare, get_args(wanted))
        if is_model(member)
        for info in member.model_fields.values()
        if get_origin(info.annotation) is Literal
        for tag in get_args(info.annotation)
    }


def describe_subject(file: YamlFile, place: Place) -> str:
    """Return what people call the thing at the place: `option "yes" of field "agreed"`."""
    subject, outer_has_id, key = "the file", False, ""
    for end, step in enumerate(place, start=1):
        if isinstance(step, str):
            key, before = step, subject
            outer_had_id, outer_has_id = outer_has_id, False
            subject = f'"{step}"' if before == "the file" else f'"{step}" of {before}'
            continue
        value = file.value(place[:end])
        names = value if isinstance(value, dict) else {}
        name = names.get("id") or names.get("title") or names.get("name")
        outer = (
            "" if before == "the file" or ("id" in names and not outer_had_id) else f" of {before}"
        )
        subject = f"{key.removesuffix('s')} {show(name) if name else step + 1}{outer}"
        outer_has_id = "id" in names
    return subject


LONGEST_SHOWN = 60  # characters of a value that a message repeats


def show(value: object) -> str:
    """Return the value in quotes, cut where it is long, or what it is."""
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, list):
        return "a list"
    text = " ".join(str(value).split())
    if not text:
        return "nothing"
    return f'"{text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN].rstrip() + " …"}"'
