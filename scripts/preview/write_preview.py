"""Writing the preview: one file with every changed page, and the worksheets' pictures beside it."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape, unescape
from pathlib import Path

from preview.draw_first_page import draw_first_page
from preview.hold_still import hold_still
from worksheet_builder.model import DOCUMENT_FOLDER

NAME = "preview.html"
TITLE = re.compile(r"<title>(?P<title>.*?)</title>", re.DOTALL)
WORKSHEET = re.compile(r"worksheets/(?P<id>[a-z][a-z0-9-]*)/")
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
STYLE = """
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #222; background: #fff }
header, h2, summary, p { margin: 0; padding: .5rem 1rem }
h1 { margin: 0; font-size: 1.4rem }
ul { columns: 20rem; margin: 0; padding: .5rem 2rem }
section { display: none; border-top: 1px solid #767676 }
section:target, main:not(:has(:target)) section:first-of-type { display: block }
iframe { display: block; width: 100%; height: 85vh; border: 0; border-top: 1px solid #767676 }
img { max-width: min(100%, 40rem); margin: 0 1rem; border: 1px solid #767676 }
"""
START = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Preview of a proposal</title>
<style>{style}</style>
</head>
<body>
<header>
<h1>Preview of a proposal</h1>
<p>{said}</p>
<ul>
{entries}
</ul>
</header>
<main>
"""
SAID = (
    "This is how the pages would look. They stand still: nothing is saved, searched or downloaded "
    "here, and links to other pages lead nowhere. In a worksheet, what script adds is missing."
)
NOTHING = "This proposal changes no page of the site."


def write_preview(site: Path, folder: Path, addresses: Iterable[str]) -> None:
    """Write `preview.html`, and one PNG for each worksheet, into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {address: site / address / "index.html" for address in addresses}
    titles = {address: escape(_read_title(page)) for address, page in pages.items()}
    entries = "\n".join(
        f'<li><a href="#{_name(address)}">{title}</a></li>' for address, title in titles.items()
    )
    said = SAID if pages else NOTHING
    start = START.format(policy=escape(POLICY), style=STYLE, said=said, entries=entries)
    with (folder / NAME).open("w", encoding="utf-8") as file:
        file.write(start)
        for address, page in pages.items():
            title = titles[address]
            parts = [*_draw(site, folder, address, title), _frame(hold_still(page, site), title)]
            file.write(f'<section id="{_name(address)}"><h2>{title}</h2>\n')
            file.writelines(f"{part}\n" for part in parts)
            file.write("</section>\n")
        file.write("</main>\n</body>\n</html>\n")


def _name(address: str) -> str:
    return f"page-{address.strip('/').replace('/', '-') or 'home'}"


def _read_title(page: Path) -> str:
    found = TITLE.search(page.read_text(encoding="utf-8"))
    return unescape(found["title"]) if found else page.parent.name


def _frame(html: str, title: str) -> str:
    """Return the page in a frame of its own, which the browser lets run nothing."""
    return f'<iframe sandbox title="{title}" srcdoc="{escape(html)}"></iframe>'


def _draw(site: Path, folder: Path, address: str, title: str) -> Iterator[str]:
    """Yield a worksheet's blank PDF as a picture of its first page, and write it as a file too."""
    worksheet = WORKSHEET.fullmatch(address)
    pdf = site / DOCUMENT_FOLDER / f"{worksheet['id']}.pdf" if worksheet else None
    if worksheet and pdf and pdf.is_file():
        picture = draw_first_page(pdf)
        (folder / f"{worksheet['id']}.png").write_bytes(picture)
        address = f"data:image/png;base64,{b64encode(picture).decode()}"
        yield "<details><summary>The first page of its blank PDF</summary>"
        yield f'<img alt="{title}" src="{address}"></details>'
