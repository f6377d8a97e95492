"""Measures the site against a stock Material build of the same pages."""
