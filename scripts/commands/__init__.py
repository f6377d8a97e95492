"""What the commands beside this package do, once the machine is ready for them."""
