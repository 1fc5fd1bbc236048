"""The month as a grid that draws itself: people down, weeks across, one cell under the cursor."""

from collections.abc import Sequence
from datetime import date, datetime

from textual import events
from textual.geometry import Region
from textual.strip import Strip

from coachtui.coaching.blocks import Block
from coachtui.coaching.matrix import Gone, Line, Matrix, mark
from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.language.cells import left, width
from coachtui.tui.plan.grid import PICKED, STYLES, TOGETHER, PlanGrid
from coachtui.tui.widgets.lines import EMPTY, Piece, column, number
from coachtui.wording.dates import week
from coachtui.wording.words import symbol

_SUMS = 15
"""Cells of the sums at the right."""


class MatrixGrid(PlanGrid):
    """Draws a month's matrix below a heading that stays, and moves the cursor over its cells."""

    def __init__(self) -> None:
        super().__init__("matrix")
        self._matrix: Matrix | None = None
        self._top = 0

    def show(self, matrix: Matrix, now: datetime, at: Block | None = None) -> None:
        """Show a month at the local time `now`; the cursor goes to the block `at`, else stays on its person."""
        person = self.person
        self._matrix, self.now = matrix, now
        wanted = at.person if at else person.id if person else ""
        self.row = next((i for i, line in enumerate(matrix.lines) if line.row.person.id == wanted), self.row)
        self.row = max(0, min(self.row, len(matrix.lines) - 1))
        self.col = max(0, min(self.col, len(matrix.weeks) - 1))
        self.nth = max(0, min(self.nth, len(self.cell) - 1))
        for index, cell in enumerate(self._line.weeks if at and self._line else ()):
            for nth, block in enumerate(cell):
                if at and block.id == at.id:
                    self.col, self.nth = index, nth
        self._keep_in_view()
        self.refresh()

    def point_at(self, day: date) -> None:
        """Put the cursor in the week of a day, or in the first one."""
        weeks = self._matrix.weeks if self._matrix else ()
        self.col, self.nth = max((i for i, monday in enumerate(weeks) if monday <= day), default=0), 0
        self.refresh()

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person's line, in the same week; tell whether there is one."""
        for index, line in enumerate(self._matrix.lines if self._matrix else ()):
            if line.row.person.id == person:
                self.point(index, self.col, 0)
                return True
        return False

    @property
    def _line(self) -> Line | None:
        lines = self._matrix.lines if self._matrix else ()
        return lines[self.row] if self.row < len(lines) else None

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self._line.row.person if self._line else None

    @property
    def cell(self) -> Sequence[Block]:
        """The blocks in the cell under the cursor."""
        return self._line.weeks[self.col] if self._line and self.col < len(self._line.weeks) else ()

    @property
    def day(self) -> date | None:
        """The Monday of the week under the cursor."""
        return self._matrix.weeks[self.col] if self._matrix else None

    @property
    def gone(self) -> Gone:
        """Whether the person under the cursor is away in the week there."""
        return self._line.away[self.col] if self._line and self.col < len(self._line.away) else ""

    def _widths(self) -> tuple[int, int]:
        """Return the cells for the name and for one week."""
        lines = self._matrix.lines if self._matrix else ()
        weeks = len(self._matrix.weeks) if self._matrix else 5
        most = 12 if self.size.width < 72 else 20 if self.size.width < 100 else 26
        name = min(most, max((width(line.row.person.name) for line in lines), default=0)) if weeks > 5 else most
        return name, min(14, (self.size.width - name - _SUMS - 2) // weeks)

    def render_line(self, y: int) -> Strip:
        """Draw the heading or one person's line."""
        if self._matrix is None or self.now is None:
            return self.strip(EMPTY, self.size.width)
        if y == 0:
            return self._heading(self._matrix)
        index = self._top + y - 1
        if index >= len(self._matrix.lines):
            return self.strip(EMPTY, self.size.width)
        return self._person_line(self._matrix.lines[index], index == self.row, self.now)

    def _heading(self, matrix: Matrix) -> Strip:
        name, cell = self._widths()
        weeks = [Piece(left("  " + week(monday), cell), "dim") for monday in matrix.weeks]
        return self.strip((column("", name + 1), *weeks, number(_("plan / target"), _SUMS, "dim")), self.size.width)

    def _person_line(self, line: Line, pointed: bool, now: datetime) -> Strip:
        name, cell = self._widths()
        row = line.row
        planned = row.planned
        ground = self.piece_style("cursor") if pointed and self.has_focus else None
        pieces = [Piece("▸" if pointed else " ", "accent"), column(row.person.name, name, "name")]
        short = "" if planned >= row.target or not row.target else "warn" if not planned else ""
        tail = [number(f"{planned} / {row.target:>3}" if row.target else str(planned or ""), _SUMS, short)]
        strip = self.strip((*pieces, *(Piece(" " * cell) for _ in line.weeks), *tail), self.size.width, ground)
        cells = [
            self._cell(blocks, line.away[index], cell, now, pointed and index == self.col)
            for index, blocks in enumerate(line.weeks)
        ]
        start = name + 1
        return Strip.join([strip.crop(0, start), *cells, strip.crop(start + cell * len(cells), self.size.width)])

    def _cell(self, blocks: Sequence[Block], gone: Gone, cells: int, now: datetime, pointed: bool) -> Strip:
        ground = self.piece_style("cursor") if pointed and self.has_focus else None
        pieces = self._blocks(blocks, cells, now, pointed) if blocks else [Piece(_free(gone), "dim")]
        before = max(0, min(2, cells - sum(width(piece.text) for piece in pieces)))
        if pieces[0].text.startswith(PICKED):
            before = min(before, 1)
        strip = self.strip((Piece(" " * before), *pieces), cells, ground)
        if pointed and self.has_focus and len(blocks) < 2:
            return self.lit(strip)
        return strip

    def _blocks(self, blocks: Sequence[Block], cells: int, now: datetime, pointed: bool) -> list[Piece]:
        """Return as many of a cell's blocks as there is room for, that under the cursor among them, and how many more.

        Without room for all of them the last cells say how many are left.
        """
        texts = [
            (PICKED if block.id in self.picked else "")
            + f"{symbol(mark(block, now))}{block.minutes}"
            + (TOGETHER if block.group else "")
            for block in blocks
        ]
        shown = [*range(len(blocks))]
        nth = self.nth if pointed else 0
        while len(shown) > 1 and sum(width(texts[i]) for i in shown) + 2 * (len(shown) < len(blocks)) > cells - 1:
            shown.remove(shown[-1] if shown[-1] != nth else shown[0])
        pieces = []
        for index in shown:
            here = pointed and self.has_focus and len(blocks) > 1 and index == self.nth
            pieces.append(Piece(texts[index], "here" if here else STYLES[mark(blocks[index], now)]))
        if len(shown) < len(blocks):
            pieces.append(Piece(f"+{len(blocks) - len(shown)}", "dim"))
        return pieces

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many rows and columns, as far as there are any."""
        if self._matrix is None or not self._matrix.lines:
            return
        row = max(0, min(self.row + rows, len(self._matrix.lines) - 1))
        col = max(0, min(self.col + columns, len(self._matrix.weeks) - 1))
        if (row, col) != (self.row, self.col):
            self.point(row, col, 0)

    def on_click(self, event: events.Click) -> None:
        """Point with the mouse; a click on the cell under the cursor chooses it."""
        name, cell = self._widths()
        row = self._top + event.y - 1
        if self._matrix is None or not 0 <= row < len(self._matrix.lines) or event.y == 0:
            return
        col = max(0, min((event.x - name - 1) // cell, len(self._matrix.weeks) - 1))
        if (row, col) == (self.row, self.col):
            self.action_choose()
        else:
            self.point(row, col, 0)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        top = self._top
        self._keep_in_view()
        if self._top != top:
            self.refresh()

    def point(self, row: int, col: int, nth: int) -> None:
        """Put the cursor on a block of a cell, in view, and say so."""
        before, top = self.row, self._top
        self.row, self.col, self.nth = row, col, nth
        self._keep_in_view()
        if self._top == top:
            self.refresh(*(Region(0, i - top + 1, self.size.width, 1) for i in {before, row}))
        else:
            self.refresh()
        self.post_message(self.Moved())

    def _keep_in_view(self) -> None:
        count = len(self._matrix.lines) if self._matrix else 0
        height = max(1, self.size.height - 1) if self.size.height else count
        self._top = max(min(self._top, self.row), self.row - height + 1, 0)
        self._top = max(0, min(self._top, count - height))


def _free(gone: Gone) -> str:
    """Return what stands in a cell without a block."""
    return {"": "·", "partly": _("· away"), "wholly": _("– away")}[gone]
