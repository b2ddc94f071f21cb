"""What runs inside the lab: one example after another, each in a terminal or a Python of its own."""
