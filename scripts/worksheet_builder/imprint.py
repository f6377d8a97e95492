"""The imprint: what every document says about the guide that it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Imprint:
    """The words in a document's header and footer; an empty one is left out."""

    guide_title: str
    institution: str
    address: str
    """The guide's own web address."""
    licence: str
    """The licence of the text, as people read it: `CC BY 4.0`."""

    @property
    def source(self) -> str:
        """Return the footer's words: who publishes it, under what licence, and where."""
        address = self.address.removeprefix("https://").removeprefix("http://").rstrip("/")
        return " · ".join(words for words in (self.institution, self.licence, address) if words)
