"""Macros for the pages."""

from __future__ import annotations

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros."""
