"""Checks of what people write: one check, one file, one reason.

`python -m content_checks` runs them all; its exit code is 1 when there is something to mend.
`scripts/write` writes its manual, docs/contribute/check-messages.md.
"""
