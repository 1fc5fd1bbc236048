"""The compiled library on disk: what each file meant when it was last read, so that no YAML is read twice.

JSON in two lines: which compiler wrote it with a checksum, then the files by path. One that is damaged or of another
compiler is as good as none.
"""

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Any
from zlib import crc32

from coachtui import __version__
from coachtui.content.compiled import Compiled, from_json, to_json

COMPILER = 3
"""Version of what the reader, the declarations and the checks make of a file; raised when any of them changes."""
MOST_FILES = 5000
"""Files that are remembered; the languages that are not in use are among them."""


class Cache:
    """Remembers files by path and content; without a path it remembers nothing."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._files: dict[str, Any] = _read(path) if path else {}
        self._changed = False

    def get(self, path: str, data: bytes) -> Compiled | None:
        """Return what the file meant, or None where its bytes are others."""
        kept = self._files.get(path)
        return from_json(path, kept) if kept and kept["digest"] == _digest(data) else None

    def put(self, data: bytes, file: Compiled) -> None:
        """Remember what a file means."""
        if len(self._files) >= MOST_FILES:
            self._files.clear()
        self._files[file.path] = {"digest": _digest(data), **to_json(file)}
        self._changed = True

    def write(self) -> None:
        """Write down what was newly remembered; where that cannot be done, the next start reads the files again."""
        if self._path is None or not self._changed:
            return
        body = json.dumps(self._files, separators=(",", ":")).encode()
        head = json.dumps({"compiler": _COMPILER, "check": crc32(body)}).encode()
        fresh = self._path.with_name(f"{self._path.name}.{os.getpid()}.new")
        try:
            _write(fresh, head + b"\n" + body)
            fresh.replace(self._path)
        except OSError:
            with contextlib.suppress(OSError):
                fresh.unlink()


_COMPILER = f"{__version__}/{COMPILER}"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read(path: Path) -> dict[str, Any]:
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        if json.loads(head) != {"compiler": _COMPILER, "check": crc32(body)}:
            return {}
        files = json.loads(body)
    except (OSError, ValueError, RecursionError):
        return {}
    return files if isinstance(files, dict) else {}


def _write(path: Path, data: bytes) -> None:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
