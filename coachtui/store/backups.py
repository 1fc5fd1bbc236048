"""Backups: the whole records as they were at one change, in one file that was read back before it got its name.

They are taken without the lock: first the journal, then the core, then the other parts. A part that is read later can
only be further on than the journal says, and one that is not further on than the journal is brought up by its frames.
So a writer never waits for a backup, and one that hangs does not keep it from being taken. Where a checkpoint comes in
between it is begun again, and under the lock if that happens over and over.
"""

import io
import json
import os
import shutil
import struct
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import crc32

from coachtui import __version__
from coachtui.errors import CoachError, DamagedError, NotFoundError, TooNewError
from coachtui.store import disk
from coachtui.store.book import Book, gone
from coachtui.store.frames import CORE
from coachtui.store.journal import NAME
from coachtui.store.locking import locked
from coachtui.store.migration import migrate
from coachtui.store.sealing import Plain, Seal
from coachtui.store.store import Store

FORMAT = 1
CARD = "backup.json"
"""The file inside a backup that says what it is."""
CHECKING = "checking"
"""The folder in which a backup is opened to be checked; it goes when that is done."""

_KEYS = "keys.json"
_TRIES = 3
_BROKEN = (
    BadZipFile, KeyError, ValueError, TypeError, AttributeError, RuntimeError, EOFError, OverflowError, struct.error
)  # fmt: skip
"""What reading a file raises that is no zip, or was one."""


class Backup(NamedTuple):
    """What a backup holds: when it was taken, its last change, whose records, which app wrote it, CRC-32 by file."""

    taken: datetime
    seq: int
    lineage: str
    version: str
    files: Mapping[str, int]


class Contents(NamedTuple):
    """A backup with the name of its file and the files in it."""

    name: str
    backup: Backup
    files: Mapping[str, bytes]


def take(records: Path, to: Path, room: Path, now: datetime, seal: Seal | None = None) -> Backup:
    """Write a backup, read it back, open it in `room` (a private folder), and only then give it its name.

    Raises CoachError where the records are damaged or there are none, OSError where it cannot be written.
    """
    migrate(records, seal or Plain())
    fresh = to.with_name(f"{to.name}.new")
    with locked(room):  # from the first byte read on: erasing a person waits here, and then takes this backup away too
        book, files = _collected(records, seal or Plain())
        crcs = {name: crc32(data) for name, data in files.items()}
        card = Backup(now, book.seq, book.header.lineage, __version__, crcs)
        try:
            disk.write(fresh, _zipped(card, files))
            check(read(fresh), room / CHECKING, seal)
            os.replace(fresh, to)
        except (OSError, CoachError):
            disk.remove(fresh)
            raise
    with suppress(OSError):
        disk.sync_folder(to.parent)
    return card


def read(path: Path) -> Contents:
    """Read a backup with every file in it. Raises NotFoundError, DamagedError, TooNewError or OSError."""
    try:
        with ZipFile(io.BytesIO(path.read_bytes())) as file:
            names = [info.filename for info in file.infolist()]
            if any(info.compress_type != ZIP_STORED for info in file.infolist()):
                raise ValueError("not what was written")
            fields = json.loads(file.read(CARD))
            if fields["coachtui"] != "backup":
                raise ValueError("no backup")
            if fields["format"] > FORMAT:
                raise TooNewError("backup-too-new", file=path.name, version=fields["format"], hint="update-app")
            crc = fields.pop("crc")
            files = {name: file.read(name) for name in fields["files"] if _plain(name)}
            whole = (
                crc == crc32(json.dumps(fields).encode())
                and sorted(names) == sorted((CARD, *fields["files"]))
                and NAME in files
            )
            if not whole or fields["files"] != {name: crc32(data) for name, data in files.items()}:
                raise ValueError("not what was written")
            taken = datetime.fromisoformat(fields["taken"])
    except FileNotFoundError as error:
        raise NotFoundError("backup-unknown", typed=path.name, hint="backup-list") from error
    except _BROKEN as error:
        raise DamagedError("backup-damaged", file=path.name, hint="backup-other") from error
    return Contents(
        path.name, Backup(taken, fields["seq"], fields["lineage"], fields["version"], fields["files"]), files
    )


def check(contents: Contents, folder: Path, seal: Seal | None = None) -> None:
    """Open what a backup holds as records, in a folder that is made for it, and read all of it.

    Raises DamagedError or TooNewError as opening records does, OSError where the folder cannot be written.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        for name, data in contents.files.items():
            (folder / name).write_bytes(data)
        read_all(folder, seal)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def read_all(folder: Path, seal: Seal | None = None) -> Store:
    """Open records and read every part of them, and the history. Raises DamagedError or TooNewError."""
    store = Store(folder, seal)
    for name in (CORE, *store.parts("")):
        store.part(name)
    store.history()
    return store


def _collected(records: Path, seal: Seal) -> tuple[Book, dict[str, bytes]]:
    for _ in range(_TRIES):
        if (found := _at_one_change(records, seal)) is not None:
            return found
    with locked(records):
        if (found := _at_one_change(records, seal)) is not None:
            return found
    raise DamagedError("records-damaged", file=NAME, hint="restore-copy")


def _at_one_change(records: Path, seal: Seal) -> tuple[Book, dict[str, bytes]] | None:
    """Read the files as they are at one change, without an unfinished end; None where a checkpoint came in between."""
    book = Book.read(records, seal)
    if book is None:
        raise gone(records) or NotFoundError("backup-nothing")
    files = {NAME: book.whole()}
    names = [path.name for path in records.iterdir() if _belongs(path, seal)]
    for name in sorted(names, key=lambda name: (not name.startswith(f"{CORE}."), name)):
        with suppress(FileNotFoundError):
            files[name] = (records / name).read_bytes()
    ahead = any(_seq(data) > book.seq for name, data in files.items() if name != NAME)
    return None if ahead or book.look()[0] != book.stamp[0] else (book, files)


def _belongs(path: Path, seal: Seal) -> bool:
    """Tell whether a file is one of the records, beside the journal: a snapshot under this seal, or the keys to it."""
    if path.name == _KEYS:
        return bool(seal.id)
    stem = path.name.removesuffix(f"{seal.suffix}.json")
    return "." not in stem and stem != path.name and path.is_file()


def _seq(data: bytes) -> int:
    """Return the number of the last change that a snapshot holds; 0 for a file that is none."""
    try:
        return int(json.loads(data.partition(b"\n")[0])["seq"])
    except (ValueError, KeyError, TypeError):
        return 0


def _plain(name: str) -> bool:
    """Tell whether a name is that of a file in the folder itself."""
    return name not in ("", ".", "..") and not set(name) & {"/", "\\", "\0"}


def _zipped(card: Backup, files: Mapping[str, bytes]) -> bytes:
    fields = {"coachtui": "backup", "format": FORMAT, **card._asdict(), "taken": card.taken.isoformat()}
    crc = crc32(json.dumps(fields).encode())
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as file:
        for name, data in ((CARD, json.dumps({**fields, "crc": crc}, indent=1).encode()), *files.items()):
            info = ZipInfo(name, (max(card.taken.year, 1980), *card.taken.timetuple()[1:6]))
            info.external_attr = (0o100000 | disk.PRIVATE) << 16
            file.writestr(info, data)
    return written.getvalue()
