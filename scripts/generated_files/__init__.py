"""The files that are written from others: schemas and manuals. `scripts/write` writes them."""
