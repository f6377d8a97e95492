"""Every link within the site leads to a page, a file or a heading that is there."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from lxml import html

# Shown at any depth of a path that does not exist, it tries for its style at several; see below.
LOST = "404.html"


def find_broken_links(site: Path) -> str:
    """Return what lychee says of the links within the site; empty when all of them lead somewhere.

    Links to other sites are left alone: nothing leaves the machine.
    """
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
    assert lychee, "lychee is not installed: run scripts/test, which installs it"
    options = ["--offline", "--include-fragments", "--no-progress", "--index-files", "index.html"]
    pages = [path for path in sorted(site.rglob("*.html")) if path.name != LOST]
    run = subprocess.run(
        [lychee, *options, "--root-dir", site, *pages], capture_output=True, text=True, check=False
    )
    return "" if run.returncode == 0 else run.stdout + run.stderr


def test_every_link_and_every_anchor_is_there(site: Path):
    """Lychee finds no broken link on any page."""
    broken = find_broken_links(site)
    assert not broken, broken


def test_a_missing_page_and_a_missing_anchor_are_found(tmp_path: Path):
    """Lychee is really asked: it names both, and lets a link to a folder's page pass."""
    (tmp_path / "there").mkdir()
    (tmp_path / "there/index.html").write_text('<p id="here">There</p>', encoding="utf-8")
    (tmp_path / "index.html").write_text(
        '<a href="there/#here">A</a> <a href="there/#gone">B</a> <a href="away/">C</a>',
        encoding="utf-8",
    )
    broken = find_broken_links(tmp_path)
    assert "there#gone" in broken
    assert "/away" in broken
    assert "#here" not in broken


def test_the_page_for_lost_visitors_leads_back(site: Path):
    """Its links start at the top of the site, for it may stand at any depth; they lead to pages."""
    page = html.fromstring((site / LOST).read_text(encoding="utf-8"))
    addresses = {link for link in page.xpath("//main//a/@href") if not link.startswith("mailto:")}
    assert addresses
    missing = {link for link in addresses if not (site / link.lstrip("/") / "index.html").is_file()}
    assert not missing
