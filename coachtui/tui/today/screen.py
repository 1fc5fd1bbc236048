"""The Today area."""

import asyncio
from collections.abc import Iterable
from typing import NamedTuple

from textual import work
from textual.widget import Widget

from coachtui.coaching.blocks import Block
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.services.open_items import Done, Open, in_order, mark_done, open_with
from coachtui.services.people import present
from coachtui.services.today import Today, today_of
from coachtui.tui.block_area import BlockArea
from coachtui.tui.today.commands import COMMANDS
from coachtui.tui.today.lines import GAP, month_beside, today_rows
from coachtui.tui.widgets.rows import Rows
from coachtui.tui.worktop import Worktop


class _Read(NamedTuple):
    """What was open with a person when so many changes had been seen."""

    version: int
    open: tuple[Open, ...]


_NONE = _Read(0, ())


class TodayArea(BlockArea):
    """What is unsaid, what comes next, who has waited longest, and how the month goes."""

    PLACE = "today"
    COMMAND_LIST = COMMANDS
    _today: Today | None = None

    def __init__(self, worktop: Worktop) -> None:
        super().__init__(worktop)
        self._open: tuple[Open, ...] = ()
        self._read: dict[str, _Read] = {}
        """What is open with each: read after the first frame, since it stands with each person's own records."""

    def body(self) -> Iterable[Widget]:
        """One list."""
        yield Rows(id="day")

    def show_view(self) -> None:
        """Show the day."""
        context = self.worktop.context
        self._today = today_of(self.worktop.records, context)
        self._show_day()
        self._read_open()

    def _show_day(self) -> None:
        if self._today is None:
            return
        today, rows = self.worktop.context.today, self.query_one(Rows)
        rows.show(today_rows(self._today, today, self._open))
        rows.show_beside(month_beside(self._today, today))

    @work(group="changes")
    async def _read_open(self) -> None:
        """Read what is open behind the frame, and show it; what cannot be read is said, and the day stands."""
        try:
            await self._take_in_open()
        except CoachError as error:
            if self.query(Rows):
                self.complain(error)

    async def _take_in_open(self) -> None:
        """Read what is open, person by person, so that no key waits for all of them; show it where it has changed."""
        records, version = self.worktop.records, self.worktop.version
        people, versions = present(records, self.worktop.context.today), records.versions_of_people()
        for person in people:
            seen = self._read.get(person.id)
            if versions.get(person.id, 0) == (seen.version if seen else 0):
                continue
            await asyncio.sleep(0)
            if version != self.worktop.version:
                return
            with records.at_a_glance(person.id):
                self._read[person.id] = _Read(versions.get(person.id, 0), tuple(open_with(records, person)))
        items = (each._replace(person=person) for person in people for each in self._read.get(person.id, _NONE).open)
        if (fresh := in_order(items)) != self._open and self.query(Rows):
            self._open = fresh
            self._show_day()
            self.show_commands()

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self.show_commands()

    def on_rows_chosen(self) -> None:
        """Enter opens what stands there."""
        if self._begun:
            self.action_start()
        elif self.on_thing():
            self.action_prepare()
        elif self.on_open():
            self.action_edit()
        elif self.on_person():
            self.action_new()

    def block_here(self) -> Block | None:
        """Return the block under the cursor."""
        return self.worktop.records.blocks.get(self.query_one(Rows).current)

    @property
    def _begun(self) -> str:
        """The person of the begun session under the cursor, or an empty text."""
        here = self.query_one(Rows).current
        return next((b.person.id for b in (self._today.begun if self._today else ()) if b.underway.id == here), "")

    def person_here(self) -> str:
        """Return the person under the cursor."""
        block = self.block_here()
        if block:
            return block.person
        if self._begun:
            return self._begun
        if thing := self._thing:
            return thing.person.id
        gap = self._today.gap if self._today else None
        return gap.person.id if gap and self.query_one(Rows).current == GAP else ""

    @property
    def _thing(self) -> Open | None:
        """What is open under the cursor."""
        here = self.query_one(Rows).current
        return next((each for each in self._open if each.thing.id == here), None)

    def on_thing(self) -> bool:
        """Tell whether the cursor is on something open."""
        return self._thing is not None

    def action_done_here(self) -> None:
        """What is open under the cursor is done."""
        if each := self._thing:
            self.change(mark_done, Done(each.person.id, each.thing.id))

    def action_new(self) -> None:
        """Plan a block in the coming days."""
        today = self.worktop.context.today
        self.plan_block(Month.of(today), today)

    def go_to(self, block: Block) -> None:
        """Put the cursor on a block, if it is within the days shown."""
        self.point_at(block.id)

    def point_at(self, record: str) -> None:
        """Put the cursor on a block or a session that was begun."""
        self.query_one(Rows).go_to(record)
        self.show_commands()
