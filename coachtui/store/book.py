"""The journal of one folder as it was read: its frames, found part by part, and what they leave to undo and redo."""

import json
import os
from pathlib import Path
from typing import NamedTuple

from coachtui.errors import DamagedError, ReadOnlyError
from coachtui.store import disk, schema
from coachtui.store.frames import Frame, Remembered, Stacks, Touch
from coachtui.store.journal import NAME, Found, Header, decoded, encode, laid_out, read_header, scan, touches_of
from coachtui.store.sealing import Seal

Stamp = tuple[int, int, int]
"""Inode, size and time: differs whenever something was appended, or the journal was put anew."""
NONE: Stamp = (0, 0, 0)


class Appended(NamedTuple):
    """A frame as it was written: its bytes, and where its pieces are in the journal."""

    data: bytes
    found: Found
    frame: Frame
    history: Remembered


class Book:
    """The journal in memory; grows by what is appended, here or by another process."""

    def __init__(self, folder: Path, seal: Seal, data: bytes, stamp: Stamp) -> None:
        self._path = folder / NAME
        self._seal = seal
        self._data = bytearray(data)
        self.stamp = stamp
        self.header, start = read_header(data)
        if self.header.sealed != seal.id:
            raise ReadOnlyError("records-resealed", hint="reopen")
        found = scan(data, start, self.header.base)
        self.frames = list(found.frames)
        self.end, self.torn = found.end, found.torn
        self._begin = next((frame.start for frame in self.frames if frame.seq > self.header.base), self.end)
        self.settled = False
        self._stacks: Stacks | None = None

    @classmethod
    def read(cls, folder: Path, seal: Seal) -> "Book | None":
        """Read the journal of a folder, or None where there is none.

        Raises DamagedError, TooNewError, or ReadOnlyError where it was sealed with other keys.
        """
        found = disk.read(folder / NAME)
        return None if found is None else cls(folder, seal, found[0], _stamp(found[1]))

    @classmethod
    def begun(cls, folder: Path, seal: Seal, header: Header, frames: bytes = b"") -> "Book":
        """Put a new journal in its place, with frames kept for undo. Raises OSError."""
        header = header._replace(schema=schema.current(), sealed=seal.id)
        disk.replace(folder / NAME, header.encoded() + frames)
        disk.sync_folder(folder)
        book = cls.read(folder, seal)
        assert book is not None
        book.settled = True
        return book

    @property
    def seq(self) -> int:
        """The number of the last change."""
        return max(self.frames[-1].seq if self.frames else 0, self.header.base)

    @property
    def size(self) -> int:
        """Bytes of the frames that are not in every snapshot."""
        return self.end - self._begin

    def look(self) -> Stamp:
        """Return the stamp of what lies on disk now: one look at one file."""
        try:
            return _stamp(os.stat(self._path))
        except OSError:
            return NONE

    def follow(self) -> list[Found] | None:
        """Take in what was appended since; None where the journal was put anew. Raises DamagedError.

        It is the same journal where it begins with the same bytes; the inode of one that is gone is given out again.
        """
        read = disk.read(self._path)
        if read is None or not read[0].startswith(bytes(self._data[: self.end])):
            return None
        more = read[0][self.end :]
        found = scan(more, 0, self.seq)
        new = [_moved(frame, self.end) for frame in found.frames]
        del self._data[self.end :]
        self._data += more
        self.frames += new
        self.end += found.end
        self.torn = found.torn
        self.stamp = _stamp(read[1])
        self.settled = False
        self._stacks = None
        return new

    def settle(self) -> None:
        """Sync what was read before anything is built on it: whoever wrote it may have died before. Raises OSError."""
        if not self.settled:
            disk.settle(self._path)
            self.settled = True

    def cut(self) -> Path | None:
        """Cut an unfinished end off, keeping it beside; return that file. Raises OSError."""
        if not self.torn:
            return None
        beside = self._path.with_name(f"{NAME}.unfinished-{self.seq + 1}")
        disk.replace(beside, bytes(self._data[self.end :]))
        disk.sync_folder(beside.parent)
        disk.cut(self._path, self.end)
        del self._data[self.end :]
        self.torn = False
        self.stamp = self.look()
        return beside

    def write(self, frame: Frame, history: Remembered) -> Appended:
        """Append a frame to the file and sync it; memory stays as it was until `take`. Raises OSError."""
        data, found = laid_out(frame, history, self._seal, self.end)
        disk.append(self._path, self.end, data)
        return Appended(data, found, frame, history)

    def take(self, appended: Appended) -> None:
        """Take in a frame that was written."""
        stacks = self._stacks
        self.frames.append(appended.found)
        self._data += appended.data
        self.end += len(appended.data)
        self.stamp = self.look()
        self._stacks = stacks and stacks.after(appended.frame, appended.history)

    def of(self, part: str, after: int) -> list[Touch]:
        """Return what the frames after a number did to one part. Raises DamagedError."""
        frames = [found for found in self.frames if found.seq > after and part in found.parts]
        return touches_of(self._data, frames, part, self._seal)

    def parts(self) -> dict[str, int]:
        """Return the parts that the frames touch which are not in every snapshot, with each one's last number."""
        return {part: found.seq for found in self.frames if found.seq > self.header.base for part in found.parts}

    def stacks(self) -> Stacks:
        """Return what can be undone and redone. Raises DamagedError."""
        if self._stacks is None:
            stacks = Stacks()
            for found in self.frames:
                if found.history == "step":
                    stacks = stacks.after(decoded(self._data, found, self._seal), "step")
                else:
                    stacks = Stacks(stacks.undo) if found.history == "quiet" else Stacks()
            self._stacks = stacks
        return self._stacks

    def whole(self) -> bytes:
        """Return the bytes of the journal without an unfinished end."""
        return bytes(self._data[: self.end])

    def kept(self, seal: Seal, without: str = "") -> bytes:
        """Return the bytes of the frames that undo and redo reach, and of what these undid. Raises DamagedError.

        `without` a text, only those that lie nearer than the last one that has it: no step is left out in between.
        """
        reach = {frame.seq for frames in self.stacks() for frame in (_nearer(frames, without) if without else frames)}
        for found in reversed(self.frames):
            if found.undoes and found.seq in reach:
                reach.add(found.undoes)
        kept = [found for found in self.frames if found.seq in reach]
        if seal is self._seal:
            return b"".join(bytes(self._data[found.start : found.end]) for found in kept)
        return b"".join(encode(decoded(self._data, found, self._seal), found.history, seal) for found in kept)


