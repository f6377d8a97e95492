"""What the guide's pages need beside the worksheets: institution, links, browser part."""
