"""The Today area."""

from collections.abc import Iterable

from textual.widget import Widget

from coachtui.coaching.blocks import Block
from coachtui.coaching.months import Month
from coachtui.services.today import Today, today_of
from coachtui.tui.block_area import BlockArea
from coachtui.tui.today.commands import COMMANDS
from coachtui.tui.today.lines import GAP, month_beside, today_rows
from coachtui.tui.widgets.rows import Rows


class TodayArea(BlockArea):
    """What is unsaid, what comes next, who has waited longest, and how the month goes."""

    PLACE = "today"
    COMMAND_LIST = COMMANDS
    _today: Today | None = None

    def body(self) -> Iterable[Widget]:
        """One list."""
        yield Rows(id="day")

    def show_view(self) -> None:
        """Show the day."""
        context = self.worktop.context
        self._today = today_of(self.worktop.records, context)
        rows = self.query_one(Rows)
        rows.show(today_rows(self._today, context.today))
        rows.show_beside(month_beside(self._today, context.today))

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self.show_commands()

    def on_rows_chosen(self) -> None:
        """Enter opens what stands there."""
        if self._begun:
            self.action_start()
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
        gap = self._today.gap if self._today else None
        return gap.person.id if gap and self.query_one(Rows).current == GAP else ""

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
