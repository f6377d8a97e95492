"""One source of the browser script, run by Node: quick, for what touches no page."""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Sequence
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from browser.node_host import run_by_host
from guide.bundling.esbuild import find_esbuild
from set_up.project import ROOT

CALL = """
import * as source from "data:text/javascript;base64,CODE"
const toBytes = (_key, value) => typeof value?.base64 === "string"
  ? new Uint8Array(Buffer.from(value.base64, "base64")) : value
const toText = (_key, value) => value instanceof Uint8Array
  ? {base64: Buffer.from(value).toString("base64")} : value
const call = EXPRESSION
export default async data => {
  const answers = []
  for (const given of JSON.parse(data, toBytes)) answers.push(await call(...given) ?? null)
  return JSON.stringify(answers, toText)
}
"""
# Makes a source another one for Node, so that nothing is left of what the last call did to it.
COUNT = count()


LONDON = ("Europe/London", "the United Kingdom")


@cache
def bundle(path: str, clocks: tuple[str, str] = LONDON) -> bytes:
    """Return a source of scripts/browser, with what it imports, as one module.

    `clocks` are a time zone's name and where it is, as the builder writes them in.
    """
    define = f"--define:CLOCKS={json.dumps(dict(zip(('zone', 'whose'), clocks, strict=True)))}"
    command = [*find_esbuild(ROOT), f"scripts/browser/{path}", "--bundle", "--format=esm", define]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def run_node(script: str, data: str) -> str:
    """Run a module by a process of its own, with `data` as what it reads; return what it writes.

    It stands in a file: as an argument a system takes no more than 128 KB of it.
    """
    with TemporaryDirectory() as folder:
        module = Path(folder, "script.mjs")
        module.write_text(script, encoding="utf-8")
        run = subprocess.run(
            ["node", module],
            input=data,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    assert run.returncode == 0, run.stderr
    return run.stdout


def call_each(
    path: str, name: str, calls: Sequence[Sequence[Any]], clocks: tuple[str, str] = LONDON
) -> list[Any]:
    """Call a function of a source with each list of arguments; undefined comes back as None.

    Bytes go there and come back as bytes. Fails with the words of what it throws.
    """
    return evaluate_each(path, f'source["{name}"]', calls, clocks)


def evaluate_each(
    path: str, expression: str, calls: Sequence[Sequence[Any]], clocks: tuple[str, str] = LONDON
) -> list[Any]:
    """Call a function that is written in JavaScript, where `source` holds what the source exports.

    For what takes a function itself, or gives what is no data; else as `call_each`.
    """
    alone = b"\n//%d" % next(COUNT)
    code = b64encode(bundle(path, clocks) + alone).decode()
    given = json.dumps(list(calls), default=_write_bytes)
    script = CALL.replace("EXPRESSION", expression).replace("CODE", code)
    return list(json.loads(run_by_host(script, given), object_hook=_read_bytes))


def _read_bytes(value: dict[str, Any]) -> Any:
    return b64decode(value["base64"]) if value.keys() == {"base64"} else value


def _write_bytes(content: bytes) -> dict[str, str]:
    return {"base64": b64encode(content).decode()}
