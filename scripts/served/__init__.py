"""What is kept from one build to the next while the site is served to whoever edits it."""

from served.kept_html import HTML_KEEPER
from served.kept_pages import KEEPER
from served.late_documents import make_late_documents

__all__ = ["HTML_KEEPER", "KEEPER", "make_late_documents"]
