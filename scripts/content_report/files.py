"""The report as files: CSV for a table of one's own, HTML to look at."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import astuple, fields
from typing import TypeAlias

from jinja2 import Environment

from content_report.rows import LinkRow, PageRow, PointRow

Row: TypeAlias = PageRow | PointRow | LinkRow

PAGE = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string("""\
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>The state of the guide on {{ day }}</title>
<meta name="viewport" content="width=device-width">
</head>
<body>
<h1>The state of the guide on {{ day }}</h1>
{% for caption, heads, rows in tables %}
<table border="1" cellpadding="6">
<caption>{{ caption }}</caption>
<thead><tr>{% for head in heads %}<th scope="col">{{ head }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row in rows %}
<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}
</tbody>
</table>
{% endfor %}
</body>
</html>
""")


def write_csv(rows: Sequence[Row], kind: type[Row]) -> str:
    """Return the rows as CSV with a head. No cell can begin a formula of a spreadsheet."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(list_heads(kind))
    writer.writerows([_defuse(cell) for cell in _say(row)] for row in rows)
    return text.getvalue()


def write_html(
    day: str, pages: Sequence[PageRow], points: Sequence[PointRow], links: Sequence[LinkRow]
) -> str:
    """Return the tables as one HTML page."""
    overdue = sum(page.is_overdue for page in pages)
    unopened = sum(not link.opened for link in links)
    tables = [
        (f"Pages by owner ({overdue} overdue)", list_heads(PageRow), map(_say, pages)),
        ("What the guide must say, and where it says so", list_heads(PointRow), map(_say, points)),
        (f"Links ({unopened} opened by nobody yet)", list_heads(LinkRow), map(_say, links)),
    ]
    return PAGE.render(day=day, tables=tables)


def list_heads(kind: type[Row]) -> list[str]:
    """Return the heads of the columns, such as "Review by"."""
    return [field.name.replace("_", " ").capitalize() for field in fields(kind)]


def _say(row: Row) -> list[str]:
    words = {True: "yes", False: ""}
    return [words[cell] if isinstance(cell, bool) else str(cell) for cell in astuple(row)]


def _defuse(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t")) else cell
