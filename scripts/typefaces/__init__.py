"""How the typefaces of pages and documents are made from their published files."""
