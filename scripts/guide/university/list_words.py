"""The words of institution.yml that worksheets may name, such as <<institution.short_name>>."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from guide.institution import Institution
from guide.university.promotion import MOST_PLACES

ROOT = "institution"
LEFT_OUT = frozenset({"links", "owners", "notices", "support", "accessibility", "colours"})


def list_words(institution: Institution | None) -> dict[str, str] | None:
    """Return the words by their names, those that pages write; one that is not given has "".

    Of owners there are the names alone; links and the like have no place in a worksheet. None for
    no institution: then no name can be judged.
    """
    if institution is None:
        return None
    parts = institution.model_dump(mode="json", exclude=set(LEFT_OUT))
    possible = dict.fromkeys(_name_possible(ROOT, Institution, LEFT_OUT), "")
    owners = {f"{ROOT}.owners.{key}.name": each.name for key, each in institution.owners.items()}
    return {**possible, **dict(_name_words(ROOT, parts)), **owners}


def list_written(institution: Institution | None) -> dict[str, str] | None:
    """Return the same names, each with itself as its words: what is published stays as written."""
    words = list_words(institution)
    return words and {name: text and f"<<{name}>>" for name, text in words.items()}


def _name_words(name: str, value: object) -> Iterator[tuple[str, str]]:
    """Yield each text and number with the way to it, the steps joined by dots."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _name_words(f"{name}.{key}", part)
    elif isinstance(value, list):
        for number, part in enumerate(value, 1):
            yield from _name_words(f"{name}.{number}", part)
    elif value is not None:
        yield name, str(value)


def _name_possible(
    name: str,
    kind: Any,  # noqa: ANN401 - an annotation
    left_out: frozenset[str] = frozenset(),
) -> Iterator[str]:
    """Yield the way to each text that the model knows, given or not."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        for key, field in kind.model_fields.items():
            if key not in left_out:
                yield from _name_possible(f"{name}.{key}", field.annotation)
    elif get_origin(kind) is tuple:
        for number in range(1, MOST_PLACES + 1):
            yield from _name_possible(f"{name}.{number}", get_args(kind)[0])
    elif get_origin(kind) is not dict and (inner := _find_model(kind)):
        yield from _name_possible(name, inner)
    else:
        yield name


def _find_model(kind: Any) -> type[BaseModel] | None:  # noqa: ANN401 - an annotation
    """Return the model that may stand there or be left out."""
    models = (each for each in get_args(kind) if isinstance(each, type))
    return next((each for each in models if issubclass(each, BaseModel)), None)
