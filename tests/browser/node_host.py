"""One process of Node for all calls of a test process: to start another for each takes longer."""

from __future__ import annotations

import atexit
import json
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

# Each script is a module of its own, loaded anew, with what it imports; and what one has put among
# the globals, or in the place of one, is not there for the next.
HOST = """
import { createInterface } from "node:readline"
const before = Object.getOwnPropertyDescriptors(globalThis)
const isSame = (one, other) => one && one.value === other.value && one.get === other.get
const tidy = () => {
  const now = Object.getOwnPropertyDescriptors(globalThis)
  for (const name in now) if (!(name in before)) delete globalThis[name]
  for (const name in before) {
    if (!isSame(now[name], before[name])) Object.defineProperty(globalThis, name, before[name])
  }
}
const run = async (script, data) => {
  const address = `data:text/javascript,${encodeURIComponent(script)}`
  try {
    return { answer: await (await import(address)).default(data) }
  } catch (error) {
    return { failure: String(error?.stack ?? error) }
  } finally { tidy() }
}
for await (const line of createInterface({ input: process.stdin })) {
  const [script, data] = JSON.parse(line)
  console.log(JSON.stringify(await run(script, data)))
}
"""


@cache
def _start() -> subprocess.Popen[str]:
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    module = Path(folder.name, "host.mjs")
    module.write_text(HOST, encoding="utf-8")
    host = subprocess.Popen(
        ["node", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    atexit.register(host.communicate)
    return host


def run_by_host(script: str, data: str) -> str:
    """Call what a module exports by default with `data`; return the text that it gives.

    Fails with the words of what it throws.
    """
    host = _start()
    assert host.stdin
    assert host.stdout
    host.stdin.write(f"{json.dumps([script, data])}\n")
    host.stdin.flush()
    said = host.stdout.readline()
    assert said, "Node has ended"
    outcome: dict[str, str] = json.loads(said)
    assert "failure" not in outcome, outcome["failure"]
    return outcome["answer"]
