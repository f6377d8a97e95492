"""What stands at an address is told apart by a real server and the real lychee."""

from __future__ import annotations

import datetime
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from link_check.open_addresses import open_addresses
from link_check.verdict import Verdict

CODES = {
    "/fine": 200,
    "/moved": 301,
    "/for-now": 302,
    "/404": 404,
    "/410": 410,
    "/429": 429,
    "/500": 500,
}
released = threading.Event()


class Website(BaseHTTPRequestHandler):
    """Answers each path with the code that it names; /silent waits until the tests are over."""

    def do_GET(self):
        """Answer."""
        path = self.path
        if path == "/silent":
            released.wait()
        self.send_response(CODES.get(path, 200))
        if path in {"/moved", "/for-now"}:
            self.send_header("Location", "/fine")
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b'<!doctype html><title>A page</title><h1 id="here">Here</h1>')

    do_HEAD = do_GET  # noqa: N815 - the name that http.server asks for

    def log_message(self, *_arguments):
        """Say nothing."""


@pytest.fixture(scope="module")
def website() -> Iterator[str]:
    """A website on this machine; its address without a slash at the end."""
    yield from serve(None)


@pytest.fixture(scope="module")
def distrusted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same with a certificate that nobody has signed."""
    yield from serve(make_certificate(tmp_path_factory.mktemp("certificate") / "own.pem"))


def serve(certificate: Path | None) -> Iterator[str]:
    """Serve on a free port until the tests are over."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Website)
    server.daemon_threads = True
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_address[1]}"
    released.set()
    server.shutdown()
    server.server_close()


def make_certificate(path: Path) -> Path:
    """Write a key and its self-signed certificate into a file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.UTC)
    builder = x509.CertificateBuilder(
        name, name, key.public_key(), 1, now, now + datetime.timedelta(days=1)
    )
    certificate = builder.sign(key, hashes.SHA256())
    path.write_bytes(
        certificate.public_bytes(Encoding.PEM)
        + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    return path


def test_each_answer_has_its_verdict(website: str, distrusted: str):
    """What is gone and what has moved is for somebody to mend; a wall tells nothing."""
    wanted = {
        f"{website}/fine": Verdict("fine"),
        f"{website}/page#here": Verdict("fine"),
        f"{website}/for-now": Verdict("fine"),
        f"{website}/moved": Verdict("moved", f"it has moved to {website}/fine"),
        f"{website}/404": Verdict("gone", "the page is gone (404)"),
        f"{website}/410": Verdict("gone", "the page is gone (410)"),
        f"{website}/page#elsewhere": Verdict(
            "gone", "the page is there, and the place on it after the # is not"
        ),
        f"{distrusted}/fine": Verdict(
            "gone", "its certificate is not valid, and browsers warn of it"
        ),
        f"{website}/429": Verdict("cannot tell", "it answers 429"),
        f"{website}/500": Verdict("cannot tell", "it answers 500"),
        f"{website}/silent": Verdict("cannot tell", "it did not answer in time"),
        "http://127.0.0.1:9/closed": Verdict("cannot tell", "no connection could be made"),
    }
    assert open_addresses(wanted, seconds=3) == wanted
