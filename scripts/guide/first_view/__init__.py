"""What a page's first view waits for: what stands in the page itself."""
