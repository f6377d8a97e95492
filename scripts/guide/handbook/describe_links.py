"""What is read aloud for a link within the document: where it leads, not the place's inner name."""

from __future__ import annotations

from collections.abc import Mapping

import pikepdf
from pikepdf import String


def describe_links(pdf: pikepdf.Pdf, titles: Mapping[str, str]) -> None:
    """Describe every link within the document by the title of what it leads to.

    `titles` goes from the name of a place to its title; a place on a page begins with the page's.
    """
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            place = str(annotation.get("/Dest", "")).partition("--")[0]
            if place in titles:
                annotation.Contents = String(titles[place])
