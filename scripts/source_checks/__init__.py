"""The checks of scripts/check: each one command, all run at the same time, all problems shown."""
