"""A power cut on paper: what the store asked of the disk, and every folder that may be left of it.

A write is safe once its file was synced, a name once the folder was. Before that each may be lost by itself: a write
wholly, from some byte on or up to one, with or without zeros in its place; a name in any order with others.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations, product
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest

MOST = 500
"""States that one moment gives at most; where there are more, a seeded draw of them."""
FOLDER = -1
Files = dict[str, bytes]


class Killed(BaseException):
    """What no error handling may catch."""


class Op(NamedTuple):
    """One thing asked of the disk: of a file (write, truncate, sync) or of the folder (link, rename, unlink, sync)."""

    kind: str
    ino: int = FOLDER
    at: int = 0
    data: bytes = b""
    name: str = ""
    other: str = ""


class Recorder:
    """Keeps what the store asks of the disk, and does it; kills the program before operation `kill_at`."""

    def __init__(self, folder: Path, kill_at: int | None = None) -> None:
        self.folder = folder
        self.kill_at = kill_at
        self.ops: list[Op] = []
        self.acknowledged: list[int] = []
        """How many operations had been asked for when each change was acknowledged."""
        self.before = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}
        self.names = {name: ino for ino, name in enumerate(self.before)}
        self._next = len(self.before)
        self._files: dict[int, tuple[int, int]] = {}

    def keep(self, op: Op) -> None:
        if self.kill_at is not None and len(self.ops) >= self.kill_at:
            self.kill_at = None
            raise Killed
        self.ops.append(op)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Stand between the store and the disk."""
        with pytest.MonkeyPatch.context() as patch:
            for call in (
                self.open,
                self.close,
                self.write,
                self.pwrite,
                self.lseek,
                self.ftruncate,
                self.replace,
                self.unlink,
            ):
                patch.setattr(os, call.__name__, call)
            patch.setattr(os, "fsync", self.sync)
            patch.setattr(os, "fdatasync", self.sync)
            yield

    def open(self, path: Any, flags: int, mode: int = 0o777) -> int:
        path = Path(path)
        if path == self.folder:
            descriptor = _open(path, flags, mode)
            self._files[descriptor] = (FOLDER, 0)
            return descriptor
        if path.parent != self.folder or path.name == "lock":
            return _open(path, flags, mode)
        ino = self.names.get(path.name)
        if ino is None and flags & os.O_CREAT:
            ino = self._next
            self.keep(Op("link", ino, name=path.name))
            self.names[path.name] = ino
            self._next += 1
        elif ino is not None and flags & os.O_TRUNC:
            self.keep(Op("truncate", ino))
        descriptor = _open(path, flags, mode)
        assert ino is not None
        self._files[descriptor] = (ino, 0)
        return descriptor

    def close(self, descriptor: int) -> None:
        self._files.pop(descriptor, None)
        _close(descriptor)

    def write(self, descriptor: int, data: bytes) -> int:
        if descriptor in self._files:
            ino, at = self._files[descriptor]
            self.keep(Op("write", ino, at, bytes(data)))
            self._files[descriptor] = (ino, at + len(data))
        return _write(descriptor, data)

    def pwrite(self, descriptor: int, data: bytes, at: int) -> int:
        if descriptor in self._files:
            self.keep(Op("write", self._files[descriptor][0], at, bytes(data)))
        return _pwrite(descriptor, data, at)

    def lseek(self, descriptor: int, at: int, how: int) -> int:
        place = _lseek(descriptor, at, how)
        if descriptor in self._files:
            self._files[descriptor] = (self._files[descriptor][0], place)
        return place

    def ftruncate(self, descriptor: int, size: int) -> None:
        if descriptor in self._files:
            self.keep(Op("truncate", self._files[descriptor][0], size))
        _ftruncate(descriptor, size)

    def sync(self, descriptor: int) -> None:
        if descriptor in self._files:
            self.keep(Op("sync", self._files[descriptor][0]))

    def replace(self, source: Any, target: Any) -> None:
        source, target = Path(source), Path(target)
        ino = self.names[source.name]
        self.keep(Op("rename", ino, name=source.name, other=target.name))
        self.names[target.name] = self.names.pop(source.name)
        _replace(source, target)

    def unlink(self, path: Any) -> None:
        name = Path(path).name
        if name in self.names:
            self.keep(Op("unlink", self.names[name], name=name))
            del self.names[name]
        _unlink(path)


_open, _close, _write, _pwrite, _lseek = os.open, os.close, os.write, os.pwrite, os.lseek
_ftruncate, _replace, _unlink = os.ftruncate, os.replace, os.unlink


