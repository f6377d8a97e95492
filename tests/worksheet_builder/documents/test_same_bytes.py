"""The same worksheet gives the same documents, whoever makes them and when."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from samples.worksheet_samples import IMPRINT, SAMPLE
from worksheet_builder.documents.build_documents import build_documents

ROOT = Path(__file__).parents[3]
# Another day, time zone, language and order of sets
ELSEWHERE = {
    "SOURCE_DATE_EPOCH": "1000000000",
    "TZ": "Asia/Tokyo",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "1",
}
RENDER = """
import sys
sys.path[:0] = ["scripts", "tests"]
from worksheet_builder.{folder}.{module} import {module}
from samples.worksheet_samples import IMPRINT, SAMPLE
sys.stdout.buffer.write({module}(SAMPLE, IMPRINT))
"""


@pytest.mark.parametrize(
    ("folder", "module", "ending"),
    [("pdf", "to_pdf", "pdf"), ("word", "to_word", "docx")],
)
def test_two_processes_write_the_same_bytes(folder, module, ending, run_folder):
    """Nothing depends on the process: not its hash seed, time, place or temporary names."""
    here = build_documents([SAMPLE], IMPRINT, run_folder)[f"downloads/{SAMPLE.id}.{ending}"]
    there = subprocess.run(
        [sys.executable, "-c", RENDER.format(folder=folder, module=module)],
        env={**os.environ, **ELSEWHERE},
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    assert here == there != b""
