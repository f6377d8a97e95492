"""A check: a name, the reason for it, and the function that finds what breaks it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from content_checks import checks
from content_checks.project import Project
from strict_yaml import Problem


@dataclass(frozen=True)
class Check:
    """One rule for what people write. A suggestion is shown and never stops anything."""

    name: str
    explanation: str
    find_problems: Callable[[Project], Iterable[Problem]]
    is_suggestion: bool


def list_checks() -> tuple[Check, ...]:
    """Return every check, sorted by name: one for each module in content_checks/checks."""
    names = sorted(module.name for module in pkgutil.iter_modules(checks.__path__))
    return tuple(map(_read_check, names))


def _read_check(name: str) -> Check:
    module = importlib.import_module(f"{checks.__name__}.{name}")
    return Check(
        name=name,
        explanation=(module.__doc__ or "").strip(),
        find_problems=module.find_problems,
        is_suggestion=getattr(module, "IS_SUGGESTION", False),
    )
