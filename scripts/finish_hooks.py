"""The MkDocs event at the end of a build, handed on to `guide`. No logic here."""

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

sys.path.insert(0, str(Path(__file__).parent))

from guide.first_view.finish_site import finish_site


@event_priority(-200)  # when all pages are written
def on_post_build(config: MkDocsConfig) -> None:
    """Put each page's style into the page; scripts/serve shows changes sooner without."""
    if not config.extra.get("served"):
        finish_site(Path(config.site_dir), Path(config.config_file_path).parent)
