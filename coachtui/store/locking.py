"""One writer at a time: a lock that is held for one change, and says who holds it where it is not given back."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coachtui.errors import LockedError, PlaceError
from coachtui.store.disk import PRIVATE, closing

PATIENCE = 5.0
"""Seconds after which a lock that is not given back is said."""
_GLANCE = 0.01


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the right to write; it goes with the process, so that none that died can keep it.

    Raises LockedError with the holder's process where it is not given back in time, and PlaceError.
    """
    path = os.path.join(folder, "lock")
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
        except OSError as error:
            reason = os.strerror(error.errno or 0)
            raise PlaceError("home-not-writable", path=str(folder), reason=reason, hint="home-choose") from error
        with closing(descriptor):
            _take(descriptor, patience)
            if not _stands(descriptor, path):
                continue  # the folder was moved aside while we waited: the lock that counts is in the new one
            with suppress(OSError):
                os.pwrite(descriptor, f"{os.getpid():<20}".encode(), 0)
            yield
            return


def check_free(folder: Path, patience: float = PATIENCE) -> None:
    """Raise LockedError where another process holds the right to write and does not give it back; writes nothing."""
    try:
        descriptor = os.open(folder / "lock", os.O_RDONLY)
    except OSError:
        return
    with closing(descriptor):
        _take(descriptor, patience)


def _stands(descriptor: int, path: str) -> bool:
    """Tell whether an open file is the one that a path names."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


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
