"""Other contents for files that people keep: each whole or not at all, and all of them or none."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """Write the contents of files, new ones too, into folders that are made where they are missing.

    Where one cannot be written, those that were come back to what they held. A file keeps its mode, and a link leads to
    where it led. Raises OSError.
    """
    fresh: dict[Path, Path] = {}
    done: dict[Path, bytes | None] = {}
    try:
        for path, data in contents.items():
            fresh[_target(path)] = _beside(_target(path), data)
        for path, made in fresh.items():
            held = path.read_bytes() if path.exists() else None
            made.replace(path)
            done[path] = held
    except OSError:
        for path, held in done.items():
            with contextlib.suppress(OSError):
                _put_back(path, held)
        raise
    finally:
        for made in fresh.values():
            made.unlink(missing_ok=True)


def _target(path: Path) -> Path:
    return path.resolve() if path.is_symlink() else path


def _beside(path: Path, data: bytes) -> Path:
    """Write a file beside the one whose place it is to take, on disk before it takes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            os.fchmod(stream.fileno(), path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
    except OSError:
        made.unlink(missing_ok=True)
        raise
    return made


def _put_back(path: Path, held: bytes | None) -> None:
    if held is None:
        path.unlink()
    else:
        _beside(path, held).replace(path)


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
