"""PDFs that a program could have written, and that lead a reader in circles or too far."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from io import BytesIO
from random import Random

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, String

from hostile.spoil_bytes import spoil

NAMES = ("__proto__", "rows__99999__words", "rows__-1__words", "rows__1____proto__", "a__b__c__d")
BYTES = (b"", b"\xfe", b"\xfe\xff\xd8", b"\xef\xbb\xbf\xff\xff", b"\xff\xfe\0", bytes(3000))


def _fields(pdf: pikepdf.Pdf) -> Array:
    return pdf.Root.AcroForm.Fields


def _tie_kids(pdf: pikepdf.Pdf, random: Random) -> None:
    """Let a field be a child of one of its own, or of itself."""
    one, other = (random.choice(list(_fields(pdf))) for _ in range(2))
    one.Kids = Array([other, one])
    other.Kids = Array([one])


def _deepen_kids(pdf: pikepdf.Pdf, random: Random) -> None:
    """Put hundreds of fields one into the other."""
    field = pdf.make_indirect(Dictionary(T=String("deep"), V=String("x")))
    for _ in range(random.choice((10, 1000))):
        field = pdf.make_indirect(Dictionary(T=String("deep"), Kids=Array([field])))
    _fields(pdf).append(field)


def _rename(pdf: pikepdf.Pdf, random: Random) -> None:
    random.choice(list(_fields(pdf))).T = String(random.choice(NAMES))


def _replace_value(pdf: pikepdf.Pdf, random: Random) -> None:
    """Give a field a value of another kind, or bytes that are no text."""
    values = (
        Array([Array([String("x")])]),
        Dictionary(),
        Name("/__proto__"),
        random.randrange(10**9),
        pdf.make_stream(b"words in a stream"),
        True,
        *(String(each) for each in BYTES),
    )
    field = random.choice(list(_fields(pdf)))
    field[random.choice(("/V", "/FT", "/Ff", "/Kids", "/T", "/Opt"))] = random.choice(values)


def _multiply(pdf: pikepdf.Pdf, random: Random) -> None:
    """List one field thousands of times, or thousands of fields once."""
    if random.random() < 0.5:
        _fields(pdf).extend([random.choice(list(_fields(pdf)))] * 20_000)
    else:
        _fields(pdf).extend(
            [Dictionary(T=String(f"rows__{n}__words"), V=String("x")) for n in range(2000)]
        )


def _share(pdf: pikepdf.Pdf, random: Random) -> None:
    """Let thousands of fields name one long text, or one long list."""
    text = pdf.make_indirect(String("x" * 2_000_000))
    options = pdf.make_indirect(Array([String("x")] * 20_000))
    shared = random.choice(({"V": text}, {"V": String("x"), "FT": Name.Ch, "Opt": options}))
    _fields(pdf).extend(
        [pdf.make_indirect(Dictionary(T=String(f"shared{n}"), **shared)) for n in range(5000)]
    )


def _lose(pdf: pikepdf.Pdf, random: Random) -> None:
    """Leave out what a reader looks for first."""
    holder, key = random.choice([(pdf.Root, "/AcroForm"), (pdf.Root.AcroForm, "/Fields")])
    holder[key] = random.choice((Array([]), Dictionary(), String("x"), pdf.Root))


CHANGES: tuple[Callable[[pikepdf.Pdf, Random], None], ...] = (
    _tie_kids,
    _deepen_kids,
    _rename,
    _replace_value,
    _replace_value,
    _multiply,
    _share,
    _lose,
)


def make_hostile_pdf(content: bytes, random: Random) -> bytes:
    """Spoil a PDF's bytes, its objects or both; written plainly or with its objects packed."""
    if random.random() < 0.4:
        return spoil(content, random)
    changed = BytesIO()
    mode = random.choice((ObjectStreamMode.generate, ObjectStreamMode.disable))
    with pikepdf.open(BytesIO(content)) as pdf, warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # fields are lost on purpose
        random.choice(CHANGES)(pdf, random)
        pdf.save(changed, object_stream_mode=mode, qdf=random.random() < 0.2)
    return spoil(changed.getvalue(), random) if random.random() < 0.3 else changed.getvalue()
