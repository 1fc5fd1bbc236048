"""The app as a process: signals that ask it to leave, and the garbage of its start."""

import asyncio
import gc
import os
import signal
from collections.abc import Callable
from contextlib import suppress


def leave_when_told(leave: Callable[[], None]) -> None:
    """Quit in good order when the terminal is closed or the process is asked to end."""
    for told in (signal.SIGTERM, signal.SIGHUP):
        with suppress(ValueError, RuntimeError, NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(told, leave)
    resume = signal.getsignal(signal.SIGCONT)
    if callable(resume):
        # A hang-up wakes the process too, and Textual would then start drawing on a terminal that is gone.
        signal.signal(signal.SIGCONT, lambda number, frame: resume(number, frame) if os.isatty(0) else None)


def collect_garbage() -> None:
    """Start collecting once the first frame stands; what the start has made stays, and is not looked at again."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
