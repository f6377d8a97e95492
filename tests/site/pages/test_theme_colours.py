"""The colours' contrasts, in light and dark, by WCAG's formula."""

from __future__ import annotations

import pytest

from guide.institution import load_institution
from guide.university.contrast import PAIRS, SCHEMES, contrast
from guide.university.palette import mix_palette, read_greys
from set_up.project import ROOT

GREYS = read_greys(ROOT)
COLOURS = {**GREYS, **mix_palette(load_institution(ROOT).colours, GREYS)}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_colours_stand_out(ink: str, ground: str, least: float, scheme: str):
    """Text has 4.5:1 on each ground that it is used on, and a control's parts have 3:1."""
    number = SCHEMES.index(scheme)
    assert contrast(COLOURS[ink][number], COLOURS[ground][number]) >= least
