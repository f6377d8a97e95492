"""What the guide's pages need beside the worksheets: the institution, the links, the browser part."""
