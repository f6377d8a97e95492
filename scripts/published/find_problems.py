"""What the worksheets of a project lose, compared with its ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from published.ledger import LEDGER, read_ledger
from published.loss_words import word_loss
from published.losses import find_losses
from strict_yaml import Problem
from worksheet_builder.reading import load_worksheets


def find_problems(root: Path) -> Iterator[Problem]:
    """Yield a problem for each loss that is not declared.

    Labels are compared as they were written, before the institution's words are filled in. Raises
    ProblemsFound where the ledger or a worksheet cannot be read.
    """
    ledger = read_ledger(root)
    worksheets = load_worksheets((root / LEDGER).parent)
    for loss in find_losses(ledger, worksheets):
        yield word_loss(root, loss)
