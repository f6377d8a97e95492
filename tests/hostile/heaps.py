"""What fills a file of 20 MB with one thing: its start, what repeats, and its end."""

from __future__ import annotations

END = b"\nstartxref\n9\n%%EOF\n"
HEAPS: dict[str, tuple[bytes, bytes, bytes]] = {
    "brackets in data": (b'{"format":', b"[", b""),
    "keys in data": (b"", b'{"a":', b""),
    "lists": (b"%PDF-1.7\n", b"[", END),
    "dictionaries": (b"%PDF-1.7\n", b"1 0 obj<<", END),
    "keys": (b"%PDF-1.7\n", b"<</A ", END),
    "strings without an end": (b"%PDF-1.7\n", b"1 0 obj(", END),
    "digits without an end": (b"%PDF-1.7\n", b"1 0 obj<", END),
    "objects": (b"%PDF-1.7\n", b"1 0 obj ", END),
    "streams without an end": (b"%PDF-1.7\n", b"1 0 obj<<>>stream\n", END),
    "streams": (b"%PDF-1.7\n", b"1 0 obj<</Type/ObjStm/N 9/First 9>>stream\nendstream\n", END),
    "references": (b"%PDF-1.7\n", b"1 0 obj 1 0 R ", END),
    "catalogues": (b"%PDF-1.7\n", b"1 0 obj<</Type/Catalog>>endobj ", END),
    "trailers": (b"%PDF-1.7\n", b"trailer<<", END),
    "a table": (b"%PDF-1.7\nxref\n0 99999999\n", b"0000000009 00000 n \n", END),
    "spaces": (b"%PDF-1.7\n", b" ", END),
    "comments": (b"%PDF-1.7\n", b"%", END),
    "ends": (b"%PDF-1.7\n", b"startxref ", END),
    "an archive's list": (b"PK\3\4word/document.xml", b"PK\1\2", b"PK\5\6" + b"\xff" * 4),
    "ends of an archive": (b"PK\3\4word/document.xml", b"PK\5\6", b"PK\5\6"),
}
