"""What the parts of a worksheet say about each other, whatever kinds the model has."""

from __future__ import annotations

import pytest

from worksheet_builder.model.kinds import FIELD_KINDS
from worksheet_builder.reading.references import KINDS_WITH_OPTIONS, KINDS_WITHOUT_OPTIONS


def test_a_condition_can_ask_what_has_options():
    """The model says which these are."""
    assert {"choice", "checklist"} == KINDS_WITH_OPTIONS


@pytest.mark.parametrize("kind", [kind for kind in FIELD_KINDS if kind != "note"])
def test_every_kind_that_takes_an_answer_either_has_options_or_has_none(kind):
    """A kind that is added is not passed over."""
    assert (kind in KINDS_WITH_OPTIONS) != (kind in KINDS_WITHOUT_OPTIONS)
