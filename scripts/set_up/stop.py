"""How a command ends when it cannot go on."""

from __future__ import annotations


class Stop(Exception):  # noqa: N818 - nothing went wrong in the program, it has to stop
    """The command cannot go on; its text is the sentence that a person reads."""
