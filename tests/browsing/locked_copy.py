"""A back-up under a passphrase, made and opened by another program than the page.

The format, as docs/contribute/how-it-fits.md tells it, on top of the `cryptography` package.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

ORDER = ("cipher", "derivation", "rounds", "salt", "iv")


def _make_cipher(file: dict[str, Any], phrase: str) -> tuple[AESGCM, bytes, bytes]:
    """Return the cipher, the IV and the header's bytes."""
    lock = file["locked"]
    salt, iv = b64decode(lock["salt"]), b64decode(lock["iv"])
    key = PBKDF2HMAC(SHA256(), 32, salt, lock["rounds"]).derive(phrase.encode())
    values = (file["format"], file["version"], *(lock[name] for name in ORDER))
    return AESGCM(key), iv, "\n".join(map(str, values)).encode()


def unlock(file: dict[str, Any], phrase: str) -> dict[str, Any]:
    """Return the back-up that stands in a locked one."""
    cipher, iv, header = _make_cipher(file, phrase)
    text = cipher.decrypt(iv, b64decode(file["content"]), header)
    copy: dict[str, Any] = json.loads(text)
    return copy


def lock(
    copy: dict[str, Any],
    phrase: str,
    *,
    salt: bytes = b"s" * 16,
    iv: bytes = b"i" * 12,
    **others: Any,
) -> dict[str, Any]:
    """Return the copy locked; `others` are put in place of parts of the lock."""
    parts = {
        "cipher": "AES-256-GCM",
        "derivation": "PBKDF2-HMAC-SHA-256",
        "rounds": 600_000,
        "salt": b64encode(salt).decode(),
        "iv": b64encode(iv).decode(),
    }
    file: dict[str, Any] = {"format": "mentoring-answers", "version": 1, "locked": parts | others}
    try:
        cipher, iv, header = _make_cipher(file, phrase)
        file["content"] = b64encode(cipher.encrypt(iv, json.dumps(copy).encode(), header)).decode()
    except (TypeError, ValueError):
        file["content"] = b64encode(b"nothing that opens").decode()
    return file
