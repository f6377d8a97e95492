"""The values that stand in a worksheet: ids, and text on one line or several."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from strict_yaml import ID_PATTERN

WORKSHEET_ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def put_on_one_line(text: object) -> object:
    """Return text without line breaks and without spaces that show nowhere."""
    return " ".join(text.split()) if isinstance(text, str) else text


def put_in_list(ids: object) -> object:
    """Return a lone id as a list of one."""
    return [ids] if isinstance(ids, str) else ids


FieldId = Annotated[str, Field(pattern=ID_PATTERN, max_length=40)]
WorksheetId = Annotated[str, Field(pattern=WORKSHEET_ID_PATTERN)]
OneOrMoreIds = Annotated[
    tuple[FieldId, ...],
    BeforeValidator(put_in_list, json_schema_input_type=FieldId | tuple[FieldId, ...]),
]
EarlierIds = OneOrMoreIds
EarlierWorksheetIds = Annotated[
    tuple[WorksheetId, ...],
    BeforeValidator(put_in_list, json_schema_input_type=WorksheetId | tuple[WorksheetId, ...]),
]
Words = Annotated[str, Field(min_length=1, max_length=200), BeforeValidator(put_on_one_line)]
Line = Annotated[str, Field(max_length=300), BeforeValidator(put_on_one_line)]
Prose = Annotated[str, Field(max_length=3000)]


# Keys of what stands in a list, heeded as the file is read: strict_yaml/given_parts.py
ONLY_WITH = Field(
    "",
    description="It stands only where words of this name are given, or of one that begins so.",
    examples=["place.course"],
)
ONLY_WITHOUT = Field(
    "",
    description="It stands only where no words of this name are given, nor of one that begins so.",
    examples=["place.course"],
)


class Part(BaseModel):
    """A part of a worksheet: it cannot be changed once made, and no key is ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
