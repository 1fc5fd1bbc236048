"""What the two views of a month share: a cursor over cells, one block of which is meant, and blocks picked out."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from textual.binding import Binding

from coachtui.coaching.blocks import Block
from coachtui.coaching.matrix import Mark
from coachtui.coaching.people import Person
from coachtui.tui.widgets.grid import CellGrid

STYLES: dict[Mark, str] = {
    "held": "good",
    "planned": "",
    "unresolved": "warn",
    "missed": "bad",
    "excused": "dim",
    "moved": "dim",
}
PICKED = "✓"
"""Stands before a block that is picked out."""
TOGETHER = "&"
"""Stands behind a block that is a group's."""


class PlanGrid(CellGrid):
    """A month's blocks in cells. The cursor is on a cell, and in it on one block, where there are any."""

    BINDINGS = [Binding("tab", "next_block", show=False)]

    def __init__(self, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.now: datetime | None = None
        self.picked: Collection[str] = ()
        """The ids of the blocks that are picked out."""
        self.row = self.col = self.nth = 0
        """The cell under the cursor, and which of its blocks is meant."""

    @property
    def cell(self) -> Sequence[Block]:
        """The blocks in the cell under the cursor; of a group, the first."""
        raise NotImplementedError

    @property
    def block(self) -> Block | None:
        """The block under the cursor: one of the cell, `tab` takes the next."""
        return self.cell[self.nth] if self.nth < len(self.cell) else None

    @property
    def person(self) -> Person | None:
        """The person whose cell or block is under the cursor, if it is one person's."""
        raise NotImplementedError

    @property
    def day(self) -> date | None:
        """The first day of the cell under the cursor."""
        raise NotImplementedError

    def pick(self, blocks: Collection[str]) -> None:
        """Show which blocks are picked out."""
        self.picked = blocks
        self.refresh()

    def point_at(self, day: date) -> None:
        """Put the cursor on the cell of a day."""
        raise NotImplementedError

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person, and tell whether they are here."""
        raise NotImplementedError

    def point(self, row: int, col: int, nth: int) -> None:
        """Put the cursor on a block of a cell, in view, and say so."""
        raise NotImplementedError

    def action_next_block(self) -> None:
        """Take the next block in the cell."""
        if len(self.cell) > 1:
            self.point(self.row, self.col, (self.nth + 1) % len(self.cell))
