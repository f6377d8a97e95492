"""What a file is, told by its bytes, where mail or a server had a hand in it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from browser.node_source import call_each

PATH = "answers/recognise-file.ts"
MAIL = b"Received: from a by b; Fri, 8 Oct 2027 10:00:00 +0000\r\n"


def pack(*names: str) -> bytes:
    """Return an archive with files of these names."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "{}")
    return packed.getvalue()


KINDS = {
    "a PDF behind the lines of a mail": (MAIL * 100 + b"%PDF-1.7\n", "pdf"),
    "data in UTF-16": ('{"format": "x"}'.encode("utf-16"), "json"),
    "data with NULs behind": (b'{"format": "x"}\0\0', "json"),
    "data that speaks of a PDF": (b'{"format": "a %PDF-1.7"}', "json"),
}
REFUSED = {
    "a mail": (MAIL + b"Subject: My answers\r\n\r\nDear Zoe,", "This is an e-mail"),
    "a copy in an archive": (
        pack("notes.txt", "mails/contract-2027-01-01.json"),
        "Unpack it, and choose “contract-2027-01-01.json”",
    ),
    "a PDF in an archive": (pack("my contract (2).pdf"), r"choose “my contract \(2\).pdf”"),
    "a flat OpenDocument file": (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<office:document xmlns:office="x">',
        "This is an OpenDocument file. Open it in",
    ),
    "a Word document as XML": (
        b'<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>',
        "This is a Word document as one XML file. Open it in",
    ),
    "other things in an archive": (pack("notes.txt"), "This is a zip archive. Choose a Word, PDF"),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_known_by_its_bytes(name: str):
    """Whatever stands before them."""
    content, kind = KINDS[name]
    assert call_each(PATH, "recogniseFile", [[content]]) == [kind]


@pytest.mark.parametrize("name", REFUSED)
def test_what_holds_a_copy_says_how_to_get_at_it(name: str):
    """A mail or an archive is no copy, but may have one in it."""
    content, words = REFUSED[name]
    with pytest.raises(AssertionError, match=words):
        call_each(PATH, "recogniseFile", [[content]])
