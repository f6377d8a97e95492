"""The blank documents that the site offers: which are due, who makes them, and what is kept."""

from worksheet_builder.documents.build_documents import build_documents
from worksheet_builder.documents.build_faces import build_faces
from worksheet_builder.documents.digest import digest
from worksheet_builder.documents.document_cache import DocumentCache
from worksheet_builder.documents.document_key import renderers_key
from worksheet_builder.documents.late_documents import LateDocuments
from worksheet_builder.documents.missing_pango import MissingPangoError
from worksheet_builder.documents.pack_documents import build_archive
from worksheet_builder.documents.unmade_document import UnmadeDocumentError
from worksheet_builder.documents.worker_pool import count_workers

__all__ = [
    "DocumentCache",
    "LateDocuments",
    "MissingPangoError",
    "UnmadeDocumentError",
    "build_archive",
    "build_documents",
    "build_faces",
    "count_workers",
    "digest",
    "renderers_key",
]
