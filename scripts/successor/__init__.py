"""Builds the site with Zensical, the successor of Material for MkDocs.

Zensical reads mkdocs.yml and template overrides, but runs no hook of MkDocs. So a copy of the
project is staged for it: pages with their macros filled in, generated files in place, and one
configuration with everything that hooks would have added.
"""
