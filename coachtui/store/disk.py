"""The few ways in which the store touches the disk: every one here, so that a test can watch or fail each of them."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from coachtui.errors import DamagedError

PRIVATE = 0o600


def read(path: Path) -> tuple[bytes, os.stat_result] | None:
    """Return a file and what was known of it before it was read, or None where there is none.

    A link in its place is not followed: a whole file would be put in place of the link. Raises DamagedError.
    """
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as stream:
            status = os.fstat(stream.fileno())
            return stream.read(), status
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise DamagedError("records-unreadable", file=path.name, reason=reason) from error


def replace(path: Path, data: bytes) -> None:
    """Put a whole file in a place at once: written beside, synced, renamed. The folder is synced by `sync_folder`."""
    fresh = path.with_name(f"{path.name}.new")
    write(fresh, data)
    os.replace(fresh, path)


def write(path: Path, data: bytes) -> None:
    """Write a file for its owner alone and sync it; not for one that anybody reads already."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE)
    with closing(descriptor):
        write_all(descriptor, data)
        os.fsync(descriptor)


class Opened:
    """A file that is held open to be written behind what stands in it: its inode is not given out again meanwhile."""

    def __init__(self, path: Path) -> None:
        self._path = str(path)
        self._descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
        self._device = os.fstat(self._descriptor).st_dev

    def __del__(self, close: Callable[[int], None] = os.close) -> None:
        """Close it with whoever held it; at the end of the program too, when `os` may be gone."""
        if hasattr(self, "_descriptor"):
            close(self._descriptor)

    def append(self, at: int, data: bytes) -> None:
        """Write behind all that stands in the file, and sync it.

        Where that fails, cut off what was written, as far as the disk allows. Raises OSError.
        """
        try:
            write_all(self._descriptor, data, at)
            os.fdatasync(self._descriptor)
        except OSError:
            with suppress(OSError):
                os.ftruncate(self._descriptor, at)
            raise

    def peek(self, at: int, count: int) -> tuple[bytes, os.stat_result] | None:
        """Return some bytes of the file, and what is known of the one that its path names now; None on another disk.

        Whether that is this very file, its inode says.
        """
        try:
            status = os.stat(self._path, follow_symlinks=False)
            return (os.pread(self._descriptor, count, at), status) if status.st_dev == self._device else None
        except OSError:
            return None


def peek(path: Path, at: int, count: int) -> tuple[bytes, os.stat_result] | None:
    """Return some bytes of a file, and what is known of it, or None where it cannot be looked at."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW)
    except OSError:
        return None
    with closing(descriptor):
        return os.pread(descriptor, count, at), os.fstat(descriptor)


def settle(path: Path) -> None:
    """Sync a file and its name, whoever wrote them."""
    descriptor = os.open(path, os.O_RDONLY)
    with closing(descriptor):
        os.fdatasync(descriptor)
    sync_folder(path.parent)


def cut(path: Path, at: int) -> None:
    """Cut a file off and sync it."""
    descriptor = os.open(path, os.O_WRONLY)
    with closing(descriptor):
        os.ftruncate(descriptor, at)
        os.fsync(descriptor)


def remove(path: Path) -> None:
    """Take a file away; one that is gone, or stays for whatever reason, harms nothing."""
    with suppress(OSError):
        os.unlink(path)


def sync_folder(folder: Path) -> None:
    """Sync the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    with closing(descriptor):
        os.fsync(descriptor)


def write_all(descriptor: int, data: bytes, at: int = 0) -> None:
    """Write all of the data from a place of a file on, however much the system takes at a time."""
    done = os.pwrite(descriptor, data, at)
    while done < len(data):
        done += os.pwrite(descriptor, memoryview(data)[done:], at + done)


@contextmanager
def closing(descriptor: int) -> Iterator[None]:
    """Close a descriptor, whatever happens."""
    try:
        yield
    finally:
        os.close(descriptor)
