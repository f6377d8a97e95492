"""Files beside the pages by which hosts know what to send: `_headers`, and `nginx.conf`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from guide.hosting.headers import ASKED_EACH_TIME, KEPT_FOR_EVER, list_headers
from guide.offline.list_files import MISSING_PAGE, NAMED_BY_CONTENT

HEADERS_FILE = "_headers"  # Netlify and Cloudflare Pages
NGINX_FILE = "nginx.conf"
MANIFEST = "manifest.webmanifest"


def write_hosting(site: Path) -> None:
    """Write them into a built site."""
    headers = list_headers((site / "index.html").read_text(encoding="utf-8"))
    named = [
        path.relative_to(site).as_posix()
        for path in sorted(site.rglob("*"))
        if NAMED_BY_CONTENT.search(path.name)
    ]
    (site / HEADERS_FILE).write_text(make_headers(headers, named), encoding="utf-8")
    (site / NGINX_FILE).write_text(make_nginx(headers), encoding="utf-8")


def make_headers(headers: Mapping[str, str], named: list[str]) -> str:
    """Return the text of `_headers`; `named` are the paths of files named by their content.

    Two rules that give one header would give it twice, so how long pages are kept is the host's
    usual way: both hosts ask each time.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in headers.items())]
    for path in named:
        lines += [f"/{path}", f"  Cache-Control: {KEPT_FOR_EVER}"]
    return "\n".join([*lines, ""])


def make_nginx(headers: Mapping[str, str]) -> str:
    """Return what a server block of nginx includes; its root is the site's folder."""
    sent = [f'add_header {name} "{value}" always;' for name, value in headers.items()]
    asked = f"add_header Cache-Control {ASKED_EACH_TIME} always;"
    # A location with a header of its own takes none from outside, so each says all.
    kept = f'add_header Cache-Control "{KEPT_FOR_EVER}";'
    return "\n".join(
        [
            "# Made with the site. Include it in the server block whose root is this folder:",
            "#     include /path/to/the/site/nginx.conf;",
            "# After each publication: nginx -s reload",
            "index index.html;",
            "charset utf-8;",
            "absolute_redirect off;",
            "gzip_static on;  # sends the .gz files of scripts/build --compress",
            "# With the module for brotli also: brotli_static on;",
            f"error_page 404 /{MISSING_PAGE};",
            *sent,
            asked,
            "location / { try_files $uri $uri/ =404; }",
            f"location = /{HEADERS_FILE} {{ return 404; }}",
            f"location = /{NGINX_FILE} {{ return 404; }}",
            f"location = /{MANIFEST} {{",
            *(f"  {line}" for line in ("default_type application/manifest+json;", *sent, asked)),
            "}",
            f'location ~ "{NAMED_BY_CONTENT.pattern}" {{',
            *(f"  {line}" for line in ("try_files $uri =404;", *sent, kept)),
            "}",
            "",
        ]
    )
