"""MkDocs events."""
