"""The Plan area."""

from collections.abc import Iterable
from typing import cast

from textual.widget import Widget

from coachtui.coaching.blocks import Block
from coachtui.coaching.figures import Figures
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.i18n import _, current
from coachtui.language.names import short_names
from coachtui.services.carrying import to_carry
from coachtui.services.filling import propose_month
from coachtui.services.plan import calendar_plan, plan_of, unsaid_blocks
from coachtui.tui.area import asking
from coachtui.tui.plan.acting import PlanActions
from coachtui.tui.plan.calendar import CalendarGrid
from coachtui.tui.plan.commands import COMMANDS
from coachtui.tui.plan.grid import PlanGrid
from coachtui.tui.plan.lines import Pointed, below, cell_line, day_line, empty_rows, heading
from coachtui.tui.plan.matrix import MatrixGrid
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop


class PlanArea(PlanActions):
    """A month as people by weeks, or as a calendar; every block in it can be planned, moved and settled here."""

    PLACE = "plan"
    CSS_PATH = "screen.tcss"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop) -> None:
        super().__init__(worktop)
        self._placed = False
        self._by_day = False
        self._figures: Figures | None = None
        self._unsaid: list[Block] = []
        self._names: dict[str, str] = {}

    def body(self) -> Iterable[Widget]:
        """Heading, the month, and the cell under the cursor in words."""
        top, cell = Rows(id="plan-heading"), Rows(id="plan-cell")
        top.can_focus = cell.can_focus = False
        yield top
        yield MatrixGrid()
        yield CalendarGrid()
        yield cell

    def on_mount(self) -> None:
        """Start in the matrix."""
        self.calendar.display = False
        self.matrix.focus()

    @property
    def matrix(self) -> MatrixGrid:
        """The month as people by weeks."""
        return self.query_one(MatrixGrid)

    @property
    def calendar(self) -> CalendarGrid:
        """The month as a calendar."""
        return self.query_one(CalendarGrid)

    @property
    def grid(self) -> PlanGrid:
        """The view of the month that is shown."""
        return self.calendar if self._by_day else self.matrix

    def show_view(self, at: Block | None = None) -> None:
        """Show the month."""
        records, context = self.worktop.records, self.worktop.context
        self.picked = {picked: None for picked in self.picked if records.blocks.get(picked)}
        self.grid.picked = self.picked
        self._names = {person.id: person.name for person in records.people.all()}
        if self._by_day:
            days = calendar_plan(records, self.month, context, current())
            self._figures = days.figures
            people = [row.person for row in (*days.figures.rows, *days.figures.others)]
            names = short_names([person.name for person in people])
            short = {person.id: name for person, name in zip(people, names, strict=True)}
            self.calendar.show(days, context.now, short, at)
        else:
            matrix = plan_of(records, self.month, context)
            self._figures = matrix.figures
            self.matrix.show(matrix, context.now, at)
        if not self._placed:
            self._placed = True
            self.grid.point_at(context.today)
        self._unsaid = unsaid_blocks(records, context)
        self.carried = to_carry(records, self.month, context)
        self._show_heading()
        self._show_cell()

    def _show_heading(self) -> None:
        if self._figures:
            lines = [heading(self._figures, self.worktop.context.today)]
            lines.append(below(self._figures, len(self._unsaid), len(self.picked)))
            self.query_one("#plan-heading", Rows).show([Row(line) for line in lines])

    def _show_cell(self) -> None:
        context = self.worktop.context
        if self._figures and not (self._figures.rows or self._figures.others):
            lines = empty_rows()
        elif self._by_day and self.calendar.here:
            lines = [day_line(self.calendar.here, self._pointed(), context.now)]
        elif self.matrix.person and self.matrix.day:
            grid = self.matrix
            lines = [cell_line(self.matrix.person, self._pointed(), self.matrix.day, grid.gone, context.now)]
        else:
            lines = empty_rows()
        self.query_one("#plan-cell", Rows).show([Row(()), *(Row(line) for line in lines)])

    def _pointed(self) -> Pointed | None:
        """Return the block under the cursor with the names that belong to it."""
        block, records = self.block_here(), self.worktop.records
        if block is None:
            return None
        others = []
        if block.group:
            day = records.blocks.between(block.day, block.day)
            those = {each.person for each in day if each.group == block.group and each.id != block.id}
            short = short_names(list(self._names.values()))
            others = [each for person, each in zip(self._names, short, strict=True) if person in those]
        rhythm = records.team.rhythms.get(block.rhythm) if block.rhythm else None
        return Pointed(block, self._names.get(block.person, "…"), others, rhythm.name if rhythm else "")

    def show_picked(self) -> None:
        """Show which blocks are picked out, and what can be done with them."""
        super().show_picked()
        self._show_heading()

    def on_cell_grid_moved(self) -> None:
        """Say what stands in the cell, and offer what suits it."""
        self._show_cell()
        self.show_commands()

    def on_cell_grid_chosen(self) -> None:
        """Enter changes the block there, or plans one."""
        if self.on_one_open():
            self.action_edit()
        elif self.on_anyone():
            self.action_new()

    def on_anyone(self) -> bool:
        """Tell whether there is anybody to plan for in the month."""
        return bool(self._figures and (self._figures.rows or self._figures.others))

    def on_more_unsaid(self) -> bool:
        """Tell whether a block somewhere waits to be settled, other than the one under the cursor."""
        here = self.block_here()
        return any(here is None or block.id != here.id for block in self._unsaid)

    def person_here(self) -> str:
        """Return the person under the cursor."""
        return self.grid.person.id if self.grid.person else ""

    def month_here(self) -> Month:
        """Return the month shown."""
        return self.month

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person's line, or on their block."""
        return self.grid.go_to_person(person)

    def action_month(self, step: int) -> None:
        """Show another month."""
        self.month = self.month.shift(step)
        self.renew()

    def action_this_month(self) -> None:
        """Back to now."""
        self.month = Month.of(self.worktop.context.today)
        self._placed = False
        self.renew()

    def action_view(self) -> None:
        """Show the same month the other way, with the cursor on the same block or in the same week."""
        block, day = self.block_here(), self.grid.day
        self._by_day = not self._by_day
        self.matrix.display, self.calendar.display = not self._by_day, self._by_day
        self.grid.focus()
        self.show_view(block)
        if block is None and day:
            self.grid.point_at(max(day, self.month.first))
        self._show_cell()
        self.show_commands()

    def action_shift_in_view(self, step: int) -> None:
        """Move the chosen blocks as far as the view's columns are apart: a week, or a day."""
        self.action_shift(step if self._by_day else 7 * step)

    def action_unsaid(self) -> None:
        """Go to the next block that waits to be settled, from the oldest on, whatever month it stands in."""
        ids = [block.id for block in self._unsaid]
        here = self.block_here()
        position = ids.index(here.id) + 1 if here and here.id in ids else 0
        if ids:
            found = self._unsaid[position % len(ids)]
            self.month = Month.of(found.day)
            self.go_to(found)

    @asking
    async def action_new(self) -> None:
        """Plan a block in the week under the cursor, or on its day."""
        from coachtui.services.people import present
        from coachtui.tui.dialogs.palette import person_finder

        whom, day = self.person_here(), self.grid.day or self.month.first
        if self._by_day and not self.on_one_open():
            people = present(self.worktop.records, self.worktop.context.today)
            whom = await self.app.push_screen_wait(person_finder(people))
        if whom:
            await self.open_new_block(self.month, day, whom)

    def go_to(self, block: Block) -> None:
        """Put the cursor on a block, if it is in the month shown."""
        if block.day in self.month:
            self.show_view(block)
            self.show_commands()

    @asking
    async def action_fill(self) -> None:
        """Propose blocks for the month; nothing changes until they are accepted."""
        from coachtui.tui.plan.fill import FillScreen

        try:
            proposal = propose_month(self.worktop.records, self.month, self.worktop.context)
        except CoachError as error:
            self.complain(error)
            return
        if not proposal.placed and not proposal.left:
            self.say(_("Everyone has what the target asks for."))
            return
        screen = FillScreen(self.worktop, proposal, self.month)
        self.done(cast(str, await self.app.push_screen_wait(screen)))
