"""What tests have run inside a lab."""
