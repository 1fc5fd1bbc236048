"""Snapshots: each part whole in a file of its own, with the number of the last change that it holds."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from coachtui.errors import DamagedError, TooNewError
from coachtui.store import disk, schema
from coachtui.store.journal import FORMAT
from coachtui.store.schema import Tables
from coachtui.store.sealing import Seal


class Snapshot(NamedTuple):
    """A part as it was after change `seq`. That of the core lists the parts and the number each one had by then.

    `schema` is the version of the shapes in it as it was read; what is written has the current one.
    """

    seq: int
    tables: Tables
    listed: Mapping[str, int]
    schema: int = 0


def path_of(folder: Path, part: str, seal: Seal) -> Path:
    """Return the file of a part."""
    return folder / f"{part.replace('/', '-')}{seal.suffix}.json"


def read(folder: Path, part: str, seal: Seal) -> Snapshot | None:
    """Read a part, or None where it has no snapshot. Raises DamagedError or TooNewError."""
    path = path_of(folder, part, seal)
    whole = disk.read(path)
    if whole is None:
        return None
    line, _, body = whole[0].partition(b"\n")
    try:
        fields = json.loads(line)
        if fields["format"] > FORMAT:
            raise TooNewError("records-too-new", file=path.name, version=fields["format"], hint="update-app")
        crc = fields.pop("crc")
        if fields["part"] != part or crc != _crc(fields, body):
            raise ValueError("not what was written")
        version = fields.get("schema", 1)
        if version > schema.current():
            raise TooNewError("records-too-new", file=path.name, version=version, hint="update-app")
        tables: Tables = json.loads(seal.open(part, fields["seq"], body, json.dumps(fields).encode()))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError("records-damaged", file=path.name, hint="restore-copy") from error
    return Snapshot(fields["seq"], tables, fields["parts"], version)


def write(folder: Path, part: str, snapshot: Snapshot, seal: Seal) -> None:
    """Put a part's file in its place; the folder is the caller's to sync. Raises OSError."""
    plain = json.dumps(snapshot.tables, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    fields = {
        "coachtui": "part",
        "format": FORMAT,
        "schema": schema.current(),
        "part": part,
        "seq": snapshot.seq,
        "parts": dict(snapshot.listed),
    }
    body = seal.close(part, snapshot.seq, plain, json.dumps(fields).encode())
    line = json.dumps({**fields, "crc": _crc(fields, body)}).encode()
    disk.replace(path_of(folder, part, seal), line + b"\n" + body)


def _crc(fields: Mapping[str, Any], body: bytes) -> int:
    return crc32(body, crc32(json.dumps(fields).encode()))
