"""Starts the lab's engine and images, then runs one command after the other for `tests.lab.console`."""

import json
import subprocess
import sys
from pathlib import Path

from conf.lab.inside.engine import Engine
from conf.lab.inside.registry import Registry

__all__: list[str] = []

MIRROR = "http://127.0.0.1:5000"


def main() -> None:
    """Answer each line of JSON, a command, with a line of JSON: its status and what it printed."""
    with Registry(Path("/images/registry")):
        engine = Engine(mirror=MIRROR)
        engine.start()
        print(json.dumps([0, "ready"]), flush=True)
        for line in sys.stdin:
            result = subprocess.run(
                ["bash", "-c", json.loads(line)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True, check=False,
            )  # fmt: skip
            print(json.dumps([result.returncode, result.stdout]), flush=True)


if __name__ == "__main__":
    main()
