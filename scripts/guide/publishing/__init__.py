"""What is to be settled before the site is published, and who is asked about a proposal then."""
