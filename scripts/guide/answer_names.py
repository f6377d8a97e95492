"""What people's answers are called: they never change, or saved answers would not be found."""

from __future__ import annotations

FORMAT = "mentoring-answers"
"""Stands in every back-up."""
COLLECTED = "mentoring-collected"
"""Stands in every file that somebody hands in without a name."""
DATABASE = "mentoring-guide"
"""The browser's database, on the site's own origin."""
