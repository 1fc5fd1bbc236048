"""The command under test: an installed `coachtui`, the Python it runs in, and what it needs around it."""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

BIN = "COACHTUI_BIN"
"""Environment variable that names the console script to test or measure, in place of one made for the purpose."""


class Installed(NamedTuple):
    """A console script, its Python, and the variables it is started with."""

    binary: Path
    python: Path
    environment: Mapping[str, str] = {}

    def package(self) -> Path:
        """Return the folder of the package that this command runs, whatever folder it is asked from."""
        command = [str(self.python), "-P", "-c", "import coachtui; print(coachtui.__file__)"]
        environment = {**os.environ, **self.environment}
        done = subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8")
        return Path(done.stdout.strip()).parent


def installed_at(binary: Path) -> Installed:
    """Return the console script at a path, with the Python that its first line names."""
    head = binary.read_text("utf-8", "replace")[:500]
    found = re.search(r"^#!(\S*python\S*)|exec' \"?([^\"\s]*python\S*?)\"? ", head)
    named = Path(found.group(1) or found.group(2)) if found else Path(sys.executable)
    return Installed(binary, named)
