"""A terminal for tests: runs a command in a real pty, keeps its screen, answers what a terminal is asked."""

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte
from pyte.screens import Char

UP, DOWN, RIGHT, LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"
SHIFT_RIGHT, SHIFT_LEFT = b"\x1b[1;2C", b"\x1b[1;2D"
ENTER, ESCAPE, TAB, BACKSPACE, F2 = b"\r", b"\x1b", b"\t", b"\x7f", b"\x1bOQ"

PATIENCE = 15.0
"""Seconds after which a wait is given up; none of them decides a result."""

_FRAME_ENDS = b"\x1b[?2026l"
_SHELL = 'tty=$1; shift; exec "$@" 0<>"$tty" 1>&0 2>&0'
"""A session leader that opens a terminal gets it as its controlling one: a hangup then reaches the command."""
_UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;?<>=$]*)?$")
_UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]")
"""Sequences that pyte would print a part of."""
_MODES = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
"""Whether the terminal synchronises its output (it does) and reports its size in band (it does not)."""
_INHERITED = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM_PROGRAM", "TEXTUAL")


class GaveUpError(AssertionError):
    """What a test waited for did not come; holds the screen as it is."""


class Terminal:
    """A command in a pty of its own, as the leader of its session, with the screen that it draws."""

    def __init__(
        self,
        command: Sequence[str | Path],
        environment: Mapping[str, str] | None = None,
        *,
        columns: int = 80,
        rows: int = 24,
        folder: Path | None = None,
    ) -> None:
        self._master, slave = os.openpty()
        self._screen = _Screen(columns, rows, self._master)
        self._stream = pyte.ByteStream(self._screen)
        self._carried = b""
        self._ended = False
        self._set_size(columns, rows)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(_INHERITED)}
        terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
        self._started = time.perf_counter()
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", _SHELL, "sh", os.ttyname(slave), *map(str, command)],
            env={**inherited, **terminal, **(environment or {})},
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing running, whatever happened."""
        self.kill()
        self.close()

    @property
    def pid(self) -> int:
        """The id of the command's process."""
        return self._process.pid

    @property
    def size(self) -> tuple[int, int]:
        """The columns and rows."""
        return self._screen.columns, self._screen.lines

    def text(self) -> str:
        """Return the screen as lines of text, without the spaces at their ends."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def cells(self) -> list[list[Char]]:
        """Return the screen as lines of characters with their colours."""
        columns = range(self._screen.columns)
        return [[self._screen.buffer[row][column] for column in columns] for row in range(self._screen.lines)]

    def wait_for(self, *texts: str) -> float:
        """Read until all texts are on the screen; return the seconds from the start to the read that completed them.

        Raises GaveUpError.
        """
        return self.wait_until(lambda screen: all(text in screen for text in texts), " and ".join(map(repr, texts)))

    def wait_gone(self, text: str) -> float:
        """Read until a text is no longer on the screen. Raises GaveUpError."""
        return self.wait_until(lambda screen: text not in screen, f"{text!r} to go")

    def wait_until(self, found: Callable[[str], bool], what: str) -> float:
        """Read until the screen is as it should be; return the seconds from the start. Raises GaveUpError."""
        at = time.perf_counter()
        give_up = at + PATIENCE
        while not found(self.text()):
            data = self._read(give_up - time.perf_counter())
            at = time.perf_counter()
            if not data:
                raise GaveUpError(f"waited for {what}; the screen:\n{self.text()}")
            self._feed(data)
        return at - self._started

    def press(self, *keys: bytes | str) -> None:
        """Write keys as a keyboard would; text is what is typed."""
        for key in keys:
            os.write(self._master, key.encode() if isinstance(key, str) else key)

    def key(self, key: bytes) -> float | None:
        """Press a key and return the seconds to the end of the frame after which the screen differs; None: no frame.

        The frame ends with the mark of synchronised output, so a half painted one is never counted.
        """
        before = self.cells()
        gathered = b""
        start = time.perf_counter()
        os.write(self._master, key)
        while data := self._read(start + 3 - time.perf_counter()):
            at = time.perf_counter()
            gathered += data
            if _FRAME_ENDS in gathered:
                self._feed(gathered)
                gathered = b""
                if self.cells() != before:
                    return at - start
        self._feed(gathered)
        return None

    def rest(self, quiet: float) -> None:
        """Read what comes until nothing has come for so many seconds: the pause between two measured keys."""
        while data := self._read(quiet):
            self._feed(data)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as dragging its window does."""
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)

    def rss_mb(self) -> float:
        """Return the memory that the command's process holds, in MB (Linux)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) / 1024

    def kill(self) -> None:
        """End the command without a chance to tidy up (SIGKILL), and wait until it is gone."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait(PATIENCE)

    def close(self) -> None:
        """Close the terminal, as closing its window does: the command gets SIGHUP."""
        with contextlib.suppress(OSError):
            os.close(self._master)
        self._ended = True

    def signal(self, number: signal.Signals) -> None:
        """Send the command a signal."""
        self._process.send_signal(number)

    def wait_exit(self, patience: float = PATIENCE) -> int:
        """Read until the command has ended and return its exit code; negative for a signal. Raises GaveUpError."""
        give_up = time.perf_counter() + patience
        while data := self._read(give_up - time.perf_counter()):
            self._feed(data)
        try:
            return self._process.wait(max(0.1, give_up - time.perf_counter()))
        except subprocess.TimeoutExpired:
            raise GaveUpError(f"waited for the command to end; the screen:\n{self.text()}") from None

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self, seconds: float) -> bytes:
        """Return what comes within so many seconds; nothing where nothing comes or the command has ended."""
        if self._ended or not select.select([self._master], [], [], max(0.0, seconds))[0]:
            return b""
        try:
            data = os.read(self._master, 1 << 20)
        except OSError:
            data = b""
        self._ended = not data
        return data

    def _feed(self, data: bytes) -> None:
        """Draw, and answer what the terminal is asked; a sequence that is not whole yet waits for its rest."""
        data = self._carried + data
        unfinished = _UNFINISHED.search(data)
        whole = data[: unfinished.start()] if unfinished else data
        self._carried = data[len(whole) :]
        for question, answer in _MODES.items():
            for _ in range(whole.count(question)):
                self._screen.answer(answer)
        self._stream.feed(_UNKNOWN.sub(b"", whole))


class _Screen(pyte.Screen):
    """pyte's screen, which answers questions itself once it knows where to write, and leaves the alternate screen."""

    def __init__(self, columns: int, rows: int, master: int) -> None:
        self._to = master
        super().__init__(columns, rows)

    def answer(self, data: bytes) -> None:
        """Write as the terminal would; the command may be gone already."""
        with contextlib.suppress(OSError):
            os.write(self._to, data)

    def write_process_input(self, data: str) -> None:
        """Answer where the cursor stands and which terminal this is."""
        self.answer(data.encode())

    def reset_mode(self, *modes: int, **how: Any) -> None:
        """Clear the screen when the command leaves the alternate one, so that only its last words stay."""
        super().reset_mode(*modes, **how)
        if 1049 in modes and how.get("private"):
            self.erase_in_display(2)
            self.cursor_position()
