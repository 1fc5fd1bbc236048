"""One writer at a time: a lock that is held for one change, and says who holds it where it is not given back."""

import fcntl
import os
import time
from _thread import allocate_lock
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coachtui.errors import LockedError, PlaceError
from coachtui.store.disk import PRIVATE, closing

PATIENCE = 5.0
"""Seconds after which a lock that is not given back is said."""
_GLANCE = 0.01


class Lock:
    """The right to write in one folder. Its file stays open, and is let go of when nobody has the lock any more.

    The system gives the right to a file that was opened, which all threads of a program share; so they wait for
    each other before they ask the system.
    """

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        self._path = os.path.join(folder, "lock")
        self._patience = patience
        self._descriptor: int | None = None
        self._opened: tuple[int, int] | None = None
        self._turn = allocate_lock()
        self._holder = f"{os.getpid():<20}".encode()

    def __del__(self) -> None:
        """Close the file with whoever held it; at the end of the program too, when `os` may be gone."""
        self._close()

    def take(self) -> None:
        """Take the right; it goes with the process, so that none that died can keep it.

        Raises LockedError with the holder's process where it is not given back in time, and PlaceError.
        """
        if not self._turn.acquire(timeout=self._patience):
            raise LockedError("records-locked", process=str(os.getpid()), hint="close-it")
        taken = False
        try:
            descriptor = self._taken()
            with suppress(OSError):
                if os.pread(descriptor, len(self._holder), 0) != self._holder:
                    os.pwrite(descriptor, self._holder, 0)
            taken = True
        finally:
            if not taken:
                self._close()
                self._turn.release()

    def give(self) -> None:
        """Give the right back."""
        if self._descriptor is not None:
            fcntl.flock(self._descriptor, fcntl.LOCK_UN)
        self._turn.release()

    def _taken(self) -> int:
        """Return the file with the right to it: the one that stands in the folder now, not one that was moved aside."""
        while True:
            descriptor = self._descriptor if self._descriptor is not None else self._open()
            _take(descriptor, self._patience)
            if self._stands():
                return descriptor
            self._close()

    def _open(self) -> int:
        try:
            descriptor = self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, PRIVATE)
        except OSError as error:
            folder, reason = os.path.dirname(self._path), os.strerror(error.errno or 0)
            raise PlaceError("home-not-writable", path=folder, reason=reason, hint="home-choose") from error
        self._opened = _which(os.fstat(descriptor))
        return descriptor

    def _close(self, close: Callable[[int], None] = os.close) -> None:
        if self._descriptor is not None:
            close(self._descriptor)
            self._descriptor = None

    def _stands(self) -> bool:
        """Tell whether the open file is the one that the path names."""
        try:
            return _which(os.stat(self._path)) == self._opened
        except FileNotFoundError:
            return False


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the right to write in a folder. Raises LockedError and PlaceError as `Lock.take` does."""
    lock = Lock(folder, patience)
    lock.take()
    try:
        yield
    finally:
        lock.give()


def check_free(folder: Path, patience: float = PATIENCE) -> None:
    """Raise LockedError where another process holds the right to write and does not give it back; writes nothing."""
    try:
        descriptor = os.open(folder / "lock", os.O_RDONLY)
    except OSError:
        return
    with closing(descriptor):
        _take(descriptor, patience)


def _which(status: os.stat_result) -> tuple[int, int]:
    return (status.st_dev, status.st_ino)


def _take(descriptor: int, patience: float) -> None:
    give_up = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= give_up:
                holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
                raise LockedError("records-locked", process=holder or "?", hint="close-it") from None
            time.sleep(_GLANCE)
        else:
            return
