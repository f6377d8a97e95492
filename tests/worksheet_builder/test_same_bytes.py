"""The same worksheet gives the same documents, whoever makes them and when."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from worksheet_builder.build_documents import build_documents
from worksheet_samples import IMPRINT, SAMPLE

ROOT = Path(__file__).parents[2]
RENDER = """
import sys
sys.path[:0] = ["scripts", "tests"]
from worksheet_builder.{module} import {module}
from worksheet_samples import IMPRINT, SAMPLE
sys.stdout.buffer.write({module}(SAMPLE, IMPRINT))
"""


@pytest.mark.parametrize(("module", "ending"), [("to_pdf", "pdf"), ("to_word", "docx")])
def test_two_processes_write_the_same_bytes(module, ending, run_folder):
    """Nothing depends on the process: not its hash seed, not its time, not its temporary names."""
    here = build_documents([SAMPLE], IMPRINT, run_folder)[f"downloads/{SAMPLE.id}.{ending}"]
    there = subprocess.run(
        [sys.executable, "-c", RENDER.format(module=module)],
        env={**os.environ, "PYTHONHASHSEED": "1"},
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout
    assert here == there != b""
