"""Sphinx in a process of its own: it keeps much in places that two builds would share."""

from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import threading
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

__all__ = ["Fork", "Running", "start_sphinx"]


class Running(Protocol):
    """A process that was started."""

    def wait(self) -> int:
        """Wait until it ends; its exit status."""

    def terminate(self) -> None:
        """Ask it to end."""


def start_sphinx(arguments: Sequence[str], folder: Path) -> Running:
    """Run Sphinx with these arguments in `folder`, the quickest way there is."""
    # A fork has one of the threads only; what the others hold, nobody lets go of.
    if hasattr(os, "fork") and threading.active_count() == 1:
        return Fork(arguments, folder)
    return subprocess.Popen([sys.executable, "-m", "sphinx", *arguments], cwd=folder)


class Fork:
    """Sphinx in a fork of this process, which has read the pages already."""

    def __init__(self, arguments: Sequence[str], folder: Path) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self._pid = os.fork()
        if self._pid == 0:
            status = 1
            try:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                # As Python does at its start, whatever this process has made of warnings.
                for category in (DeprecationWarning, PendingDeprecationWarning):
                    warnings.simplefilter("ignore", category)
                os.chdir(folder)
                status = importlib.import_module("sphinx.cmd.build").main(list(arguments))
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)

    def wait(self) -> int:
        """Wait until it ends; its exit status."""
        return os.waitstatus_to_exitcode(os.waitpid(self._pid, 0)[1])

    def terminate(self) -> None:
        """Ask it to end."""
        os.kill(self._pid, signal.SIGTERM)
