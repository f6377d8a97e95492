"""What reads a chosen file, run by Node: its kind, data and PDFs, with the work that it costs.

A Word document needs a page's own parser beyond its archive, so here only the archive is listed.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from browser.node_source import bundle, run_node
from browsing.document_parts import describe_sheet
from worksheet_builder.model import Worksheet

PARTS = {
    "recogniseFile": "answers/recognise-file.ts",
    "decodeText": "copies/decode-text.ts",
    "parseText": "copies/parse-text.ts",
    "copyUnasked": "answers/shape-answer.ts",
    "readPdf": "documents/pdf/read/part.ts",
    "listEntries": "documents/word/package/archive-entry.ts",
}

# Work is counted, not timed: how often any block of the scripts was entered.
READ = """
import { readFile } from "node:fs/promises"
import { createInterface } from "node:readline"
import { Session } from "node:inspector/promises"
const session = new Session()
session.connect()
await session.post("Profiler.enable")
await session.post("Profiler.startPreciseCoverage", {callCount: true, detailed: true})
const countWork = async () => {
  const { result } = await session.post("Profiler.takePreciseCoverage")
  return result.filter(({url}) => url.startsWith("data:")).flatMap(({functions}) => functions)
    .flatMap(({ranges}) => ranges).reduce((sum, {count}) => sum + count, 0)
}
const fill = async ({path, start, unit, end, size}) => {
  if (path) return new Uint8Array(await readFile(path))
  const [first, each, last] = [start, unit, end].map(part => Buffer.from(part, "base64"))
  const bytes = Buffer.alloc(size, each)
  bytes.set(first)
  bytes.set(last, size - last.length)
  return new Uint8Array(bytes)
}
const read = async bytes => {
  const kind = recogniseFile(bytes)
  if (kind === "json") return copyUnasked(parseText(decodeText(bytes)))
  if (kind === "word") return listEntries(bytes)
  return readPdf(bytes, sheet)
}
for await (const line of createInterface({input: process.stdin})) {
  const bytes = await fill(JSON.parse(line))
  await countWork()
  let problem = "", failure = ""
  try { await read(bytes) } catch (thrown) {
    if (thrown.name === "CopyProblem") problem = thrown.message
    else failure = String(thrown.stack)
  }
  const polluted = [...Object.keys(Object.prototype), ...({}.polluted ? ["polluted"] : [])]
  if (polluted.length) failure = `every object has now: ${polluted}`
  console.log(JSON.stringify({problem, failure, work: await countWork()}))
}
"""


@dataclass(frozen=True)
class Outcome:
    """What came of a file: the words that refuse it, a failure that nobody foresaw, the work."""

    problem: str
    failure: str
    work: int


@dataclass(frozen=True)
class Heap:
    """A file that repeats one thing between its start and its end."""

    start: bytes
    unit: bytes
    end: bytes
    size: int


def _describe(file: Path | Heap) -> str:
    if isinstance(file, Path):
        return json.dumps({"path": str(file)})
    parts = {name: b64encode(getattr(file, name)).decode() for name in ("start", "unit", "end")}
    return json.dumps({**parts, "size": file.size})


def read_files(worksheet: Worksheet, files: Iterable[Path | Heap]) -> list[Outcome]:
    """Read each file as the worksheet's page would, in one process of Node."""
    imports = [
        f'import {{ {name} }} from "data:text/javascript;base64,{b64encode(bundle(path)).decode()}"'
        for name, path in PARTS.items()
    ]
    sheet: dict[str, Any] = describe_sheet(worksheet)
    maps = {name: list(sheet.pop(name).items()) for name in ("renamed", "answers")}
    made = ", ".join(f"{name}: new Map({json.dumps(pairs)})" for name, pairs in maps.items())
    script = "\n".join([*imports, f"const sheet = {{...{json.dumps(sheet)}, {made}}}", READ])
    written = run_node(script, "".join(f"{_describe(file)}\n" for file in files))
    return [Outcome(**json.loads(line)) for line in written.splitlines()]
