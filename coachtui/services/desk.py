"""The one mechanism by which records change.

A changing use case is a function `(records, given, context) -> Change`; it writes nothing and raises CoachError where
it cannot be done. The desk computes it from memory, writes and syncs it, then shows it in memory and tells those who
listen. Undo, redo, proposals and the demo are this mechanism and nothing else.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from coachtui.clock import Clock
from coachtui.errors import CoachError
from coachtui.store.book import Written
from coachtui.store.frames import Label, Remembered, Write
from coachtui.store.ids import ulids
from coachtui.store.records import Records
from coachtui.store.sealing import Seal
from coachtui.store.store import Store

Given = TypeVar("Given", contravariant=True)


class Context(NamedTuple):
    """What a use case may know beside the records: the aware local time, and where new ids come from."""

    now: datetime
    new_id: Callable[[], str]

    @property
    def today(self) -> date:
        """The local date."""
        return self.now.date()


class Change(NamedTuple):
    """What a use case wants done: a label for undo, the records it touches, and whether undo is to know of it."""

    label: Label
    writes: tuple[Write, ...]
    undoes: int | None = None
    history: Remembered = "step"


class UseCase(Protocol[Given]):
    """A changing use case. Raises CoachError where the records or what was given do not allow it."""

    def __call__(self, records: Records, given: Given, context: Context, /) -> Change:
        """Return the change; write nothing."""
        ...


class Desk:
    """The records of one data folder with everything that may be done to them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._listeners: list[Callable[[], None]] = []
        self.records = Records(store)

    @property
    def context(self) -> Context:
        """The context of this moment."""
        now = self._clock.now()
        return Context(now, ulids(now))

    @property
    def seal(self) -> Seal:
        """What seals the records."""
        return self._store.seal

    def listen(self, listener: Callable[[], None]) -> None:
        """Call the listener after every change, whoever made it."""
        self._listeners.append(listener)

    def do(self, use_case: UseCase[Given], given: Given, *, told: bool = True) -> Label:
        """Carry a use case out, on disk before in memory, and return its label. Raises CoachError.

        The listeners are `told` of it, where there is anyone left to listen.
        """
        with self.writing() as newer:
            if newer and told:
                self.tell()
            change = use_case(self.records, given, self.context)
            self.apply(self.persist(change), told=told)
            with suppress(OSError, CoachError):
                self._store.tidy()
        return change.label

    def writing(self) -> AbstractContextManager[bool]:
        """Hold the right to write; says whether another process had written. `do` in steps, for one with threads."""
        return self._store.writing()

    def persist(self, change: Change) -> Written:
        """Write a change to disk, within `writing()`. Memory is left alone, so another thread may read it."""
        return self._store.persist(change.label, change.writes, undoes=change.undoes, history=change.history)

    def apply(self, written: Written, *, told: bool = True) -> None:
        """Show a written change in memory, within `writing()`, and tell the listeners."""
        self._store.apply(written)
        if told:
            self.tell()

    def erase(self, person: str, root: Path) -> None:
        """Erase a person for good, out of all copies in the data folder too, and tell. Raises CoachError."""
        from coachtui.store.erasing import erase

        erase(self._store, root, person)
        self.tell()

    def remains(self, root: Path, texts: list[str]) -> tuple[str, ...]:
        """Return the files of the data folder that hold one of the texts, sealed ones too. Raises CoachError."""
        from coachtui.store.erasing import remains, remains_sealed

        sealed = (f"{self._store.folder.name}/{name}" for name in remains_sealed(self._store, texts))
        return tuple(sorted({*remains(root, texts), *sealed}))

    def outdated(self) -> bool:
        """Tell whether another process has changed the records: one look at one file."""
        return self._store.outdated()

    def catch_up(self) -> bool:
        """Take over what another process wrote and tell the listeners; tell whether there was anything."""
        newer = self._store.refresh()
        if newer:
            self.tell()
        return newer

    def tell(self) -> None:
        """Tell the listeners that the records have changed."""
        for listener in self._listeners:
            listener()
