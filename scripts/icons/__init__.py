"""The icons for a home screen, drawn from the site's own favicon."""