def _nearer(frames: tuple[Frame, ...], text: str) -> tuple[Frame, ...]:
    """Return the frames behind the last one that has a text in its label or its records."""
    having = [at for at, frame in enumerate(frames) if text in json.dumps([frame.label, frame.touched], default=dict)]
    return frames[max(having, default=-1) + 1 :]


def _stamp(status: os.stat_result) -> Stamp:
    return (status.st_ino, status.st_size, status.st_mtime_ns)


def _moved(found: Found, by: int) -> Found:
    """Return a frame as it lies further down."""
    label = (found.label[0] + by, found.label[1] + by)
    parts = {name: (start + by, end + by) for name, (start, end) in found.parts.items()}
    return found._replace(start=found.start + by, end=found.end + by, label=label, parts=parts)


def sealed_with(folder: Path) -> str:
    """Return which keys the records of a folder are sealed with; empty where they are plain, or there are none.

    Raises DamagedError or TooNewError.
    """
    header = header_of(folder)
    return header.sealed if header else ""


def header_of(folder: Path) -> Header | None:
    """Return the first line of a folder's journal, or None where there is none. Raises DamagedError or TooNewError."""
    try:
        with open(os.open(folder / NAME, os.O_RDONLY | os.O_NOFOLLOW), "rb") as stream:
            line = stream.readline()
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise DamagedError("records-unreadable", file=NAME, reason=reason) from error
    return read_header(line)[0]


def gone(folder: Path) -> DamagedError | None:
    """Return the error of a folder that has snapshots and no journal, or None where it is new."""
    stray = next(folder.glob("*.json"), None) if folder.is_dir() else None
    return DamagedError("records-journal-gone", file=stray.name, hint="restore-copy") if stray else None
