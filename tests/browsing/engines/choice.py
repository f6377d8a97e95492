"""Which engine every run tries, where the other one is left to a thorough run.

What differs from engine to engine is tried in both each time.
"""

from __future__ import annotations

import pytest

ENGINES = {"Firefox": ("firefox-esr",), "WebKit": ("WebKitWebDriver", "Xvfb")}


def needs(engine: str) -> pytest.MarkDecorator:
    """Mark a test that runs this engine."""
    return pytest.mark.needs(*ENGINES[engine])


def list_engines(usual: str = "") -> list[object]:
    """Return both engines as parameters; only in a thorough run another than the usual one."""
    return [
        pytest.param(
            engine,
            marks=[
                needs(engine),
                *([pytest.mark.thorough] if usual and engine != usual else []),
            ],
        )
        for engine in ENGINES
    ]


in_firefox = pytest.mark.parametrize("tab", list_engines("Firefox"), indirect=True)
in_webkit = pytest.mark.parametrize("tab", list_engines("WebKit"), indirect=True)
