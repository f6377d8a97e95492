"""The blank documents of all worksheets, for the site to offer as downloads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from worksheet_builder.documents.document_cache import DocumentCache
from worksheet_builder.documents.document_order import DocumentOrder, Render, make_document
from worksheet_builder.documents.late_documents import LateDocuments
from worksheet_builder.documents.missing_pango import MissingPangoError
from worksheet_builder.documents.unmade_document import UnmadeDocumentError
from worksheet_builder.documents.worker_pool import share_out
from worksheet_builder.model import Imprint, Worksheet

FEW = 3  # so many PDFs are made here sooner than other processes have started


def build_documents(
    worksheets: Iterable[Worksheet],
    imprint: Imprint,
    cache: Path,
    late: LateDocuments | None = None,
) -> dict[str, bytes]:
    """Return every document by its path in the site, such as `downloads/contract.pdf`.

    What has not changed comes from `cache` / documents; what has is made, by several processes
    where there is much of it. A PDF that may come `late` is an older one for now. Raises
    MissingPangoError where a PDF has to be made and its text library is not installed, and
    UnmadeDocumentError where a renderer fails.
    """
    orders = [
        DocumentOrder(worksheet, imprint, kind, render)
        for worksheet in worksheets
        for kind, render in RENDERERS.items()
    ]
    store = DocumentCache(cache / "documents")
    documents = {order.path: store.read(order.name, order.key) for order in orders}
    if late:
        for order in orders:
            if order.kind == "pdf" and documents[order.path] is None:
                documents[order.path] = late.put_off(order, store)
    documents |= _make([order for order in orders if documents[order.path] is None], store)
    return {path: document for path, document in documents.items() if document is not None}


def _make(orders: list[DocumentOrder], store: DocumentCache) -> dict[str, bytes]:
    """Make and keep the documents; PDFs first, so that no process waits for a long one's end."""
    orders = sorted(orders, key=lambda order: order.kind != "pdf")
    made: dict[str, bytes] = {}
    for order, document in zip(orders, _make_all(orders), strict=True):
        store.keep(order.name, order.key, document)
        made[order.path] = document
    store.forget_old(order.name for order in orders)
    return made


def _make_all(orders: Sequence[DocumentOrder]) -> Iterator[bytes]:
    """Yield the documents in the order of their orders."""
    if sum(order.kind == "pdf" for order in orders) <= FEW:
        yield from map(make_document, orders)
        return
    made = 0
    try:
        for document in share_out(make_document, orders):
            made += 1
            yield document
    except BrokenProcessPool:
        reason = "the process that made it was ended, perhaps for want of memory"
        raise UnmadeDocumentError(orders[made].path, reason) from None


def _render_pdf(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Make a PDF; WeasyPrint takes a second to import, so only here."""
    try:
        from worksheet_builder.pdf import to_pdf  # noqa: PLC0415
    except OSError as error:  # WeasyPrint's when it finds no Pango
        raise MissingPangoError from error
    return to_pdf(worksheet, imprint)


def _render_word(worksheet: Worksheet, imprint: Imprint) -> bytes:
    """Make a Word document."""
    from worksheet_builder.word import to_word  # noqa: PLC0415

    return to_word(worksheet, imprint)


RENDERERS: dict[str, Render] = {"docx": _render_word, "pdf": _render_pdf}
