"""A machine with the app installed on it, and what a person does there again and again."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installed import Installed
from terminal import ENTER, Terminal

ROOT = Path(__file__).parents[2]
NOW = "2026-11-18T09:00"
SIZES = ((80, 24), (120, 40))


class Machine:
    """A data folder, a folder for temporary files and a terminal of one size."""

    def __init__(self, installed: Installed, folder: Path, size: tuple[int, int]) -> None:
        self.installed = installed
        self.home = folder / "home"
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self._size = size

    def open(self, *arguments: str, at: str = NOW, before: Sequence[str] = (), **environment: str) -> Terminal:
        """Start the command in a terminal; `before` is what runs it, such as a shell that ignores a signal."""
        columns, rows = self._size
        command = [*before, str(self.installed.binary), *arguments]
        return Terminal(command, self._environment(at) | environment, columns=columns, rows=rows)

    def run(
        self, *arguments: str, at: str = NOW, before: Sequence[str] = (), **environment: str
    ) -> subprocess.CompletedProcess[str]:
        """Run the command where there is no terminal; `before` is what runs it, such as a shell with a limit."""
        return subprocess.run(
            [*before, str(self.installed.binary), *arguments],
            env={**os.environ, **self._environment(at), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
        )

    def say(self, *arguments: str, at: str = NOW) -> str:
        """Run a command that must go well, and return what it printed."""
        done = self.run(*arguments, at=at)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout

    def set_up(self) -> None:
        """Answer the first questions without a terminal: three people, 45 minutes a month."""
        people = ("--person", "Anna Holm", "--person", "Ali Rahman", "--person", "Søren Vik")
        self.say("init", "--name", "Mette", "--country", "DK", *people)

    def _environment(self, at: str) -> dict[str, str]:
        return {
            **self.installed.environment,
            "COACHTUI_HOME": str(self.home),
            "COACHTUI_NOW": at,
            "TMPDIR": str(self.temporary),
            "TZ": "Europe/Copenhagen",
            "LC_ALL": "C.UTF-8",
        }


def build(kind: str, tree: Path, folder: Path) -> Path:
    """Build a wheel or an sdist of a tree into a folder, without network, and return its path."""
    code = f"import sys, hatchling.build; print(hatchling.build.build_{kind}(sys.argv[1]))"
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(command, cwd=tree, check=True, capture_output=True, encoding="utf-8")
    return folder / done.stdout.splitlines()[-1]


def leave(terminal: Terminal) -> None:
    """Quit the app with its key, and see that it went well."""
    terminal.press("q")
    assert terminal.wait_exit() == 0


def first_minute(terminal: Terminal) -> None:
    """Answer the three questions with the keyboard, up to the proposal."""
    terminal.wait_for("Who are you?")
    terminal.press("Mette")
    terminal.wait_for("Mette")
    terminal.key(ENTER)
    terminal.press("denm")
    terminal.wait_for("Mette", "denm")
    terminal.press(ENTER)
    terminal.wait_for("Whom do you coach?")
    terminal.press("Anna Holm", ENTER, "Ali Rahman", ENTER, "Søren Vik", ENTER)
    terminal.wait_for("3 people")
    terminal.press(ENTER)
    terminal.wait_for("3 people: 2 h 15 a month")
    terminal.press(ENTER)
    terminal.wait_for("Fill November: 3 blocks proposed")
