"""Worksheets and examples, read from their YAML files."""
