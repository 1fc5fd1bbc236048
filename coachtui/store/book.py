"""The journal of one folder as it was read: its frames, found part by part, and what they leave to undo and redo."""

import json
import os
from pathlib import Path
from typing import NamedTuple

from coachtui.errors import DamagedError, ReadOnlyError
from coachtui.store import disk, schema
from coachtui.store.frames import Frame, Remembered, Stacks, Touch
from coachtui.store.journal import NAME, Found, Header, decoded, encode, laid_out, read_header, scan, touches_of
from coachtui.store.room import FILL, behind
from coachtui.store.sealing import Plain, Seal


class Stamp(NamedTuple):
    """Differs whenever something was appended, or the journal was put anew: its inode, size and time, and what follows.

    Changes within one tick of the system's clock have the same time, and in the room there is they have the same size:
    what follows the last frame tells them apart. A file that is held open needs no time: its inode is not given out.
    """

    inode: int
    size: int
    time: int
    follows: bytes


NONE = Stamp(0, 0, 0, b"")
_FOLLOWS = 12
"""Bytes of what follows: the head of a frame, with its CRC."""


class Written(NamedTuple):
    """A frame that is on disk and not yet in memory: its bytes, where they lie, and the stamp of the file by then."""

    data: bytes
    found: Found
    frame: Frame
    history: Remembered
    stamp: Stamp


class Book:
    """The journal in memory; grows by what is appended, here or by another process."""

    def __init__(self, folder: Path, seal: Seal, data: bytes, status: os.stat_result) -> None:
        self._path = folder / NAME
        self._seal = seal
        self.header, start = read_header(data)
        if self.header.sealed != seal.id:
            raise ReadOnlyError("records-resealed", hint="reopen")
        found = scan(data, start, self.header.base)
        self.frames = list(found.frames)
        self.end, self.torn = found.end, found.torn
        self._data = bytearray(data)
        if not found.torn:
            del self._data[found.end :]
        self._room = len(data)
        self._opened: disk.Opened | None = None
        self.stamp = self._stamp(data[self.end : self.end + _FOLLOWS], status)
        self._begin = next((frame.start for frame in self.frames if frame.seq > self.header.base), self.end)
        self.settled = False
        self._stacks: Stacks | None = None

    @classmethod
    def read(cls, folder: Path, seal: Seal) -> "Book | None":
        """Read the journal of a folder, or None where there is none.

        Raises DamagedError, TooNewError, or ReadOnlyError where it was sealed with other keys.
        """
        found = disk.read(folder / NAME)
        return None if found is None else cls(folder, seal, *found)

    @classmethod
    def begun(cls, folder: Path, seal: Seal, header: Header, frames: bytes = b"") -> "Book":
        """Put a new journal in its place, with frames kept for undo. Raises OSError."""
        header = header._replace(schema=schema.current(), sealed=seal.id)
        data = header.encoded() + frames
        disk.replace(folder / NAME, data + behind(len(data)))
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
        opened = self._opened
        found = opened.peek(self.end, _FOLLOWS) if opened else disk.peek(self._path, self.end, _FOLLOWS)
        return self._stamp(*found) if found else NONE

    def _stamp(self, follows: bytes, status: os.stat_result) -> Stamp:
        return Stamp(status.st_ino, status.st_size, 0 if self._opened else status.st_mtime_ns, follows)

    def follow(self) -> list[Found] | None:
        """Take in what was appended since; None where the journal was put anew. Raises DamagedError.

        It is the same journal where it begins with the same bytes; the inode of one that is gone is given out again.
        It may be a copy put in its place all the same, so what is held open is let go.
        """
        read = disk.read(self._path)
        if read is None or not read[0].startswith(bytes(self._data[: self.end])):
            return None
        self._opened = None
        more = read[0][self.end :]
        found = scan(more, 0, self.seq)
        new = [_moved(frame, self.end) for frame in found.frames]
        del self._data[self.end :]
        self._data += more if found.torn else more[: found.end]
        self._room = len(read[0])
        self.frames += new
        self.end += found.end
        self.torn = found.torn
        self.stamp = self._stamp(more[found.end : found.end + _FOLLOWS], read[1])
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
        disk.replace(beside, bytes(self._data[self.end :].strip(FILL)))
        disk.sync_folder(beside.parent)
        disk.cut(self._path, self.end)
        del self._data[self.end :]
        self._room = self.end
        self.torn = False
        self.stamp = self.look()
        return beside

    def write(self, frame: Frame, history: Remembered) -> Written:
        """Append a frame to the file and sync it; memory stays as it was until `take`. Raises OSError."""
        data, found = laid_out(frame, history, self._seal, self.end)
        more = b"" if found.end <= self._room else behind(found.end)
        if self._opened is None:
            self._opened = disk.Opened(self._path)
        self._opened.append(self.end, data + more)
        size = max(self._room, found.end + len(more))
        stamp = Stamp(self.stamp.inode, size, 0, FILL * min(_FOLLOWS, size - found.end))
        return Written(data, found, frame, history, stamp)

    def take(self, written: Written) -> None:
        """Take in a frame that was written."""
        stacks = self._stacks
        self.frames.append(written.found)
        self._data += written.data
        self.end += len(written.data)
        self.stamp = written.stamp
        self._room = written.stamp.size
        self._stacks = stacks and stacks.after(written.frame, written.history)

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

    def opened(self) -> bytes:
        """Return the bytes of every frame in plain. Raises DamagedError."""
        return b"".join(encode(decoded(self._data, found, self._seal), found.history, Plain()) for found in self.frames)

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
