"""`python -m preview SITE FOLDER` writes the preview of what this branch changes into FOLDER."""

from __future__ import annotations

import sys
from pathlib import Path

from main_branch.changed_files import list_changed_files
from preview.choose_pages import choose_pages
from preview.write_preview import write_preview
from set_up.project import ROOT
from set_up.stop import Stop


def main(site: Path, folder: Path) -> int:
    """Write the preview; return 0."""
    try:
        changed = list_changed_files(ROOT)
    except Stop:  # git knows no main branch here: then every page may have changed
        changed = None
    write_preview(site, folder, choose_pages(site, changed))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
