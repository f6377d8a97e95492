"""CODEOWNERS: whom GitHub asks to look at a proposal, from the owners that pages name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from guide.institution import Owner, load_institution
from guide.page import Page, read_pages
from guide.publishing.find_placeholders import MADE_UP

CODE_OWNERS = ".github/CODEOWNERS"
START = """\
# Whom GitHub asks to look at a proposal. `scripts/publish` writes it from the owner that each page
# names at its top, and from their addresses in institution.yml. An address counts where it is that
# of a GitHub account with the right to write.
"""


def write_code_owners(root: Path) -> bool:
    """Write the file where an owner has an address of their own; return whether it has changed."""
    text = list_code_owners(read_pages(root), load_institution(root).owners)
    path = root / CODE_OWNERS
    if not text or (path.is_file() and path.read_text(encoding="utf-8") == text):
        return False
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def list_code_owners(pages: tuple[Page, ...], owners: Mapping[str, Owner]) -> str:
    """Return the file's text; nothing while every address is made up."""
    emails = {name: each.email for name, each in owners.items() if not MADE_UP.search(each.email)}
    named = {page.path: str(page.meta.get("owner") or "") for page in pages}
    lines = [f"/{path} {emails[name]}" for path, name in named.items() if name in emails]
    return "".join([START, *(f"{line}\n" for line in lines)]) if lines else ""
