"""Tests of the site: its parts, its build, and what a reader sees of it in a browser."""
