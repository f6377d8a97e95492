"""What the worksheets of a project lose, compared with its ledger and with the main branch's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from published.ledger import LEDGER, read_ledger
from published.loss_words import word_loss
from published.losses import find_losses
from published.main_ledger import find_cuts, read_main_ledger
from strict_yaml import Problem
from worksheet_builder.reading import load_worksheets


def find_problems(root: Path, written: Mapping[str, str] | None = None) -> Iterator[Problem]:
    """Yield a problem for each loss that is not declared, and for what the ledger itself lost.

    Labels are compared as they were written, before words are filled in. `written` holds the names
    of words as they are written, "" where there are none: they decide what stands only with them.
    Raises ProblemsFound where the ledger or a worksheet cannot be read.
    """
    ledger = read_ledger(root)
    before = read_main_ledger(root)
    if before:
        yield from find_cuts(before, ledger)
    worksheets = load_worksheets((root / LEDGER).parent, written)
    # Whoever cuts a question out of its worksheet and out of the ledger hears of both.
    for published in (ledger, before or ledger):
        for loss in find_losses(published, worksheets):
            yield word_loss(root, loss)
