"""What PDF and Word documents share: strict templates, controls, archives."""
