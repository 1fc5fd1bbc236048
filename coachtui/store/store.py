"""The records of one data folder: parts in memory, changes as frames, one writer at a time."""

import fcntl
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from coachtui.errors import DamagedError, PlaceError, ReadOnlyError
from coachtui.store.database import Part
from coachtui.store.frames import Document, Frame, Label, Ref, Remembered, Stacks, Touch, Write
from coachtui.store.snapshots import Manifest, Snapshots, Tables

_HISTORY = "history"


class Written(NamedTuple):
    """A change that is on disk and not yet in memory."""

    frame: Frame
    manifest: Manifest
    history: Stacks


class Store:
    """Reads parts when they are first asked for; writes a change to disk before memory shows it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._snapshots = Snapshots(folder)
        self._stamp = self._snapshots.stamp()
        self._manifest = self._snapshots.manifest()
        self._parts: dict[str, Part] = {}
        self._history: Stacks | None = None
        self._failed: ReadOnlyError | None = None

    @property
    def seq(self) -> int:
        """The number of the last change in memory."""
        return self._manifest.seq

    def part(self, name: str) -> Part:
        """Return one part, read on first use. Raises DamagedError."""
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = Part(self._read(name))
        return part

    def parts(self, prefix: str) -> list[str]:
        """Return the names of the parts on record that start so, sorted."""
        return sorted(name for name in self._manifest.parts if name.startswith(prefix))

    def _read(self, name: str) -> Tables:
        """Read a part; where another process replaced it meanwhile, take the newer records."""
        while True:
            try:
                return self._snapshots.read(self._manifest, name)
            except FileNotFoundError:
                if not self.refresh():
                    file = self._manifest.parts[name][0]
                    raise DamagedError("records-file-gone", file=file, hint="restore-copy") from None

    def outdated(self) -> bool:
        """Tell whether another process has changed the records on disk: one look at one file."""
        return self._snapshots.stamp() != self._stamp

    def refresh(self) -> bool:
        """Take over what another process wrote, and tell whether there was anything.

        What is in memory stays where the newer records cannot be read. Raises DamagedError or TooNewError.
        """
        while (stamp := self._snapshots.stamp()) != self._stamp:
            newer = self._snapshots.manifest()
            stale = [name for name in self._parts if newer.parts.get(name) != self._manifest.parts.get(name)]
            try:
                fresh = {name: Part(self._snapshots.read(newer, name)) for name in stale}
            except FileNotFoundError as error:
                if self._snapshots.stamp() == stamp:
                    raise DamagedError("records-file-gone", file=str(error.filename), hint="restore-copy") from None
                continue
            self._parts.update(fresh)
            self._history = None
            self._stamp, self._manifest = stamp, newer
            return True
        return False

    @contextmanager
    def writing(self) -> Iterator[bool]:
        """Hold the right to write, with the newest records in memory; says whether any were newer.

        Raises ReadOnlyError, PlaceError, DamagedError or TooNewError.
        """
        if self._failed:
            raise ReadOnlyError("records-read-only", hint="reopen") from self._failed
        try:
            lock = open(self._folder / "lock", "ab", opener=_privately)  # noqa: SIM115 - closed below
        except OSError as error:
            raise PlaceError(
                "home-not-writable", path=str(self._folder), reason=error.strerror, hint="home-choose"
            ) from error
        with lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield self.refresh()

    def history(self) -> Stacks:
        """Return what can be undone and redone. Raises DamagedError."""
        if self._history is None:
            tables = self._read(_HISTORY)
            undo, redo = (tuple(map(Frame.from_document, tables.get(name, {}).values())) for name in Stacks._fields)
            self._history = Stacks(undo, redo)
        return self._history

    def persist(
        self, label: Label, writes: Sequence[Write], *, undoes: int | None = None, history: Remembered = "step"
    ) -> Written:
        """Write one change to disk as a whole, within `writing()`. Memory stays as it was until `apply`.

        Raises ReadOnlyError; the store then stays read-only, because what a failed sync left on disk is not known.
        """
        touched = tuple(Touch(write.ref, self._document(write.ref), write.document) for write in writes)
        frame = Frame(self._manifest.seq + 1, label, undoes, touched)
        stacks = self.history().after(frame, history)
        changed: dict[str, Tables] = {}
        if stacks != self.history():
            changed[_HISTORY] = {
                name: {str(f.seq): f.as_document() for f in kept} for name, kept in stacks._asdict().items()
            }
        for touch in touched:
            part, table, record = touch.ref
            if part not in changed:
                changed[part] = {name: dict(rows) for name, rows in self.part(part).tables_by_name.items()}
            rows = changed[part].setdefault(table, {})
            if touch.after is None:
                rows.pop(record, None)
            else:
                rows[record] = touch.after
        try:
            manifest = self._snapshots.replace(self._manifest, changed)
        except ReadOnlyError as error:
            self._failed = error
            raise
        return Written(frame, manifest, stacks)

    def apply(self, written: Written) -> None:
        """Show a persisted change in memory, still within `writing()`."""
        self._manifest, self._history = written.manifest, written.history
        self._stamp = self._snapshots.stamp()
        for touch in written.frame.touched:
            self.part(touch.ref.part).put(touch.ref.table, touch.ref.id, touch.after)

    def _document(self, ref: Ref) -> Document | None:
        return self.part(ref.part).tables_by_name.get(ref.table, {}).get(ref.id)


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
