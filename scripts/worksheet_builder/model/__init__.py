"""The worksheet itself, and what follows from it alone."""
