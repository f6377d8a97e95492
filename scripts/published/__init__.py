"""What was published: the ledger of ids by which saved answers find their questions.

`python -m published` writes the ledger anew. Knows no page and no browser.
"""
