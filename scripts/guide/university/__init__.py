"""Parts of institution.yml that have rules of their own, and its words by their names."""
