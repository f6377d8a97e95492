"""The search: what it may find on a page, and which page comes first."""
