"""The parts that fill and read PDFs, run by Node: many files at once, without a page.

Only what is drawn with the template's own font can be filled in here: a page draws the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from browser.node_source import evaluate_each
from browsing.document_parts import describe_sheet
from worksheet_builder.model import Worksheet

CALL = """async (sheet, files) => {
  sheet.renamed = new Map(Object.entries(sheet.renamed))
  sheet.answers = new Map(Object.entries(sheet.answers))
  const outcomes = {}
  for (const [file, content] of Object.entries(files)) {
    try {
      const made = await source.NAME(content, sheet)
      outcomes[file] = made instanceof Uint8Array ? made : { read: made }
    } catch (problem) {
      if (problem.name !== "CopyProblem") throw problem
      outcomes[file] = { problem: problem.message }
    }
  }
  return outcomes
}"""


@dataclass(frozen=True)
class Outcome:
    """What came of a file: why it is refused, or its answers and what is said of them."""

    problem: str = ""
    answers: Mapping[str, Any] = field(default_factory=dict)
    about: Mapping[str, Any] = field(default_factory=dict)


def _call(part: str, name: str, sheet: Mapping[str, Any], files: Mapping[str, bytes]) -> Any:
    path, call = f"documents/pdf/{part}/part.ts", CALL.replace("NAME", name)
    (outcomes,) = evaluate_each(path, call, [[dict(sheet), dict(files)]])
    return outcomes


def fill_pdf(blank: bytes, worksheet: Worksheet, answers: Mapping[str, Any]) -> bytes:
    """Fill in a blank PDF."""
    sheet = describe_sheet(worksheet) | {"answers": dict(answers)}
    filled: bytes = _call("fill", "fillPdf", sheet, {"blank": blank})["blank"]
    return filled


def read_pdfs(worksheet: Worksheet, files: Mapping[str, bytes]) -> dict[str, Outcome]:
    """Read each PDF on the worksheet's page."""
    outcomes = _call("read", "readPdf", describe_sheet(worksheet), files)
    return {name: _describe(outcome) for name, outcome in outcomes.items()}


def _describe(outcome: Mapping[str, Any]) -> Outcome:
    about = dict(outcome.get("read", {}))
    return Outcome(outcome.get("problem", ""), about.pop("answers", {}), about)
