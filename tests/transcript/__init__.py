"""Tests of the example format."""
