"""The one error of this package: where it is, what is wrong, what to do."""


class TranscriptError(ValueError):
    """An example file, or its entry in examples.toml, is not what the format asks for.

    `str(error)` reads `examples/x.sh:3: what was found; what was expected; what to do`.
    """

    path: str
    """The file, relative to the repository's root, with `/`."""
    line: int
    """The line, counted from 1."""
    message: str
    """What was found; what was expected; what to do."""

    def __init__(self, path: str, line: int, message: str) -> None:
        """Join the three parts to one line of text."""
        super().__init__(f"{path}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message
