"""The page that reads many handed-in files together: the place where script does it.

Nothing of it works without script, and the page says so. The attributes `data-collected…` are for
that script.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from worksheet_builder.form import describe_collected
from worksheet_builder.model import Worksheet

PLACE = """\
<div class="worksheet collected" data-collected="{questions}" data-collected-format="{format}" \
data-search-exclude>
<noscript><p class="worksheet-noscript">This page needs scripts: your browser itself reads the \
files. With scripts, you choose the files here, and see counts, medians and comments once there \
are enough of them.</p></noscript>
<div class="worksheet-alert" role="alert" data-worksheet-alert></div>
<p class="collected-status" role="status" data-collected-status></p>
<div class="collected-shown" data-collected-shown></div>
</div>"""


def make_collected(worksheets: Iterable[Worksheet], format_name: str) -> str:
    """Return HTML with the place, and in it what is asked by worksheets whose answers go there."""
    return PLACE.format(
        questions=escape(describe_collected(worksheets)), format=escape(format_name)
    )
