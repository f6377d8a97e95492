"""What hosts read of a built site: headers, how long each file may be kept, and packed text."""