def left(before: Files, ops: Sequence[Op], chance: Random) -> list[Files]:
    """Return the folders that a power cut after the operations may leave."""
    names = {name: ino for ino, name in enumerate(before)}
    safe = {ino: before[name] for name, ino in names.items()}
    waiting: dict[int, list[Op]] = {}
    naming: list[Op] = []
    for op in ops:
        if op.kind == "sync" and op.ino == FOLDER:
            names, naming = _named(names, naming), []
        elif op.kind == "sync":
            safe[op.ino] = _done(safe.get(op.ino, b""), waiting.pop(op.ino, []))
        elif op.kind in ("link", "rename", "unlink"):
            naming.append(op)
        else:
            waiting.setdefault(op.ino, []).append(op)
    found: dict[tuple[tuple[str, bytes], ...], None] = {}
    for folder in _folders(names, naming, chance):
        inos = sorted(set(folder.values()))
        contents = [_contents(safe.get(ino, b""), waiting.get(ino, []), chance) for ino in inos]
        for chosen in _drawn(contents, chance):
            by_ino = dict(zip(inos, chosen, strict=True))
            found[tuple(sorted((name, by_ino[ino]) for name, ino in folder.items()))] = None
    return [dict(files) for files in _few(list(found), chance)]


def _named(names: dict[str, int], ops: Sequence[Op]) -> dict[str, int]:
    """Apply what was asked of the folder; a rename whose source was never named still names its target."""
    names = dict(names)
    for op in ops:
        names.pop(op.name, None)
        if op.kind != "unlink":
            names[op.other or op.name] = op.ino
    return names


def _folders(names: dict[str, int], naming: Sequence[Op], chance: Random) -> list[dict[str, int]]:
    """Return what the folder may name: any part of what was asked of it since its last sync."""
    if len(naming) <= 6:
        chosen = [some for count in range(len(naming) + 1) for some in combinations(naming, count)]
    else:
        chosen = [tuple(naming[:count]) for count in range(len(naming) + 1)]
        chosen += [tuple(op for op in naming if op != but) for but in naming] + [(only,) for only in naming]
        chosen += [tuple(op for op in naming if chance.random() < 0.5) for _ in range(40)]
    return [_named(names, some) for some in chosen]


def _done(data: bytes, ops: Sequence[Op]) -> bytes:
    for op in ops:
        if op.kind == "truncate":
            data = data[: op.at].ljust(op.at, b"\0")
        else:
            data = data[: op.at].ljust(op.at, b"\0") + op.data + data[op.at + len(op.data) :]
    return data


def _cuts(op: Op) -> list[Op]:
    """Return a write as it may have got on: up to some byte or from some on, with or without zeros for the rest."""
    size = len(op.data)
    lengths = sorted({length for length in (1, 4, 11, 12, 13, size // 2, size - 1) if 0 < length < size})
    short = [op._replace(data=op.data[:length]) for length in range(1, size)]
    zeros = [op._replace(data=op.data[:length].ljust(size, b"\0")) for length in (0, *lengths)]
    late = [op._replace(data=op.data[length:].rjust(size, b"\0")) for length in lengths[1::2]]
    rest = [op._replace(at=op.at + length, data=op.data[length:]) for length in lengths[::2]]
    return short + zeros + late + rest


def _contents(safe: bytes, ops: Sequence[Op], chance: Random) -> list[bytes]:
    """Return what a file may hold: what is safe, with each later operation lost, done, or done in part."""
    some = [[None, op, *(_cuts(op) if op.kind == "write" else ())] for op in ops]
    found = {_done(safe, [op for op in chosen if op is not None]): None for chosen in _drawn(some, chance)}
    return list(found)


def _drawn(choices: list[list[Any]], chance: Random) -> list[tuple[Any, ...]]:
    """Return every combination, or where there are too many, all first, all second and a draw."""
    count = 1
    for some in choices:
        count *= len(some)
    if count <= MOST:
        return list(product(*choices))
    ends = [tuple(some[0] for some in choices), tuple(some[min(1, len(some) - 1)] for some in choices)]
    return ends + [tuple(chance.choice(some) for some in choices) for _ in range(MOST)]


def _few(found: list[Any], chance: Random) -> list[Any]:
    return found if len(found) <= MOST else chance.sample(found, MOST)


def put_down(files: Files, folder: Path) -> Path:
    """Write the files into a new folder."""
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder
