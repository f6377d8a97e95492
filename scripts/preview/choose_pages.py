"""Which pages of the built site a proposal changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from guide.page import Page

PAGE = re.compile(r"docs/.+\.md")
WORKSHEET = re.compile(r"worksheets/(?P<id>[a-z][a-z0-9-]*)\.yml")
# Words that no page of the site shows.
ASIDE = re.compile(r"[A-Z]+\.md|worksheets/(?:published|_template)\.yml|\.github/.*|tests/.*")


def choose_pages(site: Path, changed: Sequence[str] | None) -> tuple[str, ...]:
    """Return the addresses of the changed pages that the site has, sorted, home as "".

    Where something is changed that any page may show, as the menu is with each new page, all others
    come behind them. Where nobody knows what is changed, these are all pages.
    """
    built = sorted(
        path.parent.relative_to(site).as_posix().removeprefix(".") + "/"
        for path in site.rglob("index.html")
    )
    addresses = tuple(address.removeprefix("/") for address in built)
    chosen: set[str] = set()
    shows_all = False
    for path in changed if changed is not None else [""]:
        if PAGE.fullmatch(path):
            chosen.add(Page(path, "").url)
        elif match := WORKSHEET.fullmatch(path):
            chosen.add(f"worksheets/{match['id']}/")
        elif not ASIDE.fullmatch(path):
            shows_all = True
    first = [address for address in addresses if address in chosen]
    rest = [address for address in addresses if shows_all and address not in chosen]
    return (*first, *rest)
