"""The state of the content for those who answer for it: each page and link by owner."""
