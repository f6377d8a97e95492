"""Worksheets in the pages: their lists, their moments, and the examples of their fields."""
