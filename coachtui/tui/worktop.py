"""What screens are given: the records to read, and one way to change them that never blocks a key."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, TypeVar

from coachtui.errors import CoachError
from coachtui.paths import Home
from coachtui.services.desk import Change, Context, Desk, UseCase
from coachtui.services.undoing import redo, undo
from coachtui.store.records import Records
from coachtui.wording.labels import label

if TYPE_CHECKING:
    from coachtui.content.library import Library

Given = TypeVar("Given")
Result = TypeVar("Result")

_QUIET = 30.0
"""Seconds without a change after which there is time for the day's backup."""


class Worktop:
    """The desk as an interface uses it: computed and shown on the loop's thread, written on one other thread."""

    def __init__(
        self, desk: Desk, keymap: Mapping[str, str], load: Callable[[], Library], home: Home, *, demo: bool = False
    ) -> None:
        self._desk = desk
        self.home = home
        """Where the user's own bank is kept."""
        self._load = load
        self._reading: asyncio.Future[Library] | None = None
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="records")
        self._turn = asyncio.Lock()
        self.keymap = keymap
        self.demo = demo
        self.drafts: dict[str, dict[str, str]] = {}
        """What was typed into forms that were left by escape, by the form's name."""
        self._touched_at = time.monotonic()
        """When the app was begun or changed something last; endless where that was seen to."""
        self.version = 0
        """Counts the changes that memory has seen: a screen that shows an older one is stale."""
        self.unkept: Callable[[], Callable[[Desk], object] | None] = _nothing
        """What the screen in front would keep if the app ended here: asked once, when it does."""
        self.touched: list[str] = []
        """The ids of the records that the last change touched."""
        desk.listen(self._count)

    @property
    def records(self) -> Records:
        """The records, to read."""
        return self._desk.records

    @property
    def context(self) -> Context:
        """The context of this moment."""
        return self._desk.context

    @property
    def undoable(self) -> bool:
        """Whether undo would find something to take back."""
        return bool(self.records.history().undo)

    async def do(self, use_case: UseCase[Given], given: Given) -> str:
        """Carry a use case out and return what was done as a sentence. Raises CoachError; changes come in turn."""
        names_before = self._names()
        change = await self._carry_out(use_case, given)
        return label(change.label, names_before | self._names())

    async def keep(self, use_case: UseCase[Given], given: Given) -> None:
        """Carry a use case out that changes nothing an area shows: no listener is told. Raises CoachError."""
        await self._carry_out(use_case, given, told=False)

    async def _carry_out(self, use_case: UseCase[Given], given: Given, *, told: bool = True) -> Change:
        async with self._turn:
            with ExitStack() as held:
                if await self._in_writer(lambda: held.enter_context(self._desk.writing())):
                    self._desk.tell()
                change = use_case(self._desk.records, given, self._desk.context)
                written = await self._in_writer(lambda: self._desk.persist(change))
                if told:
                    self.touched = [write.ref.id for write in change.writes]
                self._desk.apply(written, told=told)
        self._touched_at = time.monotonic()
        return change

    async def undo(self) -> str:
        """Take the last change back. Raises CoachError where there is none."""
        return await self.do(undo, None)

    async def redo(self) -> str:
        """Bring back what was undone last. Raises CoachError where there is none."""
        return await self.do(redo, None)

    async def catch_up(self) -> None:
        """Take over what another process wrote, if anything. Raises CoachError where its records cannot be read."""
        if self._desk.outdated():
            async with self._turn:
                self._desk.catch_up()

    async def back_up(self, home: Home) -> None:
        """Take the day's backup if it is due and nothing was changed for a while.

        It reads files in a thread of its own, so no change waits for it; one that cannot be taken is the doctor's to
        say.
        """
        if self.demo or self._turn.locked() or time.monotonic() - self._touched_at < _QUIET:
            return
        self._touched_at = math.inf
        from coachtui.services.daily import back_up_daily

        with suppress(CoachError):
            now, seal = self.context.now, self._desk.seal
            await asyncio.get_running_loop().run_in_executor(None, lambda: back_up_daily(home, now, seal))

    def read_library(self) -> asyncio.Future[Library]:
        """Begin to read the library in a thread of its own; what it gives, once it is there."""
        self._reading = asyncio.get_running_loop().run_in_executor(None, self._load)
        return self._reading

    async def library(self) -> Library:
        """Return the library as it was read last."""
        return await asyncio.shield(self._reading or self.read_library())

    def close(self) -> None:
        """Let the last change be written out, and what is unkept be kept: the app is over, whatever ended it."""
        self._writer.shutdown(wait=True)
        if keep := self.unkept():
            with suppress(CoachError):
                keep(self._desk)

    async def _in_writer(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)

    def _names(self) -> dict[str, str]:
        return {person.id: person.name for person in self.records.people.all()}

    def _count(self) -> None:
        self.version += 1


def _nothing() -> None:
    return None
