"""The records of one data folder: parts in memory, changes as frames in a journal, one writer at a time."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from coachtui.errors import CoachError, DamagedError, ReadOnlyError, of_disk
from coachtui.store import schema, snapshots
from coachtui.store.book import Book, Written, gone
from coachtui.store.checkpoint import checkpoint
from coachtui.store.database import Part
from coachtui.store.frames import CORE, Document, Frame, Label, Remembered, Stacks, Touch, Write
from coachtui.store.journal import NAME, Header
from coachtui.store.locking import Lock
from coachtui.store.migration import migrate
from coachtui.store.sealing import Plain, Seal
from coachtui.store.snapshots import Snapshot

INTENT = "forgetting.json"
"""The file that says whose erasure was begun; beside the parts, and none of them."""
CHECKPOINT = 256 * 1024
"""Bytes of the journal from which on the next change renews the snapshots first."""


class Store:
    """Reads parts when they are first asked for; writes a change to disk before memory shows it."""

    def __init__(self, folder: Path, seal: Seal | None = None) -> None:
        self._folder = folder
        self._seal: Seal = seal or Plain()
        self._lock = Lock(folder)
        migrate(folder, self._seal)
        self._book = self._read_book()
        self._parts: dict[str, Part] = {}
        self._core: Snapshot | None = None
        self._failed: ReadOnlyError | None = None
        self.unfinished: Path | None = None
        """Where the end of a change was kept that was never finished, once it was found."""
        if self._older:
            self._bring_over()

    @property
    def folder(self) -> Path:
        """The folder of the records."""
        return self._folder

    @property
    def seal(self) -> Seal:
        """What seals the records."""
        return self._seal

    @property
    def seq(self) -> int:
        """The number of the last change in memory."""
        return self._book.seq if self._book else 0

    def _read_book(self) -> Book | None:
        book = Book.read(self._folder, self._seal)
        if book is None and (error := gone(self._folder)):
            raise error
        return book

    # Reading

    def part(self, name: str) -> Part:
        """Return one part, read on first use. Raises DamagedError or TooNewError."""
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = self._load(name)
        return part

    def parts(self, prefix: str) -> list[str]:
        """Return the names of the parts on record that start so, sorted."""
        names = {CORE, *self._listed(), *self._book.parts()} if self._book else set()
        return sorted(name for name in names if name.startswith(prefix))

    def versions(self, prefix: str) -> dict[str, int]:
        """Return the parts on record whose names start so, each with the number of the last change it has seen."""
        known = self._listed() | (self._book.parts() if self._book else {})
        return {name: seq for name, seq in known.items() if name.startswith(prefix)}

    @contextmanager
    def at_a_glance(self, name: str) -> Iterator[None]:
        """Read in a part for a moment: it goes from memory again, unless it was there before."""
        held = name in self._parts
        try:
            yield
        finally:
            if not held:
                self._parts.pop(name, None)

    def _load(self, name: str) -> Part:
        """Read a part and bring it to this moment; where its snapshot is ahead, bring everything else up to it."""
        while True:
            try:
                snapshot = self._snapshot(name)
            except DamagedError:
                if not self.refresh():
                    raise
                continue
            if snapshot.seq <= self.seq:
                part = Part(snapshot.tables)
                for touch in self._book.of(name, snapshot.seq) if self._book else ():
                    part.put(touch.ref.table, touch.ref.id, touch.after)
                return Part(schema.brought(name, part.tables_by_name, snapshot.schema)) if self._older else part
            if not self.refresh():
                file = snapshots.path_of(self._folder, name, self._seal).name
                raise DamagedError("records-damaged", file=file, hint="restore-copy")

    def _snapshot(self, name: str) -> Snapshot:
        """Read a part's snapshot; one that the core lists is there, and no older than listed. Raises DamagedError."""
        listed = 0 if name == CORE else self._listed().get(name, 0)
        found = snapshots.read(self._folder, name, self._seal)
        if name == CORE:
            self._core = found
            base = self._book.header.base if self._book else 0
            if (found.seq if found else 0) < base:
                raise DamagedError("records-older", file=f"{CORE}.json", hint="restore-copy")
        elif (found.seq if found else 0) < listed:
            Book.read(self._folder, self._seal)  # which says so where the snapshots were sealed anew meanwhile
            file = snapshots.path_of(self._folder, name, self._seal).name
            code = "records-older" if found else "records-file-gone"
            raise DamagedError(code, file=file, hint="restore-copy")
        version = self._book.header.schema if self._book else schema.current()
        if found and found.schema < version:
            file = snapshots.path_of(self._folder, name, self._seal).name
            raise DamagedError("records-older", file=file, hint="restore-copy")
        return found or Snapshot(0, {}, {}, version)

    def _listed(self) -> dict[str, int]:
        """Return the parts that have snapshots, with the number each had at the last checkpoint."""
        if self._core is None:
            self.part(CORE)
        return dict(self._core.listed) if self._core else {}

    @property
    def _older(self) -> bool:
        """Whether the records are of an older schema; so they are only until they were brought over."""
        return self._book is not None and self._book.header.schema < schema.current()

    def _bring_over(self) -> None:
        """Bring records of an older schema to the current one. Undo begins anew: its frames tell of other shapes.

        A renamed journal is the moment it holds; what is cut off before that is begun again, and no part is brought
        over twice. Raises ReadOnlyError, LockedError, PlaceError, DamagedError or TooNewError.
        """
        with self.writing():
            if self._book is None or not self._older:
                return
            tables = {name: self.part(name).tables_by_name for name in {CORE, *self.parts("")}}
            try:
                self.unfinished = self._book.cut()
                self._book.settle()
                self._book, self._core = checkpoint(self._folder, self._seal, self._book, tables, {}, kept=b"")
            except OSError as error:
                raise of_disk(ReadOnlyError, "records-not-written", error) from error

    def outdated(self) -> bool:
        """Tell whether another process has changed the records on disk: one look at one file."""
        if self._book is None:
            return Book.read(self._folder, self._seal) is not None
        return self._book.look() != self._book.stamp

    def refresh(self) -> bool:
        """Take over what another process wrote, and tell whether there was anything.

        Parts that changed are replaced whole: another thread may be reading them. What is in memory stays where the
        newer records cannot be read. Raises DamagedError or TooNewError.
        """
        if self._book and self._book.look() == self._book.stamp:
            return False
        before = self.seq
        if self._book and (new := self._book.follow()) is not None:
            touched = {name for found in new for name in found.parts if name in self._parts}
            fresh = {name: self._parts[name].copy() for name in touched}
            for name, part in fresh.items():
                for touch in self._book.of(name, before):
                    part.put(touch.ref.table, touch.ref.id, touch.after)
            self._parts = {**self._parts, **fresh}
            return bool(new)
        return self._read_anew()

    def _read_anew(self) -> bool:
        """Read everything that is in memory again: the journal was put anew, or is there for the first time."""
        older, loaded, core = self._book, self._parts, self._core
        book = self._read_book()
        if book is None and older is None:
            return False
        if book is None:
            raise DamagedError("records-file-gone", file=NAME, hint="restore-copy")
        self._book, self._parts, self._core = book, {}, None
        try:
            for name in loaded:
                self.part(name)
        except CoachError:
            self._book, self._parts, self._core = older, loaded, core
            raise
        return older is None or (book.seq, book.header.lineage) != (older.seq, older.header.lineage)

    def history(self) -> Stacks:
        """Return what can be undone and redone. Raises DamagedError."""
        return self._book.stacks() if self._book else Stacks()

    # Writing

    @contextmanager
    def writing(self) -> Iterator[bool]:
        """Hold the right to write, with the newest records in memory; says whether any were newer.

        Raises ReadOnlyError, LockedError, PlaceError, DamagedError or TooNewError.
        """
        if self._failed:
            raise ReadOnlyError("records-read-only", hint="reopen") from self._failed
        self._lock.take()
        try:
            yield self.refresh()
        finally:
            self._lock.give()

    def persist(
        self, label: Label, writes: Sequence[Write], *, undoes: int | None = None, history: Remembered = "step"
    ) -> Written:
        """Write one change to disk as a whole, within `writing()`. Memory stays as it was until `apply`.

        Raises ReadOnlyError; the store then stays read-only, because what a failed sync left on disk is not known.
        """
        touched = tuple(Touch(write.ref, self._before(write), write.document) for write in writes)
        try:
            book = self._ready()
            frame = Frame(book.seq + 1, label, undoes, touched)
            return book.write(frame, history)
        except OSError as error:
            self._failed = of_disk(ReadOnlyError, "records-not-written", error)
            raise self._failed from error

    def _ready(self) -> Book:
        """Return the journal, fit to be appended to: begun, without an unfinished end, and not too long."""
        if self._book is None:
            self._book = Book.begun(self._folder, self._seal, Header(lineage=os.urandom(8).hex()))
        self.unfinished = self._book.cut() or self.unfinished
        self._book.settle()
        self.tidy()
        return self._book

    def tidy(self) -> None:
        """Make a checkpoint where the journal has grown long, within `writing()`. Raises OSError."""
        if self._book and self._book.size > CHECKPOINT:
            self.checkpoint()

    def checkpoint(self, without: str = "") -> None:
        """Renew the snapshots and shorten the journal, within `writing()`; `without` one person. Raises OSError."""
        if self._book is None:
            return
        gone = f"people/{without}"
        tables = {name: self.part(name).tables_by_name for name in {CORE, *self._book.parts()} - {gone}}
        listed = {name: seq for name, seq in self._listed().items() if name != gone}
        kept = self._book.kept(self._seal, without)
        self._book, self._core = checkpoint(self._folder, self._seal, self._book, tables, listed, kept)
        self._parts.pop(gone, None)

    def forget_key(self, part: str) -> None:
        """Forget the key of a part that is erased, within `writing()`. Raises OSError."""
        self._seal.forget(part)

    def stop(self, error: ReadOnlyError) -> ReadOnlyError:
        """Refuse changes from here on, because what a failed write left on disk is not known; return the error."""
        self._failed = error
        return error

    def reseal(self, seal: Seal) -> None:
        """Write everything anew under another seal, within `writing()`; a renamed journal is the moment it holds.

        Other programs that have these records open can neither read on nor write until they are started again.
        What the snapshots under the old seal held stays on disk, for `resealing.sweep`. Raises OSError.
        """
        book = self._book or Book.begun(self._folder, self._seal, Header(lineage=os.urandom(8).hex()))
        tables = {name: self.part(name).tables_by_name for name in {CORE, *self.parts("")}}
        self._book, self._core = checkpoint(self._folder, seal, book, tables, {}, book.kept(seal))
        self._seal = seal

    def apply(self, written: Written) -> None:
        """Show a persisted change in memory, still within `writing()`."""
        assert self._book is not None
        self._book.take(written)
        for ref, _before, after in written.frame.touched:
            if ref.part in self._parts:
                self._parts[ref.part].put(ref.table, ref.id, after)

    def _before(self, write: Write) -> Document | None:
        """Return the record as it is; what is fresh has none, and its part need not be read for that."""
        ref = write.ref
        return None if write.fresh else self.part(ref.part).tables_by_name.get(ref.table, {}).get(ref.id)
