"""One source of the browser script, run by Node: quick, for what touches no page."""

from __future__ import annotations

import json
import subprocess
from base64 import b64encode
from collections.abc import Sequence
from functools import cache
from typing import Any

from guide.bundle import find_esbuild
from set_up.project import ROOT

CALL = """
import * as source from "data:text/javascript;base64,{code}"
const toBytes = (_key, value) => value?.base64 ? Buffer.from(value.base64, "base64") : value
const calls = JSON.parse({calls}, toBytes)
const answers = calls.map(given => source["{name}"](...given) ?? null)
process.stdout.write(JSON.stringify(answers))
"""


@cache
def bundle(path: str) -> bytes:
    """Return a source of scripts/browser, with what it imports, as one module."""
    command = [*find_esbuild(ROOT), f"scripts/browser/{path}", "--bundle", "--format=esm"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def call_each(path: str, name: str, calls: Sequence[Sequence[Any]]) -> list[Any]:
    """Call a function of a source with each list of arguments; undefined comes back as None.

    Fails with the words of what it throws.
    """
    code = b64encode(bundle(path)).decode()
    given = json.dumps(list(calls), default=_write_bytes)
    script = CALL.format(code=code, name=name, calls=json.dumps(given))
    run = subprocess.run(
        ["node", "--input-type=module"],
        input=script,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def _write_bytes(content: bytes) -> dict[str, str]:
    return {"base64": b64encode(content).decode()}
