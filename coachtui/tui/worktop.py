"""What screens are given: the records to read, and one way to change them that never blocks a key."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from typing import TypeVar

from coachtui.services.desk import Context, Desk, UseCase
from coachtui.services.undoing import redo, undo
from coachtui.store.records import Records
from coachtui.wording.labels import label

Given = TypeVar("Given")
Result = TypeVar("Result")


class Worktop:
    """The desk as an interface uses it: computed and shown on the loop's thread, written on one other thread."""

    def __init__(self, desk: Desk, keymap: Mapping[str, str], *, demo: bool = False) -> None:
        self._desk = desk
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="records")
        self._turn = asyncio.Lock()
        self.keymap = keymap
        self.demo = demo
        self.drafts: dict[str, dict[str, str]] = {}
        """What was typed into forms that were left by escape, by the form's name."""
        self.version = 0
        """Counts the changes that memory has seen: a screen that shows an older one is stale."""
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
        async with self._turn:
            with ExitStack() as held:
                if await self._in_writer(lambda: held.enter_context(self._desk.writing())):
                    self._desk.tell()
                change = use_case(self._desk.records, given, self._desk.context)
                names_before = self._names()
                written = await self._in_writer(lambda: self._desk.persist(change))
                self.touched = [write.ref.id for write in change.writes]
                self._desk.apply(written)
        return label(change.label, names_before | self._names())

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

    def close(self) -> None:
        """Let the last change be written out."""
        self._writer.shutdown(wait=True)

    async def _in_writer(self, work: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)

    def _names(self) -> dict[str, str]:
        return {person.id: person.name for person in self.records.people.all()}

    def _count(self) -> None:
        self.version += 1
