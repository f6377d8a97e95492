"""A worksheet as a fillable, tagged PDF."""
