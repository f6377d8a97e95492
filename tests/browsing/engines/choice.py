"""Which engine every run tries, where the other one is left to a thorough run.

What differs from engine to engine is tried in both each time.
"""

from __future__ import annotations

import pytest

ENGINES = {"Firefox": ("firefox-esr",), "WebKit": ("WebKitWebDriver", "Xvfb")}


def list_engines(usual: str = "") -> list[object]:
    """Return both engines as parameters; only in a thorough run another than the usual one."""
    return [
        pytest.param(
            engine,
            marks=[
                pytest.mark.needs(*programs),
                *([pytest.mark.thorough] if usual and engine != usual else []),
            ],
        )
        for engine, programs in ENGINES.items()
    ]


in_firefox = pytest.mark.parametrize("tab", list_engines("Firefox"), indirect=True)
in_webkit = pytest.mark.parametrize("tab", list_engines("WebKit"), indirect=True)
