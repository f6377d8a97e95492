"""The page of one's own work: the places where script shows what this browser keeps.

Nothing of it can be read without script, and the page says so. The attributes `data-overview…` are
for that script.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from guide.worksheets.described_worksheets import describe_worksheets
from worksheet_builder.model import Worksheet

# Script shows each button that works. The menu is filled by what offers something there.
OVERVIEW_ACTIONS = """\
<div class="worksheet overview-actions" data-overview-actions data-search-exclude>
<button type="button" class="worksheet-tool" data-overview-action="open-file" hidden>\
Open a file</button>
<div class="worksheet-menu" data-overview-menu hidden>
<button type="button" class="worksheet-tool worksheet-more" data-overview-action="more" \
aria-label="More" aria-expanded="false" aria-controls="overview-menu">\
<span aria-hidden="true">•••</span></button>
<div class="worksheet-menu-panel" id="overview-menu" data-overview-items></div>
</div>
</div>"""

OVERVIEW = """\
<div class="worksheet overview" data-overview="{database}" data-overview-format="{format}" \
data-overview-worksheets="{worksheets}" \
data-overview-list="{listed}" data-overview-roles="{roles}" data-search-exclude>
<p class="overview-status" role="status" data-overview-status></p>
<div class="worksheet-undos" data-worksheet-undos></div>
<div class="worksheet-alert" role="alert" data-worksheet-alert></div>
<noscript><p class="worksheet-noscript">This page needs scripts: it reads what this browser keeps. \
Your files open in Word or a PDF reader.</p></noscript>
<div class="worksheet-shared" data-overview-shared hidden><p>Shared computer: this tab keeps what \
you write to itself, and it goes when you close the tab. So nothing is shown here, of yours or \
of others. The pages of the worksheets, in this tab, hold what you wrote.</p></div>
<div data-overview-shown hidden></div>
<div class="overview-backup" data-overview-backup hidden></div>
</div>"""


@dataclass(frozen=True)
class OverviewPlace:
    """Where it stands. `address` turns a path in the site into a link from the page."""

    address: Callable[[str], str]
    format_name: str
    database: str


def make_overview(worksheets: Iterable[Worksheet], place: OverviewPlace) -> str:
    """Return HTML with the place of everything that script shows."""
    worksheets = tuple(worksheets)
    shared = [each for each in worksheets if each.belongs == "relationship"]
    roles = dict.fromkeys(role for each in shared for role in each.audience)
    return OVERVIEW.format(
        database=escape(place.database),
        format=escape(place.format_name),
        listed=escape(place.address(describe_worksheets(worksheets)[0])),
        worksheets=escape(place.address("worksheets/")),
        roles=escape(" ".join(roles)),
    )
