"""Directives that pages use: ``answer``, ``example``, ``file``, ``drawing``, ``results``, ``summary``."""
