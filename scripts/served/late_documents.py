"""What is made once a change is shown: the PDFs of changed worksheets."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from guide.build_downloads import LATE


def make_late_documents(config: MkDocsConfig) -> None:
    """Begin to make what is due, beside the server, and put it into the site as it comes."""
    site = Path(config.site_dir)
    cache = Path(config.config_file_path).parent / ".cache"
    LATE.make(cache, lambda path, content: (site / path).write_bytes(content))
