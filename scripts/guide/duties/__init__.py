"""What a university owes by law or by care, and how the pages say it: accessibility and support."""
