"""Whole-file snapshots: each part in a file of its own, and one manifest whose renaming is the moment a change holds.

A changed part is written under a new name and synced; then the manifest that names it replaces the old one; then the
old file goes. Whatever happens in between, the manifest on disk names files that are whole.
"""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from coachtui.errors import DamagedError, ReadOnlyError, TooNewError

FORMAT = 1
"""Version of the manifest and of the files it names."""

Tables = dict[str, dict[str, dict[str, Any]]]
"""Tables by name, records by id."""


class Manifest(NamedTuple):
    """The sequence number of the last change, and for each part its file and the file's CRC-32."""

    seq: int
    parts: Mapping[str, tuple[str, int]]


EMPTY = Manifest(0, {})


class Snapshots:
    """Reads and replaces the files of one records folder. Readers need no lock.

    An empty manifest comes before the first part, so that parts without a manifest are always damage.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._manifest = folder / "manifest.json"

    def stamp(self) -> tuple[int, int]:
        """Return what differs whenever the manifest was replaced; (0, 0) where there is none."""
        try:
            status = os.stat(self._manifest)
        except FileNotFoundError:
            return (0, 0)
        return (status.st_ino, status.st_mtime_ns)

    def manifest(self) -> Manifest:
        """Read the manifest. A missing one is a new store; an empty or damaged one never is.

        Raises DamagedError and TooNewError.
        """
        try:
            data = json.loads(self._manifest.read_bytes())
            version = data["format"]
            if isinstance(version, int) and version > FORMAT:
                raise TooNewError("records-too-new", file=self._manifest.name, version=version, hint="update-app")
            manifest = Manifest(data["seq"], {name: (file, crc) for name, (file, crc) in data["parts"].items()})
            if data["crc"] != _crc(version, manifest):
                raise ValueError("not what was written")
            return manifest
        except FileNotFoundError:
            stray = next(self._folder.glob("*.json"), None) if self._folder.is_dir() else None
            if stray is not None:
                raise DamagedError("records-manifest-gone", file=stray.name, hint="restore-copy") from None
            return EMPTY
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise DamagedError("records-damaged", file=self._manifest.name, hint="restore-copy") from error

    def read(self, manifest: Manifest, part: str) -> Tables:
        """Read one part. Raises DamagedError where its bytes are not those that were written."""
        if part not in manifest.parts:
            return {}
        name, crc = manifest.parts[part]
        data = (self._folder / name).read_bytes()
        if crc32(data) != crc:
            raise DamagedError("records-damaged", file=name, hint="restore-copy")
        tables: Tables = json.loads(data)
        return tables

    def replace(self, manifest: Manifest, parts: Mapping[str, Tables]) -> Manifest:
        """Write the parts and then the manifest that names them; return the new manifest.

        Raises ReadOnlyError where the disk refuses: the manifest on disk is then still the old one.
        """
        seq = manifest.seq + 1
        named = dict(manifest.parts)
        old = [named[part][0] for part in parts if part in named]
        try:
            if not self._manifest.exists():
                self._name(manifest)
            for part, tables in parts.items():
                data = json.dumps(tables, ensure_ascii=False, separators=(",", ":")).encode()
                name = f"{part.replace('/', '-')}.{seq}.json"
                _write_synced(self._folder / name, data)
                named[part] = (name, crc32(data))
            self._name(Manifest(seq, named))
        except OSError as error:
            raise ReadOnlyError(
                "records-not-written", reason=os.strerror(error.errno or 0), hint="free-space"
            ) from error
        for name in old:
            with contextlib.suppress(OSError):
                (self._folder / name).unlink()
        return Manifest(seq, named)

    def _name(self, manifest: Manifest) -> None:
        """Replace the manifest on disk, whatever it names being synced first. Raises OSError."""
        content = {"format": FORMAT, "seq": manifest.seq, "parts": manifest.parts, "crc": _crc(FORMAT, manifest)}
        fresh = self._folder / "manifest.json.new"
        _write_synced(fresh, json.dumps(content).encode())
        _sync_folder(self._folder)
        fresh.replace(self._manifest)
        _sync_folder(self._folder)


def _crc(version: int, manifest: Manifest) -> int:
    return crc32(json.dumps([version, manifest.seq, sorted(manifest.parts.items())]).encode())


def _write_synced(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(descriptor)


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
