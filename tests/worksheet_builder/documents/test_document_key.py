"""The key of a document changes with everything that its bytes come from, and with little else."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from importlib import import_module
from importlib.metadata import requires
from pathlib import Path

import pytest

from samples.worksheet_samples import IMPRINT, SAMPLE
from worksheet_builder.documents.document_key import (
    LIBRARIES,
    ONLY_FOR,
    PDF_LIBRARIES,
    document_key,
    list_makings,
    list_sources,
)

# The module: in its package, the function of the same name stands before it
module = import_module("worksheet_builder.documents.document_key")
ROOT = Path(__file__).parents[3]
KINDS = {"docx": "word.to_word", "pdf": "pdf.to_pdf"}
LIST_MODULES = """
import sys
import worksheet_builder.{module}
for name, module in list(sys.modules.items()):
    if name.startswith("worksheet_builder."):
        print(module.__file__)
"""


@pytest.fixture
def fresh_keys():
    """Keys that are worked out anew, before the test and after it."""
    module.renderers_key.cache_clear()
    yield
    module.renderers_key.cache_clear()


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_differs_with_the_worksheet_and_with_the_imprint(kind):
    """Nobody gets yesterday's words."""
    changed = SAMPLE.model_copy(update={"title": "Changed"})
    keys = {
        document_key(SAMPLE, IMPRINT, kind),
        document_key(changed, IMPRINT, kind),
        document_key(SAMPLE, replace(IMPRINT, licence="CC0"), kind),
    }
    assert len(keys) == 3


@pytest.mark.parametrize("kind", KINDS)
def test_the_key_differs_with_the_libraries(kind, monkeypatch, fresh_keys):
    """A new library makes new documents."""
    before = document_key(SAMPLE, IMPRINT, kind)
    module.renderers_key.cache_clear()
    monkeypatch.setattr(module, "version", lambda name: f"{name} of tomorrow")
    assert document_key(SAMPLE, IMPRINT, kind) != before


def test_a_pdf_depends_on_its_template_its_fonts_and_the_systems_text_libraries():
    """What sets its text counts as much as its words."""
    parts = list(list_makings("pdf"))
    counted = {b"pdf/to_pdf.py", b"pdf/templates/style.css", b"pdf/fonts/worksheet-field.ttf"}
    assert counted <= set(parts)
    assert any(part.startswith(b"weasyprint 7") for part in parts)
    assert any(part.startswith(b"pango_version_string b'1.") for part in parts)


@pytest.mark.parametrize(
    ("kind", "untouched"),
    [("pdf", "word/templates/section.xml"), ("docx", "pdf/templates/style.css")],
)
def test_a_change_for_one_kind_alone_leaves_the_other_documents_as_they_are(kind, untouched):
    """An editor of the Word template does not wait for PDFs, which are slower."""
    sources = {path.relative_to(module.ENGINE).as_posix() for path in list_sources(kind)}
    assert untouched not in sources
    assert "form/templates/field.html" not in sources
    assert "model/worksheet.py" in sources


@pytest.mark.parametrize(("kind", "renderer"), KINDS.items())
def test_the_key_counts_every_module_that_the_renderer_imports(kind, renderer):
    """No list of exceptions can hide code that a document is made with."""
    listed = subprocess.run(
        [sys.executable, "-c", LIST_MODULES.format(module=renderer)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "scripts",
    ).stdout.split()
    assert len(listed) > 5
    assert {Path(name) for name in listed} <= set(list_sources(kind))


@pytest.mark.parametrize("folder", ONLY_FOR.values())
def test_every_exception_names_a_folder_that_is_there(folder):
    """A renamed folder is not forgotten in the list."""
    assert (module.ENGINE / folder).is_dir()


@pytest.mark.parametrize("package", ["weasyprint", "pikepdf", "jinja2", "pydantic"])
def test_the_key_counts_every_library_that_a_renderers_library_needs(package):
    """WeasyPrint's own libraries read the HTML, the CSS and the fonts."""
    harmless = {"annotated-types", "packaging", "typing-extensions", "typing-inspection"}
    needs = (need for need in requires(package) or () if "extra ==" not in need)
    needed = {re.split(r"[^A-Za-z0-9.-]", need)[0].lower() for need in needs}
    missing = {name.replace("_", "-") for name in needed - harmless}
    assert missing - set(LIBRARIES + PDF_LIBRARIES) == set()
