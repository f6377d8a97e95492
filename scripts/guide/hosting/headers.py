"""The headers that a host is to send, where it sends headers of one's own."""

from __future__ import annotations

import re
from html import unescape

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"')
# Each page's style stands in the page, with its hash in the page's own policy. Both policies hold,
# so the host's leaves these two out rather than allow every style.
OF_EACH_PAGE = frozenset({"default-src", "style-src"})
# What a page cannot say of itself.
NO_FRAMES = "frame-ancestors 'none'"

YEAR_S = 31_536_000
OTHERS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            *("accelerometer", "autoplay", "camera", "display-capture", "geolocation"),
            *("gyroscope", "magnetometer", "microphone", "midi", "payment", "usb"),
        )
    ),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": f"max-age={YEAR_S}",
    "X-Content-Type-Options": "nosniff",
}
# A file whose name changes with its content.
KEPT_FOR_EVER = f"public, max-age={YEAR_S}, immutable"
# Anything else: it may be kept, and the host is asked each time whether it is still the same.
ASKED_EACH_TIME = "no-cache"


def list_headers(page: str) -> dict[str, str]:
    """Return the headers of every answer by their names; `page` is the HTML of any page.

    Raises ValueError where the page has no policy, as scripts/serve leaves it out.
    """
    found = POLICY.search(page)
    if not found:
        raise ValueError("The page has no content security policy.")
    directives = [part.strip() for part in unescape(found[1]).split(";") if part.strip()]
    kept = [part for part in directives if part.split()[0] not in OF_EACH_PAGE]
    return {"Content-Security-Policy": "; ".join([*kept, NO_FRAMES]), **OTHERS}
