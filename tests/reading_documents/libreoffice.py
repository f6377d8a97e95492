"""LibreOffice at work: it opens Word documents, edits them, and saves them as people would.

One start does everything, by a macro of LibreOffice's own Basic in a fresh profile: each document
is opened, edited where that is asked for, saved as .docx and as .odt, and the .odt is opened once
more and saved as .docx. So two programs' worth of habits cost one start.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

DIRECT, BY_ODT = "docx", "odt"
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" \
library:readonly="false" library:passwordprotected="false">{element}</library:library>"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" \
script:language="StarBasic">{code}</script:module>"""
CODE = """
Function Value(name, content)
  Dim made As New com.sun.star.beans.PropertyValue
  made.Name = name
  made.Value = content
  Value = made
End Function

Function OpenIt(url)
  OpenIt = StarDesktop.loadComponentFromURL(url, "_blank", 0, Array(Value("Hidden", True)))
End Function

Sub SaveIt(document, url, filter)
  document.storeToURL(url, Array(Value("FilterName", filter)))
End Sub

Sub Swap(document, old, fresh)
  search = document.createReplaceDescriptor()
  search.SearchString = old
  search.ReplaceString = fresh
  search.SearchCaseSensitive = True
  document.replaceAll(search)
End Sub

' Type at one end of the text that a bookmark stands round.
Sub TypeAt(document, mark, words, atEnd)
  place = document.Bookmarks.getByName(mark).Anchor
  If atEnd Then
    place.Text.insertString(place.End, words, False)
  Else
    place.Text.insertString(place.Start, words, False)
  End If
End Sub

Function TableOf(document, words)
  For Each name In document.TextTables.ElementNames
    table = document.TextTables.getByName(name)
    If InStr(table.getCellByPosition(0, 0).String, words) = 1 Then
      TableOf = table
      Exit Function
    End If
  Next
End Function

Sub AddRow(document, heading, at, words)
  table = TableOf(document, heading)
  table.Rows.insertByIndex(at, 1)
  For column = 0 To UBound(words)
    table.getCellByPosition(column, at).String = words(column)
  Next
End Sub

Sub RemoveRow(document, heading, at)
  TableOf(document, heading).Rows.removeByIndex(at, 1)
End Sub

' An error would wait for somebody to read it.
Sub Main
  On Error GoTo Failed
{steps}
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open "{errors}" For Output As #1
  Print #1, Error & " in line " & Erl
  Close #1
  StarDesktop.terminate()
End Sub
"""


@dataclass(frozen=True)
class Document:
    """A Word document and what is done to it: lines of Basic, where `document` is the open one."""

    name: str
    content: bytes
    edits: Sequence[str] = ()


def quote(text: str) -> str:
    """Return a text as Basic writes it, characters beyond the first plane included."""
    units = text.encode("utf-16-le")
    codes = [int.from_bytes(units[at : at + 2], "little") for at in range(0, len(units), 2)]
    return " & ".join(f"Chr({code})" for code in codes) or '""'


def save_all(documents: Iterable[Document], folder: Path) -> dict[tuple[str, str], bytes]:
    """Return each document as LibreOffice saves it: by its name and `DIRECT` or `BY_ODT`.

    Where the folder is there already, what was saved in it is returned.
    """
    documents = list(documents)
    if not folder.exists():
        folder.mkdir()
        steps: list[str] = []
        for number, document in enumerate(documents):
            (folder / f"{number}.docx").write_bytes(document.content)
            steps += write_steps(folder, number, document.edits)
        run_macro("\n".join(steps), folder)
    return {
        (document.name, way): (folder / f"{number}-{way}.docx").read_bytes()
        for number, document in enumerate(documents)
        for way in (DIRECT, BY_ODT)
    }


def write_steps(folder: Path, number: int, edits: Sequence[str]) -> list[str]:
    """Return the lines of Basic that open one document, edit it and save it in each way."""
    start, direct, odt, back = (
        (folder / f"{number}{end}").as_uri()
        for end in (".docx", f"-{DIRECT}.docx", ".odt", f"-{BY_ODT}.docx")
    )
    return [
        f'document = OpenIt("{start}")',
        *edits,
        f'SaveIt(document, "{direct}", "MS Word 2007 XML")',
        f'SaveIt(document, "{odt}", "writer8")',
        "document.close(True)",
        f'document = OpenIt("{odt}")',
        f'SaveIt(document, "{back}", "MS Word 2007 XML")',
        "document.close(True)",
    ]


def run_macro(steps: str, folder: Path) -> None:
    """Start LibreOffice in a profile of its own, and let it run these lines.

    A first start makes the profile, with a library of its own that would replace ours.
    """
    profile = folder / "profile"
    start_libreoffice(profile, "--terminate_after_init")
    library = profile / "user/basic/Standard"
    element = '<library:element library:name="Work"/>'
    (library / "script.xlb").write_text(LIBRARY.format(element=element), encoding="utf-8")
    errors = folder / "errors.txt"
    code = CODE.format(steps=steps, errors=errors).replace("&", "&amp;").replace("<", "&lt;")
    (library / "Work.xba").write_text(MODULE.format(code=code), encoding="utf-8")
    start_libreoffice(profile, "macro:///Standard.Work.Main")
    assert not errors.exists(), errors.read_text(encoding="utf-8")


def start_libreoffice(profile: Path, what: str) -> None:
    """Run LibreOffice to its end; one that hangs is ended with all that it started."""
    how = ["--headless", "--norestore", "--nologo", f"-env:UserInstallation={profile.as_uri()}"]
    run = subprocess.Popen(
        ["soffice", *how, what],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        run.wait(timeout=180)
    except subprocess.TimeoutExpired:
        os.killpg(run.pid, signal.SIGKILL)
        raise
