"""A worksheet as a Word document."""
