"""A worksheet as a form in a page."""
