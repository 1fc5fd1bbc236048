"""A file as `open` gives it, whose every call goes by `os`, where a recorder can stand between."""

import io
import os
from pathlib import Path
from typing import Any, TextIO, cast


class _ByCalls(io.RawIOBase):
    """The bytes of a file, asked of the system one call at a time."""

    def __init__(self, path: Path, flags: int) -> None:
        self._descriptor = os.open(path, flags, 0o600)

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def readinto(self, buffer: Any) -> int:
        data = os.read(self._descriptor, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def write(self, data: Any) -> int:
        return os.write(self._descriptor, bytes(data))

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return os.lseek(self._descriptor, offset, whence)

    def truncate(self, size: int | None = None) -> int:
        size = os.lseek(self._descriptor, 0, os.SEEK_CUR) if size is None else size
        os.ftruncate(self._descriptor, size)
        return size

    def close(self) -> None:
        if not self.closed:
            super().close()
            os.close(self._descriptor)


def opened(path: Path, mode: str = "r", **_more: Any) -> TextIO:
    """Open a text file to read and write, in place of the built-in `open`."""
    flags = os.O_RDWR | (os.O_CREAT if mode.startswith("a") else 0)
    return cast(TextIO, io.TextIOWrapper(io.BufferedRandom(_ByCalls(path, flags)), encoding="utf-8"))
