"""What lets the site work without a network: the list of its files, and the web app's manifest."""
