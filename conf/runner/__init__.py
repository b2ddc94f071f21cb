"""The runner: example files against a real engine, as pytest tests, with results that the site shows."""
