"""The place where a form stands: what the page around it knows and the worksheet does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class FormPlace:
    """Where the blank copies are, and what the browser calls the answers.

    `downloads` maps an extension (`docx`, `pdf`) to an address relative to the page, `sizes` the
    same extensions to bytes. `format_name` stands in every back-up, `database` is the browser's.
    """

    format_name: str
    database: str
    downloads: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
