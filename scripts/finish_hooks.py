"""The MkDocs event at the end of a build, handed on to `guide`. No logic here."""

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

sys.path.insert(0, str(Path(__file__).parent))

from guide.first_view.finish_site import finish_site
from guide.hosting.write_hosting import write_hosting
from guide.offline.finish_offline import finish_offline


@event_priority(-200)  # when all pages are written
def on_post_build(config: MkDocsConfig) -> None:
    """Put each page's style into it, list what works without a network, and write for hosts.

    scripts/serve shows changes sooner without, and its pages are never kept.
    """
    if not config.extra.get("served"):
        site = Path(config.site_dir)
        finish_site(site, Path(config.config_file_path).parent)
        finish_offline(site)
        write_hosting(site)
