"""An order for one document: what it is made from and by what. It can travel between processes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from worksheet_builder.documents.document_key import document_key
from worksheet_builder.documents.missing_pango import MissingPangoError
from worksheet_builder.documents.unmade_document import UnmadeDocumentError, describe_error
from worksheet_builder.model import Imprint, Worksheet, document_path

Render: TypeAlias = Callable[[Worksheet, Imprint], bytes]


@dataclass(frozen=True)
class DocumentOrder:
    """One worksheet in one kind of document, which is also its file's ending."""

    worksheet: Worksheet
    imprint: Imprint
    kind: str
    render: Render

    @property
    def name(self) -> str:
        """The document's file name, such as `contract.pdf`."""
        return f"{self.worksheet.id}.{self.kind}"

    @property
    def path(self) -> str:
        """The document's path in the site."""
        return document_path(self.worksheet.id, self.kind)

    @cached_property
    def key(self) -> str:
        """What stands for all that the document is made from."""
        return document_key(self.worksheet, self.imprint, self.kind)


def make_document(order: DocumentOrder) -> bytes:
    """Return the document.

    Raises MissingPangoError, and UnmadeDocumentError for every other failure.
    """
    try:
        return order.render(order.worksheet, order.imprint)
    except MissingPangoError:
        raise
    except Exception as error:
        raise UnmadeDocumentError(order.path, describe_error(error)) from error
