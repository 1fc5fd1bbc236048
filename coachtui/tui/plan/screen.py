"""The Plan area."""

from collections.abc import Iterable
from typing import cast

from textual.widget import Widget

from coachtui.coaching.blocks import Block
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.filling import propose_month
from coachtui.services.plan import plan_of
from coachtui.services.planning import MoveBlock, move_block, remove_block
from coachtui.tui.area import asking
from coachtui.tui.block_area import BlockArea
from coachtui.tui.plan.commands import COMMANDS
from coachtui.tui.plan.lines import cell_line, empty_rows, heading
from coachtui.tui.plan.matrix import MatrixGrid
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop


class PlanArea(BlockArea):
    """A month as people by weeks; every block in it can be planned, moved and settled here."""

    PLACE = "plan"
    CSS_PATH = "screen.tcss"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop) -> None:
        super().__init__(worktop)
        self._month = Month.of(worktop.context.today)
        self._placed = False

    def body(self) -> Iterable[Widget]:
        """Heading, matrix, and the cell under the cursor in words."""
        top, cell = Rows(id="plan-heading"), Rows(id="plan-cell")
        top.can_focus = cell.can_focus = False
        yield top
        yield MatrixGrid()
        yield cell

    def on_mount(self) -> None:
        """Start in the matrix."""
        self.matrix.focus()

    @property
    def matrix(self) -> MatrixGrid:
        """The grid."""
        return self.query_one(MatrixGrid)

    def show_view(self, at: Block | None = None) -> None:
        """Show the month."""
        context = self.worktop.context
        matrix = plan_of(self.worktop.records, self._month, context)
        self.matrix.show(matrix, context.now, at)
        if not self._placed:
            self._placed = True
            self.matrix.point_at(context.today)
        self.query_one("#plan-heading", Rows).show([Row(heading(matrix.figures, context.today))])
        self._show_cell()

    def _show_cell(self) -> None:
        grid = self.matrix
        if grid.person and grid.monday:
            lines = [cell_line(grid.person, grid.block, grid.monday, self.worktop.context.now)]
        else:
            lines = empty_rows()
        self.query_one("#plan-cell", Rows).show([Row(()), *(Row(line) for line in lines)])

    def on_cell_grid_moved(self) -> None:
        """Say what stands in the cell, and offer what suits it."""
        self._show_cell()
        self.show_commands()

    def on_cell_grid_chosen(self) -> None:
        """Enter changes the block there, or plans one."""
        if self.on_open():
            self.action_edit()
        elif self.on_person():
            self.action_new()

    def person_here(self) -> str:
        """Return the person under the cursor."""
        return self.matrix.person.id if self.matrix.person else ""

    def month_here(self) -> Month:
        """Return the month shown."""
        return self._month

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person's line."""
        return self.matrix.go_to_person(person)

    def block_here(self) -> Block | None:
        """Return the block under the cursor."""
        return self.matrix.block

    def on_ahead(self) -> bool:
        """Tell whether the cursor is on a block whose time is still to come."""
        return self.on_open() and not self.on_unsaid()

    def action_month(self, step: int) -> None:
        """Show another month."""
        self._month = self._month.shift(step)
        self.renew()

    def action_this_month(self) -> None:
        """Back to now."""
        self._month = Month.of(self.worktop.context.today)
        self._placed = False
        self.renew()

    def action_shift(self, days: int) -> None:
        """Move the block, and the cursor with it."""
        if block := self.matrix.block:
            self.attempt(self._moved(block, days))

    async def _moved(self, block: Block, days: int) -> str:
        said = await self.worktop.do(move_block, MoveBlock(block.id, days))
        if moved := self.worktop.records.blocks.get(block.id):
            self.go_to(moved)
        return said

    def action_remove(self) -> None:
        """Take the block away."""
        if block := self.matrix.block:
            self.change(remove_block, block.id)

    def action_new(self) -> None:
        """Plan a block in the week under the cursor."""
        self.plan_block(self._month, self.matrix.monday or self._month.first)

    def go_to(self, block: Block) -> None:
        """Put the cursor on a block, if it is in the month shown."""
        if block.day in self._month:
            self.show_view(block)
            self.show_commands()

    @asking
    async def action_fill(self) -> None:
        """Propose blocks for the month; nothing changes until they are accepted."""
        from coachtui.tui.plan.fill import FillScreen

        try:
            proposal = propose_month(self.worktop.records, self._month, self.worktop.context)
        except CoachError as error:
            self.complain(error)
            return
        if not proposal.placed and not proposal.left:
            self.say(_("Everyone has what the target asks for."))
            return
        screen = FillScreen(self.worktop, proposal, self._month)
        self.done(cast(str, await self.app.push_screen_wait(screen)))
