"""The blank documents that the site offers: which are due, who makes them, and what is kept."""
