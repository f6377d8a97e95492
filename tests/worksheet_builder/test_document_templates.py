"""Every kind of field that the model knows has its template in every document."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from worksheet_builder.document_templates import TEMPLATES
from worksheet_builder.model import AnyField, Column

ENDINGS = {"pdf": "html", "word": "xml"}


def list_kinds(union: Any) -> set[str]:
    """Return the kinds of an annotated union of fields."""
    models = get_args(get_args(union)[0])
    return {kind for model in models for kind in get_args(model.model_fields["kind"].annotation)}


FIELD_KINDS, COLUMN_KINDS = list_kinds(AnyField), list_kinds(Column)


@pytest.mark.parametrize("document", ENDINGS)
@pytest.mark.parametrize("kind", sorted(FIELD_KINDS))
def test_every_kind_of_field_has_its_template(document, kind):
    """A kind that is added to the model fails here by its name until each document shows it."""
    assert (TEMPLATES / document / "fields" / f"{kind}.{ENDINGS[document]}").is_file()


@pytest.mark.parametrize("document", ENDINGS)
@pytest.mark.parametrize("kind", sorted(COLUMN_KINDS))
def test_every_kind_of_column_has_its_template(document, kind):
    """The same for what may stand in a table."""
    assert (TEMPLATES / document / "cells" / f"{kind}.{ENDINGS[document]}").is_file()


@pytest.mark.parametrize("document", ENDINGS)
def test_no_template_is_left_over(document):
    """A template of a kind that the model no longer has is a mistake."""
    fields = {path.stem for path in (TEMPLATES / document / "fields").iterdir()}
    cells = {path.stem for path in (TEMPLATES / document / "cells").iterdir()}
    assert fields == FIELD_KINDS
    assert cells - {"heading"} == COLUMN_KINDS


def test_the_kinds_were_found():
    """The tests above mean nothing if the model's kinds could not be read."""
    assert {"text", "rows", "note"} <= FIELD_KINDS
    assert {"text", "date"} <= COLUMN_KINDS < FIELD_KINDS
