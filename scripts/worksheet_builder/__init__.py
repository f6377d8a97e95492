"""Worksheets: one YAML file in, every form out. Knows no site generator and no subject matter."""
