"""The parts that fill and read PDFs, run by Node: many files at once, without a page.

Only what is drawn with the template's own font can be filled in here: a page draws the rest.
"""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from browser.node_source import bundle, run_node
from browsing.document_parts import describe_sheet
from worksheet_builder.model import Worksheet

CALL = """
import {{ {name} as call }} from "data:text/javascript;base64,{code}"
import {{ text }} from "node:stream/consumers"
const {{ sheet, files }} = JSON.parse(await text(process.stdin))
sheet.renamed = new Map(Object.entries(sheet.renamed))
sheet.answers = new Map(Object.entries(sheet.answers))
const outcomes = {{}}
for (const [file, content] of Object.entries(files)) {{
  try {{
    const made = await call(new Uint8Array(Buffer.from(content, "base64")), sheet)
    const isFile = made instanceof Uint8Array
    outcomes[file] = isFile ? Buffer.from(made).toString("base64") : {{ read: made }}
  }} catch (problem) {{
    if (problem.name !== "CopyProblem") throw problem
    outcomes[file] = {{ problem: problem.message }}
  }}
}}
process.stdout.write(JSON.stringify(outcomes))
"""


@dataclass(frozen=True)
class Outcome:
    """What came of a file: why it is refused, or its answers and what is said of them."""

    problem: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)
    about: Mapping[str, Any] = field(default_factory=dict)


def _call(part: str, name: str, sheet: Mapping[str, Any], files: Mapping[str, bytes]) -> Any:
    code = b64encode(bundle(f"documents/pdf/{part}/part.ts")).decode()
    given = {name: b64encode(content).decode() for name, content in files.items()}
    data = json.dumps({"sheet": dict(sheet), "files": given})
    return json.loads(run_node(CALL.format(name=name, code=code), data))


def fill_pdf(blank: bytes, worksheet: Worksheet, answers: Mapping[str, Any]) -> bytes:
    """Fill in a blank PDF."""
    sheet = describe_sheet(worksheet) | {"answers": dict(answers)}
    return b64decode(_call("fill", "fillPdf", sheet, {"blank": blank})["blank"])


def read_pdfs(worksheet: Worksheet, files: Mapping[str, bytes]) -> dict[str, Outcome]:
    """Read each PDF on the worksheet's page."""
    outcomes = _call("read", "readPdf", describe_sheet(worksheet), files)
    return {name: _describe(outcome) for name, outcome in outcomes.items()}


def _describe(outcome: Mapping[str, Any]) -> Outcome:
    about = dict(outcome.get("read", {}))
    return Outcome(outcome.get("problem", ""), about.pop("answers", {}), about)
