"""What a worksheet says of answers that are handed in: none that tells who somebody is.

Looks at what was written and not at the model, as `references` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from strict_yaml import Problem, Value, YamlFile, describe_subject, did_you_mean, nearest, show
from worksheet_builder.model import FIELD_KINDS
from worksheet_builder.reading.series import Fields
from worksheet_builder.reading.wordings import word

# Of these kinds many answers can be read together. A date or a signature tells of one person.
KINDS = ("checklist", "choice", "long_text", "scale", "text")


def find_broken_collected(file: YamlFile, fields: Fields) -> Iterator[Problem]:
    """Yield a problem where `collected` names what is not there, or what is to stay."""
    collected = file.value(("collected",))
    written = collected.get("fields") if isinstance(collected, dict) else None
    names = written if isinstance(written, list) else []
    for number, name in enumerate(names):
        if isinstance(name, str) and name:
            yield from _find_broken_name(file, fields, names[:number], name)


def _find_broken_name(
    file: YamlFile, fields: Fields, earlier: list[Value], name: str
) -> Iterator[Problem]:
    place = ("collected", "fields", len(earlier))
    named = next((field for field in fields if field.id == name), None)
    kind = named.keys.get("kind") if named else None
    if named is None:
        problem = "collected_unknown_field"
    elif kind in FIELD_KINDS and kind not in KINDS:
        problem = "collected_wrong_kind"
    elif named.keys.get("private", "false") != "false":
        problem = "collected_private"
    elif name in earlier:
        problem = "collected_twice"
    else:
        return
    known = [field.id for field in fields if field.keys.get("kind") in KINDS]
    yield word(
        problem,
        file.path,
        file.line(place),
        subject=describe_subject(file, place),
        field=name,
        kind=show(kind or ""),
        kinds=", ".join(KINDS),
        near=did_you_mean(nearest(name, known)),
    )
