"""What the tests of the store share: changes so small that a number says all there is to see."""

import json
from pathlib import Path
from typing import Any
from zlib import crc32

from coachtui.store.frames import Frame, Label, Ref, Remembered, Write
from coachtui.store.room import FILL
from coachtui.store.store import Store

PARTS = ("core", "ledger/2026", "people/01ANNA")
Seen = tuple[Any, ...]


def put(store: Store, value: int | None, *parts: str, record: str = "a", history: Remembered = "step") -> None:
    """Give one record the value, in the core or in each of the parts, as one change."""
    document = None if value is None else {"value": value}
    writes = [Write(Ref(part, "things", record), document) for part in parts or ("core",)]
    with store.writing():
        store.apply(store.persist(Label("test", {"value": value}), writes, history=history))


def take(store: Store, frame: Frame) -> None:
    """Take a change back, as undo and redo do."""
    with store.writing():
        store.apply(store.persist(frame.label, frame.inverse(), undoes=frame.seq))


def values(store: Store, part: str = "core") -> dict[str, int]:
    return {name: document["value"] for name, document in store.part(part).tables_by_name.get("things", {}).items()}


def seen(store: Store) -> Seen:
    """Return all there is to see: the last number, every record, what can be undone and redone."""
    undo, redo = store.history()
    records = tuple(tuple(sorted(values(store, part).items())) for part in PARTS)
    return store.seq, records, tuple(f.seq for f in undo), tuple(f.seq for f in redo)


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Return every file but the lock."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}


def without_room(path: Path) -> bytes:
    """Return a file as far as its last frame; in plain records none ends with what the room is filled with."""
    return path.read_bytes().rstrip(FILL)


def format_1(folder: Path, seq: int, parts: dict[str, dict[str, Any]]) -> None:
    """Write records of format 1: a whole file for each part, and a manifest that names them with their CRC."""
    listed = {}
    for part, tables in parts.items():
        data = json.dumps(tables).encode()
        name = f"{part.replace('/', '-')}.{seq}.json"
        (folder / name).write_bytes(data)
        listed[part] = (name, crc32(data))
    crc = crc32(json.dumps([1, seq, sorted(listed.items())]).encode())
    manifest = {"format": 1, "seq": seq, "parts": listed, "crc": crc}
    (folder / "manifest.json").write_bytes(json.dumps(manifest).encode())
