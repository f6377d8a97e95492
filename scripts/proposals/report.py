"""What a run of the checks found in a proposal."""

from __future__ import annotations

from dataclasses import dataclass

from proposals.found import Found
from proposals.mend import Mend


@dataclass(frozen=True)
class Report:
    """The findings, the pages and worksheets that are changed, and the certain mends."""

    found: tuple[Found, ...]
    changed: tuple[str, ...] = ()
    passed: bool = True
    mends: tuple[Mend, ...] = ()
