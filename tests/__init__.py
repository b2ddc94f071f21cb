"""Tests of the package and of the built site."""
