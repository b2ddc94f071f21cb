"""A program on a pseudo-terminal of its own."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

__all__ = ["COLUMNS", "ROWS", "Terminal"]

ROWS, COLUMNS = 40, 100
# Opens the other end of a terminal.
TIOCGPTPEER = 0x5441


class Terminal:
    """A process that leads a session, and the terminal that it and its children talk to.

    What is typed isn't echoed by the terminal itself; a program that edits lines, such as a shell in a container, does
    its own echo.
    """

    def __init__(self, command: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> None:
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], list(command), environment)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        attributes = termios.tcgetattr(self._fd)
        attributes[3] &= ~(termios.ECHO | termios.ECHOCTL)
        termios.tcsetattr(self._fd, termios.TCSANOW, attributes)
        # A terminal takes no more where nobody reads what was typed.
        os.set_blocking(self._fd, False)

    def write(self, data: bytes, seconds: float) -> int:
        """Type `data`, or as much of it as the terminal takes; how much that was, after `seconds` at most."""
        _, ready, _ = select.select([], [self._fd], [], seconds)
        if ready:
            with contextlib.suppress(BlockingIOError):
                return os.write(self._fd, data)
        return 0

    def read(self, seconds: float) -> bytes | None:
        """What was printed, after `seconds` at most; empty when nothing was, None when the program has ended."""
        ready, _, _ = select.select([self._fd], [], [], max(seconds, 0))
        if not ready:
            return b""
        try:
            return os.read(self._fd, 1 << 16) or None
        except OSError:
            # What Linux says when the other end of a terminal is closed.
            return None

    @property
    def raw(self) -> bool:
        """Whether a program has taken the keys for itself, as `docker run --tty` does once it is attached."""
        return not termios.tcgetattr(self._fd)[3] & termios.ICANON

    @property
    def unread(self) -> int:
        """How many bytes of complete lines were typed and not read yet."""
        count = bytearray(4)
        with contextlib.suppress(OSError):
            other = fcntl.ioctl(self._fd, TIOCGPTPEER, os.O_RDWR | os.O_NOCTTY)
            try:
                fcntl.ioctl(other, termios.FIONREAD, count)
            finally:
                os.close(other)
        return int.from_bytes(count, sys.byteorder)

    def close(self) -> None:
        """Hang up, and end what doesn't go by itself."""
        os.close(self._fd)
        for number, seconds in ((signal.SIGHUP, 1.0), (signal.SIGKILL, 5.0)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)
            deadline = time.monotonic() + seconds
            while time.monotonic() < deadline:
                with contextlib.suppress(ChildProcessError):
                    if os.waitpid(self.pid, os.WNOHANG) == (0, 0):
                        time.sleep(0.005)
                        continue
                return
