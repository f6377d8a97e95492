"""Makes a machine ready for the commands beside this package, with the standard library alone."""
