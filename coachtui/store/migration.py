"""Records of format 1, carried into this one. A migration clears undo: its frames tell of other shapes.

Format 1 was a `manifest.json` that named a whole file for each part. As long as it is there it is the truth, so that a
migration which was cut off begins again; taking it away is the moment the new format holds.
"""

import json
import os
from pathlib import Path
from zlib import crc32

from coachtui.errors import DamagedError, ReadOnlyError, of_disk
from coachtui.store import disk, schema, snapshots
from coachtui.store.book import Book
from coachtui.store.frames import CORE
from coachtui.store.journal import Header
from coachtui.store.locking import locked
from coachtui.store.schema import Tables
from coachtui.store.sealing import Seal
from coachtui.store.snapshots import Snapshot

MANIFEST = "manifest.json"


def migrate(folder: Path, seal: Seal) -> None:
    """Carry records of format 1 into this format, if there are any.

    They stay as they are where it raises: DamagedError, LockedError, PlaceError, ReadOnlyError.
    """
    if not (folder / MANIFEST).exists():
        return
    with locked(folder):
        if not (folder / MANIFEST).exists():
            return
        try:
            _carry_over(folder, seal)
        except OSError as error:
            raise of_disk(ReadOnlyError, "records-not-written", error) from error


def _carry_over(folder: Path, seal: Seal) -> None:
    seq, parts, files = _format_1(folder)
    parts.pop("history", None)
    parts = {name: schema.brought(name, tables, 1) for name, tables in parts.items()}
    core = parts.pop(CORE, {})
    for name, tables in parts.items():
        snapshots.write(folder, name, Snapshot(seq, tables, {}), seal)
    disk.sync_folder(folder)
    snapshots.write(folder, CORE, Snapshot(seq, core, dict.fromkeys(parts, seq)), seal)
    Book.begun(folder, seal, Header(base=seq, lineage=os.urandom(8).hex()))
    os.unlink(folder / MANIFEST)
    disk.sync_folder(folder)
    for name in files:
        disk.remove(folder / name)


def _format_1(folder: Path) -> tuple[int, dict[str, Tables], list[str]]:
    """Return the last change's number, every part, and the files they stood in. Raises DamagedError."""
    name = MANIFEST
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        listed = {part: (file, crc) for part, (file, crc) in manifest["parts"].items()}
        known = json.dumps([manifest["format"], manifest["seq"], sorted(listed.items())]).encode()
        if manifest["crc"] != crc32(known):
            raise ValueError("not what was written")
        parts: dict[str, Tables] = {}
        for part, (name, crc) in listed.items():
            data = (folder / name).read_bytes()
            if crc32(data) != crc:
                raise ValueError("not what was written")
            parts[part] = json.loads(data)
    except FileNotFoundError as error:
        raise DamagedError("records-file-gone", file=name, hint="restore-copy") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError("records-damaged", file=name, hint="restore-copy") from error
    return manifest["seq"], parts, [file for file, _crc in listed.values()]
