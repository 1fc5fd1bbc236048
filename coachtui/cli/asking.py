"""Asking line by line: on a terminal that can draw, or in plain lines for scripts and screen readers."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Protocol


class Asking(Protocol):
    """Whoever answers. Every method raises KeyboardInterrupt or EOFError where there is no answer any more."""

    def line(self, typed: str) -> str:
        """Return a line as it was entered; `typed` stands there already, to be changed or entered."""
        ...

    def text(self, question: str, default: str, check: Callable[[str], object]) -> str:
        """Return an answer that `check` does not refuse with a CoachError; an untouched one is the default."""
        ...

    def proposal(self, question: str, proposal: str, check: Callable[[str], object]) -> str:
        """Return an answer that `check` does not refuse; an empty one takes the proposal, which typing replaces."""
        ...

    def choice(self, question: str, words: Sequence[str], said: Callable[[str], str]) -> str:
        """Return one of the words, each shown as it is `said`; the first one stands on enter."""
        ...

    def yes(self, question: str) -> bool:
        """Return whether the answer is yes, which stands on enter."""
        ...


def asking() -> Asking:
    """Return questions on the terminal where there is one that can, else plain lines on stdin and stdout."""
    terminal = sys.stdin.isatty() and sys.stdout.isatty()
    if terminal and os.environ.get("TERM", "") not in ("", "dumb"):
        from coachtui.cli.asking_terminal import OnTerminal

        return OnTerminal()
    from coachtui.cli.asking_plain import InLines

    return InLines(sys.stdin)
