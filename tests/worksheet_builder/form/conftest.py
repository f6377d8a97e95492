"""The contract, which has every kind of field, as a form."""

from __future__ import annotations

import pytest
from lxml import html

from samples.form_samples import PLACE
from set_up.project import ROOT
from worksheet_builder.form import to_form
from worksheet_builder.model import Worksheet
from worksheet_builder.reading import load_worksheet


@pytest.fixture(scope="module")
def contract() -> Worksheet:
    """The contract, which has every kind of field."""
    return load_worksheet(ROOT / "worksheets" / "contract.yml", ROOT)


@pytest.fixture(scope="module")
def form(contract) -> str:
    """The contract's form."""
    return to_form(contract, PLACE)


@pytest.fixture(scope="module")
def page(form) -> html.HtmlElement:
    """The contract's form, parsed."""
    return html.fromstring(form)
