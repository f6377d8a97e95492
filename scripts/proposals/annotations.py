"""Annotations: words that GitHub shows beside a line of a proposal."""

from __future__ import annotations

from proposals.found import Found


def annotate(found: Found) -> str:
    """Return the line by which a workflow tells GitHub of a finding.

    How it is written: "Workflow commands for GitHub Actions" in GitHub's own manual.
    """
    level = "notice" if found.is_suggestion else "error"
    place = f"file={_escape(found.path, ':,')}" + (f",line={found.line}" if found.line else "")
    return f"::{level} {place}::{_escape(found.words)}"


def _escape(text: str, also: str = "") -> str:
    for sign in f"%\r\n{also}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text
