"""The place where a form stands: what the page around it knows and the worksheet does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from worksheet_builder.model import Worksheet


@dataclass(frozen=True, kw_only=True)
class FormPlace:
    """Where the blank copies are, and what the browser calls the answers.

    `downloads` maps an extension (`docx`, `pdf`) to an address relative to the page, `sizes` the
    same extensions to bytes. `format_name` stands in every back-up, `database` is the browser's.
    `others` are all worksheets of the site, among which answers go from one person to another;
    `pages` are their addresses by their ids, relative to the page. `described` is the address of
    what scripts read of all of them. `collected_format` stands in files that are handed in; without
    it none is offered.
    """

    format_name: str
    database: str
    downloads: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    others: tuple[Worksheet, ...] = ()
    pages: Mapping[str, str] = field(default_factory=dict)
    described: str = ""
    collected_format: str = ""

    def list_roles(self, worksheet: Worksheet) -> tuple[str, ...]:
        """Return who may fill in the worksheets of relationships, each once."""
        return tuple(
            dict.fromkeys(role for each in (worksheet, *self.others) for role in each.audience)
        )

    def list_families(self, worksheet: Worksheet) -> str:
        """Return the ids of the other worksheets of relationships, earlier ones behind commas."""
        others = [each for each in self.others if each.belongs == "relationship"]
        return " ".join(",".join((o.id, *o.was)) for o in others if o.id != worksheet.id)
