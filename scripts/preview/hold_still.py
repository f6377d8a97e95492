"""A built page as one text that needs nothing beside it, and in which nothing runs."""

from __future__ import annotations

import re
from base64 import b64encode
from pathlib import Path

TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".woff2": "font/woff2"}
# What runs, what is fetched, and the policy that would forbid what is put in here.
LEFT_OUT = re.compile(
    r"<script\b.*?</script>|<link\b[^>]*>|<base\b[^>]*>|<meta http-equiv[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
PICTURE = re.compile(r'(?P<before><img\b[^>]*?\bsrc=")(?P<path>[^":]+)(?=")')
FILE = re.compile(r"url\((?P<path>[^\"'():]+)\)")
SELDOM = "-latin-ext."  # letters that few pages have; their faces would double the file


def hold_still(page: Path, site: Path) -> str:
    """Return the page's HTML with its pictures and typefaces in it, and without its scripts.

    Links within the page work. Others lead nowhere, for nothing is there.
    """
    html = LEFT_OUT.sub("", page.read_text(encoding="utf-8"))
    html = PICTURE.sub(lambda found: found["before"] + _embed(page, site, found["path"]), html)
    html = FILE.sub(lambda found: f"url({_embed(page, site, found['path'])})", html)
    return html.replace("<head>", '<head><base href="about:srcdoc">', 1)


def _embed(page: Path, site: Path, path: str) -> str:
    """Return a file of the site as an address that holds it; an empty one where there is none."""
    file = (page.parent / path).resolve()
    known = TYPES.get(file.suffix)
    if not known or SELDOM in file.name or site.resolve() not in file.parents or not file.is_file():
        return "data:,"
    return f"data:{known};base64,{b64encode(file.read_bytes()).decode()}"
