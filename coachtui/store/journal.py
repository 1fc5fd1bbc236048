"""The journal: a frame for each change, appended and synced before anyone sees it.

A frame is a mark, its length, its CRC-32, then its number, what it undoes, how it enters history, its label, and for
each part it touches the records before and after. So a reader finds what concerns one part without reading the rest.
`docs/decisions/journal.md` has the bytes.
"""

import json
import struct
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from zlib import crc32

from coachtui.errors import DamagedError, TooNewError
from coachtui.store import schema
from coachtui.store.frames import CORE, Frame, Label, Ref, Remembered, Touch
from coachtui.store.room import is_room
from coachtui.store.sealing import Seal

FORMAT = 4
"""Version of the journal and of the snapshots beside it; 1 was a manifest that named whole files, 2 let programs pass
that did not look at the schema, 3 had no room behind the last frame."""
NAME = "journal"

Bytes = bytes | bytearray

_MARK = b"\xc7CT\x02"
_HEAD = struct.Struct("!4sII")
_META = struct.Struct("!QQBIB")
_PART = struct.Struct("!BI")
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
"""Documents hold no circles; not looking for them halves the time."""
_HISTORY: tuple[Remembered, ...] = ("step", "quiet", "end")


class Header(NamedTuple):
    """The first line: the schema of the records, the number that the snapshots hold, and which records these are.

    Frames up to `base` are kept for undo alone; those after it are not in every snapshot yet. `lineage` differs where
    the records were put back from elsewhere; `sealed` names the keys, and is empty where everything is plain.
    """

    base: int = 0
    lineage: str = ""
    schema: int = 1
    sealed: str = ""

    def encoded(self) -> bytes:
        """Return the line."""
        fields = {"coachtui": "journal", "format": FORMAT, **self._asdict()}
        return json.dumps({**fields, "crc": crc32(json.dumps(fields).encode())}).encode() + b"\n"


class Found(NamedTuple):
    """A frame as it lies in the journal: its number, what it undoes, its history, and where its pieces are."""

    seq: int
    undoes: int | None
    history: Remembered
    start: int
    end: int
    label: tuple[int, int]
    parts: dict[str, tuple[int, int]]


class Scan(NamedTuple):
    """Frames of a stretch of bytes, where the last whole one ends, and whether something unfinished follows."""

    frames: tuple[Found, ...]
    end: int
    torn: bool


def read_header(data: Bytes) -> tuple[Header, int]:
    """Return the first line and where it ends. Raises DamagedError or TooNewError."""
    line, newline, _ = data.partition(b"\n")
    try:
        fields = json.loads(line)
        if fields["coachtui"] != "journal" or not newline:
            raise ValueError("no journal")
        if fields["format"] > FORMAT:
            raise TooNewError("records-too-new", file=NAME, version=fields["format"], hint="update-app")
        crc = fields.pop("crc")
        if crc != crc32(json.dumps(fields).encode()):
            raise ValueError("not what was written")
        if fields["schema"] > schema.current():
            raise TooNewError("records-too-new", file=NAME, version=fields["schema"], hint="update-app")
        header = Header(fields["base"], fields["lineage"], fields["schema"], fields.get("sealed", ""))
        return header, len(line) + 1
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError("records-damaged", file=NAME, hint="restore-copy") from error


def encode(frame: Frame, history: Remembered, seal: Seal) -> bytes:
    """Return a frame as bytes. What a quiet one replaces is left out: nothing takes it back."""
    return laid_out(frame, history, seal, 0)[0]


def laid_out(frame: Frame, history: Remembered, seal: Seal, at: int) -> tuple[bytes, Found]:
    """Return a frame as bytes, and where its pieces are once these stand at a place of the journal."""
    touched: dict[str, list[list[Any]]] = {}
    for (part, table, record), before, after in frame.touched:
        kept = None if history == "quiet" else before
        touched.setdefault(part, []).append([table, record, kept, after])
    bound = _bound(frame.undoes, history, touched)
    label = seal.close(CORE, frame.seq, _dumped([frame.label.code, dict(frame.label.values)]), b"label" + bound)
    payloads = {name.encode(): seal.close(name, frame.seq, _dumped(rows), bound) for name, rows in touched.items()}
    meta = _META.pack(frame.seq, frame.undoes or 0, _HISTORY.index(history), len(label), len(payloads))
    names = b"".join(_PART.pack(len(name), len(payload)) + name for name, payload in payloads.items())
    rest = b"".join((meta, names, label, *payloads.values()))
    place = at + _HEAD.size + len(meta) + len(names)
    label_at, parts = _pieces(place, len(label), [(name, len(payloads[name.encode()])) for name in touched])
    found = Found(frame.seq, frame.undoes or None, history, at, at + _HEAD.size + len(rest), label_at, parts)
    return _HEAD.pack(_MARK, len(rest), crc32(rest)) + rest, found


