"""What git knows of the main branch: which files a proposal changes, and how they stand there."""
