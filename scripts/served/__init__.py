"""What is kept from one build to the next while the site is served to whoever edits it."""

from served.kept_pages import KEEPER

__all__ = ["KEEPER"]
