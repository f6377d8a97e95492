"""The built site behind nginx, with the settings that the build wrote."""

from __future__ import annotations

import http.client
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browsing.worksheet_page import WorksheetPage
from guide.hosting.compress_site import compress_site
from guide.hosting.headers import OTHERS
from guide.offline.list_files import NAMED_BY_CONTENT
from set_up.programs import PROGRAMS

pytestmark = pytest.mark.needs("nginx")

SETTINGS = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr;
{user}
events {{}}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {site};
    include {site}/nginx.conf;
  }}
}}
"""


def find_port() -> int:
    """Return a port that is free just now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def host(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a packed copy of what these tests ask for, and yield host and port."""
    folder = tmp_path_factory.mktemp("nginx")
    shutil.copytree(site, folder / "site", ignore=leave_out_the_rest)
    compress_site(folder / "site")
    port = find_port()
    user = "user root;" if folder.owner() == "root" else ""
    settings = SETTINGS.format(folder=folder, site=folder / "site", port=port, user=user)
    (folder / "settings.conf").write_text(settings, encoding="utf-8")
    program = PROGRAMS["nginx"].find()
    assert program
    command = [program, "-p", str(folder), "-c", str(folder / "settings.conf")]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as nginx:
        try:
            wait_for(port, nginx)
            yield f"127.0.0.1:{port}"
        finally:
            nginx.terminate()


def leave_out_the_rest(folder: str, names: list[str]) -> set[str]:
    """Return what no test here asks for: packing takes longest."""
    kept = {"_headers", "assets", "worksheets"}
    is_top = "nginx.conf" in names
    return {name for name in names if is_top and "." not in name and name not in kept}


def wait_for(port: int, nginx: subprocess.Popen[bytes]) -> None:
    """Wait until it answers; what it says instead is the failure."""
    while nginx.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            continue
        return
    pytest.fail((nginx.stderr.read() if nginx.stderr else b"").decode())


def ask(host: str, path: str, encoding: str = "") -> tuple[int, dict[str, str], bytes]:
    """Ask for a path; return status, headers by their names in small letters, and the body."""
    asking = http.client.HTTPConnection(host)
    asking.request("GET", path, headers={"Accept-Encoding": encoding} if encoding else {})
    answer = asking.getresponse()
    headers = {name.lower(): value for name, value in answer.getheaders()}
    body = answer.read()
    asking.close()
    return answer.status, headers, body


def find_named(site: Path) -> str:
    """Return the path of a script that is named by its content."""
    found = next(path for path in sorted(site.rglob("*.js")) if NAMED_BY_CONTENT.search(path.name))
    return f"/{found.relative_to(site).as_posix()}"


@pytest.mark.parametrize(
    "path", ["/", "/worksheets/contract/", "/nowhere/", "/manifest.webmanifest", "/worker.js"]
)
def test_every_answer_has_the_headers(host: str, path: str):
    """Pages, what is missing, and what scripts fetch; each is asked for anew."""
    _, headers, _ = ask(host, path)
    for name, value in OTHERS.items():
        assert headers[name.lower()] == value
    policy = headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["cache-control"] == "no-cache"


def test_what_is_named_by_its_content_is_kept_for_a_year(host: str, site: Path):
    """With all headers too; one of another version is missing, and nobody remembers that."""
    path = find_named(site)
    status, headers, _ = ask(host, path)
    assert status == 200
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert headers["x-content-type-options"] == "nosniff"
    status, headers, _ = ask(host, "/assets/javascripts/worksheet-AAAAAAAA.js")
    assert (status, headers["cache-control"]) == (404, "no-cache")


def test_text_comes_packed_to_those_who_take_it(host: str, site: Path):
    """And plain to the others."""
    _, headers, body = ask(host, "/worksheets/contract/", "gzip")
    plain = (site / "worksheets/contract/index.html").read_bytes()
    assert headers["content-encoding"] == "gzip"
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert len(body) < len(plain) / 2
    assert ask(host, "/worksheets/contract/")[2] == plain


def test_what_is_missing_is_said_by_the_guide(host: str, site: Path):
    """With its own page, and the number 404; so are the files for hosts themselves."""
    missing = (site / "404.html").read_bytes()
    for path in ("/nowhere/", "/_headers", "/nginx.conf"):
        status, _, body = ask(host, path)
        assert (status, body) == (404, missing)


def test_an_address_without_its_last_slash_leads_on(host: str):
    """By an address that holds behind any proxy."""
    status, headers, _ = ask(host, "/worksheets")
    assert (status, headers["location"]) == (301, "/worksheets/")


def test_a_worksheet_keeps_what_is_typed_behind_these_headers(host: str, browser: Browser):
    """Both policies hold at once, and neither stops anything."""
    context = browser.new_context(base_url=f"http://{host}")
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
    contract = WorksheetPage(page, "contract")
    contract.open()
    contract.field("purpose").fill("to publish")
    contract.expect_saved()
    contract.reload()
    assert contract.field("purpose").input_value() == "to publish"
    assert refused == []
    context.close()
