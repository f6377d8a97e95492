"""What makes a page's first view light: what stands in the page itself, and letters cut to use."""
