"""Directives that pages use: ``example``, ``file``, ``drawing``, ``results``, ``summary``."""
