"""From what a tool printed to why it failed and what to do, in plain words."""

from __future__ import annotations

# The first whose signs stand in the output counts: a full disk also breaks connections.
REASONS = (
    (
        ("No space left on device", "ENOSPC", "not enough free space", "Disk quota exceeded"),
        "the disk is full. Make room and try again",
    ),
    (
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "EINTEGRITY"),
        "a package differs from the one that was pinned. Try again; if it stays so, tell the "
        "people who look after this project",
    ),
    (
        ("can only install packages when your package.json and",),
        "package.json and package-lock.json do not match. Take both from the project again, or "
        "run npm install after a change to package.json",
    ),
    (
        (
            "ConnectionError",
            "NewConnectionError",
            "Max retries exceeded",
            "Name or service not known",
            "Temporary failure",
            "Could not resolve",
            "Failed to establish a new connection",
            "Network is unreachable",
            "Read timed out",
            "ConnectTimeout",
            "ENOTFOUND",
            "EAI_AGAIN",
            "ECONNREFUSED",
            "ECONNRESET",
            "ETIMEDOUT",
            "Unable to connect to",
            "Could not connect to",
            "getaddrinfo",
        ),
        "the network cannot be reached. Connect to it, or set the proxy that your network wants, "
        "and try again",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SELF_SIGNED_CERT", "UNABLE_TO_GET_ISSUER_CERT"),
        "the network's certificate is not trusted here. Ask your IT team for its certificate "
        "settings and try again",
    ),
    (
        ("Permission denied", "EACCES", "EPERM", "Operation not permitted"),
        "this account may not write there. Use a copy of the project that is your own",
    ),
    (
        ("Could not get lock", "Unable to acquire the dpkg"),
        "another program is installing packages. Wait for it to finish and try again",
    ),
)

UNKNOWN = "the reason stands at the end of what it printed"


def find_failure_reason(output: str) -> str:
    """Return why a tool failed, read from its output, as words to follow a colon."""
    for signs, reason in REASONS:
        if any(sign in output for sign in signs):
            return reason
    return UNKNOWN
