"""Where a proposal can be seen: a file to download, and a site of its own where there is one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

SOURCE = re.compile(r"(?:docs/)?(?P<steps>[a-z0-9-]+(?:/[a-z0-9-]+)*)\.(?:md|yml)")
OWN_ADDRESS = re.compile(r"^  address: *[\"']?(?P<address>https?://[^\s\"']+)", re.MULTILINE)
REFUSED = (
    "PREVIEW_ADDRESS has to begin with https:// and be on another host than the guide: a page on "
    "the same one could read what people have typed. See docs/contribute/previews.md."
)


@dataclass(frozen=True)
class PreviewPlace:
    """The addresses of both, as the workflow knows them; "" where there is none.

    That of the site ends with a slash.
    """

    download: str = ""
    address: str = ""

    def find_page(self, path: str) -> str:
        """Return the address of the page that a file becomes; "" where none is known."""
        source = SOURCE.fullmatch(path)
        if not self.address or not source:
            return ""
        steps = source["steps"].removesuffix("index")
        return self.address + (f"{steps.rstrip('/')}/" if steps else "")

    def show_picture(self, worksheet: str) -> str:
        """Return, as Markdown, the first page of a worksheet's blank PDF."""
        return f"![First page of {worksheet}.pdf]({self.address}pictures/{worksheet}.png)"


def is_apart(address: str, institution: Path) -> bool:
    """Whether previews at this address share nothing with the guide of institution.yml."""
    own = OWN_ADDRESS.search(institution.read_text(encoding="utf-8"))
    place = urlsplit(address)
    hosts = (place.hostname or "", urlsplit(own["address"]).hostname if own else None)
    return place.scheme == "https" and bool(hosts[0]) and hosts[0] != hosts[1]
