"""How another university makes the guide its own: its institution.yml, and an empty ledger."""
