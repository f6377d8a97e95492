"""Make the typefaces' files from their published sources; README.md here says how to run it."""

from __future__ import annotations

import sys
from pathlib import Path

from typefaces.make_document_faces import make_document_faces
from typefaces.make_page_faces import make_page_faces

ROOT = Path(__file__).resolve().parents[2]

if __name__ == "__main__":
    packages, noto = map(Path, sys.argv[1:])
    make_page_faces(ROOT, packages)
    make_document_faces(ROOT, packages, noto)
