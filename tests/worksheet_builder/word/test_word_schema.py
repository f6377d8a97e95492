"""The blank Word document is valid: by the schema of ECMA-376, which Word itself reads by.

The schema is the one of Microsoft's Open XML SDK 3.5, as openxml-audit carries it. It knows the
transitional forms and Word's own later elements. What it leaves open, the order of a control's
properties, test_to_word.py checks.
"""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
# What each damage is called, its part, what is replaced there, and by what.
DAMAGES = {
    "elements in another order": (STYLES, r"(<w:name [^>]*/>)(<w:basedOn [^>]*/>)", r"\2\1"),
    "an unknown element": (DOCUMENT, "<w:keepNext/>", "<w:keepnext/>"),
    "an unknown attribute": (DOCUMENT, "<w:cantSplit/>", '<w:cantSplit w:kind="no"/>'),
    "a word that is not in the list": (DOCUMENT, 'w:type="default"', 'w:type="usual"'),
    "letters for a number": (DOCUMENT, r'<w:pgSz w:w="\d+"', '<w:pgSz w:w="wide"'),
    "a missing attribute": (DOCUMENT, r"<w:pStyle [^>]*/>", "<w:pStyle/>"),
    "no colour": (STYLES, r'w:color w:val="\w+"', 'w:color w:val="green"'),
}


@pytest.fixture(scope="session")
def validator():
    """The validator; it reads the schema once. `strict` would ask for parts that are optional."""
    return OpenXmlValidator(FileFormat.MICROSOFT_365, strict=False)


def find_errors(validator, content, folder):
    """Return what the validator says of a document."""
    path = folder / "document.docx"
    path.write_bytes(content)
    return [f"{error.part_uri}: {error.description}" for error in validator.validate(path).errors]


def test_it_is_valid(validator, word_bytes, tmp_path):
    """No part of the document breaks a rule, so Word opens it without repair."""
    assert find_errors(validator, word_bytes, tmp_path) == []


@pytest.mark.parametrize("damage", DAMAGES)
def test_the_rules_are_really_checked(validator, sample_word, tmp_path, damage):
    """A damaged document is refused, so passing means something."""
    part, old, new = DAMAGES[damage]
    damaged = BytesIO()
    with ZipFile(BytesIO(sample_word)) as whole, ZipFile(damaged, "w") as archive:
        for name in whole.namelist():
            text = whole.read(name).decode()
            if name == part:
                text, times = re.subn(old, new, text, count=1)
                assert times == 1
            archive.writestr(name, text)
    assert find_errors(validator, damaged.getvalue(), tmp_path)
