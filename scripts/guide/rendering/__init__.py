"""A page made of its Markdown: its macros filled in, and the extensions that the site uses."""
