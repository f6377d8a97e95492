"""What PDF and Word documents share: strict templates, controls, archives."""

from worksheet_builder.writing.controls import (
    DATE_FORMAT,
    PRIVATE_WORDS,
    SIGNATURE_WORDS,
    Control,
    lead_in,
    list_controls,
)
from worksheet_builder.writing.document_templates import open_templates
from worksheet_builder.writing.strict_templates import read_templates
from worksheet_builder.writing.zip_archive import make_zip

__all__ = [
    "DATE_FORMAT",
    "PRIVATE_WORDS",
    "SIGNATURE_WORDS",
    "Control",
    "lead_in",
    "list_controls",
    "make_zip",
    "open_templates",
    "read_templates",
]
