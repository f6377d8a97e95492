"""Documents that are made once the page is shown, for whoever edits; until then older ones do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from threading import Lock, Thread

from worksheet_builder.documents.document_cache import DocumentCache
from worksheet_builder.documents.document_order import DocumentOrder, make_document
from worksheet_builder.documents.missing_pango import MissingPangoError
from worksheet_builder.documents.unmade_document import UnmadeDocumentError
from worksheet_builder.documents.worker_pool import share_out

PROBLEMS = (MissingPangoError, UnmadeDocumentError, BrokenProcessPool)


class LateDocuments:
    """Remembers which documents are due, and makes them beside all else, in other processes."""

    def __init__(self) -> None:
        self._due: dict[str, DocumentOrder] = {}
        self._making = Lock()

    def put_off(self, order: DocumentOrder, store: DocumentCache) -> bytes | None:
        """Return an older document in place of this one, which is then due; None without one."""
        older = store.read_newest(order.name)
        if older is not None:
            self._due[order.path] = order
        return older

    def make(self, cache: Path, deliver: Callable[[str, bytes], object]) -> Thread:
        """Begin to make what is due; `deliver` is given the path and the bytes of each."""
        store = DocumentCache(cache / "documents")
        thread = Thread(target=self._make, args=(store, deliver), daemon=True)
        thread.start()
        return thread

    def _make(self, store: DocumentCache, deliver: Callable[[str, bytes], object]) -> None:
        with self._making:
            orders = list(self._due.values())
            if not orders:
                return
            try:
                for order, document in zip(orders, share_out(make_document, orders), strict=True):
                    store.keep(order.name, order.key, document)
                    # A worksheet that was changed again meanwhile is due again.
                    if self._due.get(order.path) == order:
                        del self._due[order.path]
                        deliver(order.path, document)
                store.forget_old(order.name for order in orders)
            except PROBLEMS as reason:
                sys.stderr.write(f"{reason}\n")
