"""A site of one worksheet, such as one with fields of every kind, with its blank documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from browsing.sites.releases import PAGE, ROOT, STYLE
from guide import answer_names
from guide.bundling.bundle import bundle_browser
from samples.worksheet_samples import BY_KIND, IMPRINT, SAMPLE
from worksheet_builder.form import FormPlace, to_form
from worksheet_builder.model import Text, Worksheet
from worksheet_builder.pdf import to_pdf
from worksheet_builder.word import to_word

# A question that the form no longer asks, and that no document of today has.
RETIRED = Text(kind="text", id="how_far", label="How far did we come?")
WORKSHEET = SAMPLE.model_copy(update={"retired": (RETIRED,)})
# A form of nothing but buttons brings no font.
BUTTONS = BY_KIND["choice"].model_copy(update={"id": "buttons", "retired": (RETIRED,)})


def place_pdf(worksheet: Worksheet) -> str:
    """Return where a worksheet's blank PDF is in the site."""
    return f"downloads/{worksheet.id}.pdf"


def place_word(worksheet: Worksheet) -> str:
    """Return where a worksheet's blank Word document is in the site."""
    return f"downloads/{worksheet.id}.docx"


def build_sample_site(site: Path, worksheets: Sequence[Worksheet] = (WORKSHEET, BUTTONS)) -> Path:
    """Build the worksheets' pages and blank documents, and return the folder of the site."""
    bundle = bundle_browser(ROOT)
    files = dict(bundle.files)
    for worksheet in worksheets:
        pdf, word = place_pdf(worksheet), place_word(worksheet)
        place = FormPlace(
            format_name=answer_names.FORMAT,
            database=answer_names.DATABASE,
            downloads={"pdf": f"../../{pdf}", "docx": f"../../{word}"},
        )
        form = to_form(worksheet, place)
        style = STYLE.format(**bundle.paths)
        html = PAGE.format(title=worksheet.title, form=form, style=style, **bundle.paths)
        files[f"worksheets/{worksheet.id}/index.html"] = html.encode()
        files |= {pdf: to_pdf(worksheet, IMPRINT), word: to_word(worksheet, IMPRINT)}
    for path, content in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    return site
