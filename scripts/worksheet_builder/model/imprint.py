"""The imprint: what every document says about the guide that it came from."""

from __future__ import annotations

from dataclasses import dataclass, field

from worksheet_builder.model.colours import Colours


@dataclass(frozen=True)
class Imprint:
    """The words in a document's header and footer, an empty one left out, and its colours."""

    guide_title: str
    institution: str
    address: str
    """The guide's own web address."""
    licence: str
    """The licence of the text, as people read it: `CC BY 4.0`."""
    colours: Colours = field(default_factory=Colours)
    """The guide's own colours, where it has any."""

    @property
    def source(self) -> str:
        """Return the footer's words: who publishes it, under what licence, and where."""
        parts = (self.institution, self.licence, self.shown_address)
        return " · ".join(words for words in parts if words)

    @property
    def shown_address(self) -> str:
        """Return the guide's address as people read and type it."""
        return self.address.removeprefix("https://").removeprefix("http://").rstrip("/")