def scan(data: Bytes, start: int, after: int) -> Scan:
    """Find the frames from a place on; numbers rise, and after `after` none is left out.

    What follows the last whole frame, beside room for more, was never acknowledged, unless a whole frame comes after
    it: then this is damage. Raises DamagedError.
    """
    frames: list[Found] = []
    at, last = start, 0
    view = memoryview(data)
    while (found := _frame_at(data, view, at)) is not None:
        if found.seq <= last or (found.seq > after and found.seq != max(last, after) + 1):
            raise DamagedError("records-damaged", file=NAME, hint="restore-copy")
        frames.append(found)
        at, last = found.end, found.seq
    if is_room(data[at:]):
        return Scan(tuple(frames), at, False)
    if any(_frame_at(data, view, place) for place in _marks(data, at + 1)):
        raise DamagedError("records-damaged", file=NAME, hint="restore-copy")
    return Scan(tuple(frames), at, True)


def _marks(data: Bytes, start: int) -> Iterator[int]:
    while (start := data.find(_MARK, start)) >= 0:
        yield start
        start += 1


def _frame_at(data: Bytes, view: memoryview, at: int) -> Found | None:
    """Return the frame at a place of the data, or None where none stands there whole; `view` is of the same data."""
    if len(data) - at < _HEAD.size:
        return None
    mark, length, crc = _HEAD.unpack_from(data, at)
    begin = at + _HEAD.size
    end = begin + length
    if mark != _MARK or length < _META.size or end > len(data) or crc32(view[begin:end]) != crc:
        return None
    seq, undoes, history, label, count = _META.unpack_from(data, begin)
    place = begin + _META.size
    sizes: list[tuple[str, int]] = []
    for _ in range(count):
        length, size = _PART.unpack_from(data, place)
        start = place + _PART.size
        place = start + length
        sizes.append((data[start:place].decode(), size))
    return Found(seq, undoes or None, _HISTORY[history], at, end, *_pieces(place, label, sizes))


def _pieces(
    place: int, label: int, sizes: Iterable[tuple[str, int]]
) -> tuple[tuple[int, int], dict[str, tuple[int, int]]]:
    """Return where the label and the parts lie that follow each other from a place on."""
    label_at = (place, place := place + label)
    parts = {}
    for part, size in sizes:
        parts[part] = (place, place := place + size)
    return label_at, parts


def touches(data: Bytes, found: Found, part: str, seal: Seal) -> tuple[Touch, ...]:
    """Return what a frame did to one part. Raises DamagedError."""
    return tuple(touches_of(data, [found], part, seal))


def touches_of(data: Bytes, frames: Iterable[Found], part: str, seal: Seal) -> list[Touch]:
    """Return what frames did to one part, in their order, read in one go. Raises DamagedError."""
    pieces = (_opened(data, found, part, seal) for found in frames)
    rows = _loaded(b"[" + b",".join(pieces) + b"]")
    return [Touch(Ref(part, table, record), old, new) for piece in rows for table, record, old, new in piece]


def _opened(data: Bytes, found: Found, part: str, seal: Seal) -> bytes:
    start, end = found.parts[part]
    return seal.open(part, found.seq, bytes(data[start:end]), _bound(found.undoes, found.history, found.parts))


def decoded(data: Bytes, found: Found, seal: Seal) -> Frame:
    """Return a whole frame. Raises DamagedError."""
    bound = _bound(found.undoes, found.history, found.parts)
    code, values = _loaded(seal.open(CORE, found.seq, bytes(data[slice(*found.label)]), b"label" + bound))
    touched = tuple(touch for part in found.parts for touch in touches(data, found, part, seal))
    return Frame(found.seq, Label(code, values), found.undoes, touched)


def _bound(undoes: int | None, history: Remembered, parts: Iterable[str]) -> bytes:
    """Return what stands in clear around the pieces of a frame, so that none of it can be changed unseen."""
    return f" {undoes or 0} {history} {' '.join(parts)}".encode()


def _loaded(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError as error:
        raise DamagedError("records-damaged", file=NAME, hint="restore-copy") from error


def _dumped(value: object) -> bytes:
    return _JSON.encode(value).encode("utf-8", "surrogatepass")
