"""Worksheets: one YAML file in, every form out. Knows no site generator and no subject matter.

Others enter by the rooms that are named here, and take what each names in its own `__init__.py`.
Nothing is loaded before its room is entered: WeasyPrint, in `pdf`, takes a second.
"""

__all__ = ["documents", "form", "model", "pdf", "reading", "schema", "word", "writing"]
