"""List items of paragraphs, which WeasyPrint 70 leaves without the body that PDF asks for."""

from __future__ import annotations

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from worksheet_builder.pdf import walk_structure

PARTS = frozenset({"/Lbl", "/LBody"})


def mend_lists(pdf: pikepdf.Pdf) -> None:
    """Put what stands in a list item beside its label into the item's body."""
    for element in walk_structure(pdf):
        if element.S == "/LI" and isinstance(element.K, Array):
            _mend_item(pdf, element)


def _mend_item(pdf: pikepdf.Pdf, item: Object) -> None:
    kids = list(item.K)
    strays = [kid for kid in kids if str(kid.S) not in PARTS]
    if not strays:
        return
    bodies = [kid for kid in kids if kid.S == "/LBody"]
    body = bodies[0] if bodies else _add_body(pdf, item)
    body.K = Array([*body.K, *strays])
    for stray in strays:
        stray.P = body
    labels = [kid for kid in kids if kid.S == "/Lbl"]
    item.K = Array([*labels, body, *bodies[1:]])


def _add_body(pdf: pikepdf.Pdf, item: Object) -> Object:
    body = Dictionary(Type=Name.StructElem, S=Name.LBody, P=item, K=Array())
    if "/Pg" in item:
        body.Pg = item.Pg
    return pdf.make_indirect(body)
