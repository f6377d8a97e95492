"""What tools print when they fail becomes a reason that a person can act on."""

from __future__ import annotations

import pytest

from set_up.failure_reason import UNKNOWN, find_failure_reason

# As pip, npm, apt-get and Playwright printed them.
PRINTED = {
    "pip without a network": (
        "WARNING: Retrying (Retry(total=0)) after connection broken by "
        "'NewConnectionError(...: Failed to establish a new connection: [Errno -3] "
        "Temporary failure in name resolution')'",
        "network",
    ),
    "npm without a network": ("npm error code ENOTFOUND\nnpm error network", "network"),
    "apt without a network": ("E: Failed to fetch http://…  Could not resolve 'host'", "network"),
    "pip on a full disk": ("ERROR: [Errno 28] No space left on device", "disk is full"),
    "npm on a full disk": ("npm error code ENOSPC", "disk is full"),
    "a package that was changed": (
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
        "differs from the one that was pinned",
    ),
    "someone else's folder": ("npm error code EACCES", "may not write"),
    "a certificate of a proxy": ("[SSL: CERTIFICATE_VERIFY_FAILED] self-signed", "certificate"),
    "pins that do not match": (
        "npm error `npm ci` can only install packages when your package.json and "
        "package-lock.json are in sync",
        "package-lock.json",
    ),
}


@pytest.mark.parametrize(("printed", "words"), PRINTED.values(), ids=PRINTED)
def test_a_known_failure_has_its_reason(printed: str, words: str) -> None:
    """Each failure that people meet has words of its own."""
    assert words in find_failure_reason(printed)


def test_an_unknown_failure_points_to_the_log() -> None:
    """What nobody foresaw is not guessed at."""
    assert find_failure_reason("segmentation fault") == UNKNOWN
