"""The kinds of field that the model knows: what renderers, examples and manual must all have."""

from __future__ import annotations

from typing import Any, get_args

from worksheet_builder.model.fields import AnyField, Column
from worksheet_builder.model.values import Part


def list_models(union: Any) -> dict[str, type[Part]]:  # noqa: ANN401 - a union of models has no type
    """Return the models of an annotated union of fields by their kinds, in the union's order."""
    models: tuple[type[Part], ...] = get_args(get_args(union)[0])
    return {get_args(model.model_fields["kind"].annotation)[0]: model for model in models}


FIELD_MODELS = list_models(AnyField)
COLUMN_MODELS = list_models(Column)
FIELD_KINDS = tuple(FIELD_MODELS)
COLUMN_KINDS = tuple(COLUMN_MODELS)
