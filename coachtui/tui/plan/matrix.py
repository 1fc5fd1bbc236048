"""The month as a grid that draws itself: people down, weeks across, one cell under the cursor."""

from collections.abc import Sequence
from datetime import date, datetime

from textual import events
from textual.binding import Binding
from textual.geometry import Region
from textual.strip import Strip

from coachtui.coaching.blocks import Block
from coachtui.coaching.matrix import Line, Matrix, mark
from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.language.cells import left
from coachtui.tui.widgets.grid import CellGrid
from coachtui.tui.widgets.lines import EMPTY, Piece, column, number
from coachtui.wording.dates import week
from coachtui.wording.words import symbol

_STYLES = {"held": "good", "planned": "", "unresolved": "warn", "missed": "bad", "excused": "dim", "moved": "dim"}


class MatrixGrid(CellGrid):
    """Draws a month's matrix below a heading that stays, and moves the cursor over its cells."""

    BINDINGS = [Binding("tab", "next_block", show=False)]

    def __init__(self) -> None:
        super().__init__(id="matrix")
        self._matrix: Matrix | None = None
        self._now: datetime | None = None
        self._row = self._column = self._nth = self._top = 0

    def show(self, matrix: Matrix, now: datetime, at: Block | None = None) -> None:
        """Show a month at the local time `now`; the cursor goes to the block `at`, else stays on its person."""
        person = self.person
        self._matrix, self._now = matrix, now
        wanted = at.person if at else person.id if person else ""
        self._row = next((i for i, line in enumerate(matrix.lines) if line.row.person.id == wanted), self._row)
        self._row = max(0, min(self._row, len(matrix.lines) - 1))
        self._column = max(0, min(self._column, len(matrix.weeks) - 1))
        self._nth = max(0, min(self._nth, len(self.cell) - 1))
        for index, cell in enumerate(self._line.weeks if at and self._line else ()):
            for nth, block in enumerate(cell):
                if at and block.id == at.id:
                    self._column, self._nth = index, nth
        self._keep_in_view()
        self.refresh()

    def point_at(self, day: date) -> None:
        """Put the cursor in the week of a day, or in the first one."""
        weeks = self._matrix.weeks if self._matrix else ()
        self._column, self._nth = max((i for i, monday in enumerate(weeks) if monday <= day), default=0), 0
        self.refresh()

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person's line, in the same week; tell whether there is one."""
        for index, line in enumerate(self._matrix.lines if self._matrix else ()):
            if line.row.person.id == person:
                self._point(index, self._column, 0)
                return True
        return False

    @property
    def _line(self) -> Line | None:
        lines = self._matrix.lines if self._matrix else ()
        return lines[self._row] if self._row < len(lines) else None

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self._line.row.person if self._line else None

    @property
    def cell(self) -> Sequence[Block]:
        """The blocks in the cell under the cursor."""
        return self._line.weeks[self._column] if self._line and self._column < len(self._line.weeks) else ()

    @property
    def block(self) -> Block | None:
        """The block under the cursor: one of the cell, `tab` takes the next."""
        return self.cell[self._nth] if self._nth < len(self.cell) else None

    @property
    def monday(self) -> date | None:
        """The Monday of the week under the cursor."""
        return self._matrix.weeks[self._column] if self._matrix else None

    def _widths(self) -> tuple[int, int, int]:
        """Return the cells for the name, for one week, and for the sums at the right."""
        weeks = len(self._matrix.weeks) if self._matrix else 5
        sums = 15
        name = 12 if self.size.width < 72 else 20 if self.size.width < 100 else 26
        return name, min(14, (self.size.width - name - sums - 2) // weeks), sums

    def render_line(self, y: int) -> Strip:
        """Draw the heading or one person's line."""
        if self._matrix is None or self._now is None:
            return self.strip(EMPTY, self.size.width)
        if y == 0:
            return self._heading(self._matrix)
        index = self._top + y - 1
        if index >= len(self._matrix.lines):
            return self.strip(EMPTY, self.size.width)
        return self._person_line(self._matrix.lines[index], index == self._row, self._now)

    def _heading(self, matrix: Matrix) -> Strip:
        name, cell, sums = self._widths()
        weeks = [Piece(left("  " + week(monday), cell), "dim") for monday in matrix.weeks]
        return self.strip((column("", name + 1), *weeks, number(_("plan / target"), sums, "dim")), self.size.width)

    def _person_line(self, line: Line, pointed: bool, now: datetime) -> Strip:
        name, cell, sums = self._widths()
        row = line.row
        planned = row.planned
        ground = self.piece_style("cursor") if pointed and self.has_focus else None
        pieces = [Piece("▸" if pointed else " ", "accent"), column(row.person.name, name, "name")]
        short = "" if planned >= row.target or not row.target else "warn" if not planned else ""
        tail = [number(f"{planned} / {row.target:>3}" if row.target else str(planned or ""), sums, short)]
        strip = self.strip((*pieces, *(Piece(" " * cell) for _ in line.weeks), *tail), self.size.width, ground)
        cells = [
            self._cell(blocks, cell, now, pointed and index == self._column, ground is not None)
            for index, blocks in enumerate(line.weeks)
        ]
        start = name + 1
        return Strip.join([strip.crop(0, start), *cells, strip.crop(start + cell * len(cells), self.size.width)])

    def _cell(self, blocks: Sequence[Block], cells: int, now: datetime, pointed: bool, on_line: bool) -> Strip:
        ground = self.piece_style("cursor") if on_line else None
        pieces: list[Piece] = []
        first = max(0, self._nth - 1) if pointed else 0
        for index, block in enumerate(blocks[first : first + 2], first):
            what = mark(block, now)
            chosen = pointed and self.has_focus and len(blocks) > 1 and index == self._nth
            pieces.append(Piece(f"{symbol(what)}{block.minutes}", "here" if chosen else _STYLES[what]))
        if len(blocks) > 2:
            pieces.append(Piece(f"+{len(blocks) - 2}", "dim"))
        if not blocks:
            pieces.append(Piece("·", "dim"))
        strip = self.strip((Piece("  "), *pieces), cells, ground)
        if pointed and self.has_focus and len(blocks) < 2:
            return self.lit(strip)
        return strip

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many rows and columns, as far as there are any."""
        if self._matrix is None or not self._matrix.lines:
            return
        row = max(0, min(self._row + rows, len(self._matrix.lines) - 1))
        col = max(0, min(self._column + columns, len(self._matrix.weeks) - 1))
        if (row, col) != (self._row, self._column):
            self._point(row, col, 0)

    def action_next_block(self) -> None:
        """Take the next block in the cell."""
        if len(self.cell) > 1:
            self._point(self._row, self._column, (self._nth + 1) % len(self.cell))

    def on_click(self, event: events.Click) -> None:
        """Point with the mouse; a click on the cell under the cursor chooses it."""
        name, cell, _sums = self._widths()
        row = self._top + event.y - 1
        if self._matrix is None or not 0 <= row < len(self._matrix.lines) or event.y == 0:
            return
        col = max(0, min((event.x - name - 1) // cell, len(self._matrix.weeks) - 1))
        if (row, col) == (self._row, self._column):
            self.action_choose()
        else:
            self._point(row, col, 0)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        top = self._top
        self._keep_in_view()
        if self._top != top:
            self.refresh()

    def _point(self, row: int, col: int, nth: int) -> None:
        before, top = self._row, self._top
        self._row, self._column, self._nth = row, col, nth
        self._keep_in_view()
        if self._top == top:
            self.refresh(*(Region(0, i - top + 1, self.size.width, 1) for i in {before, row}))
        else:
            self.refresh()
        self.post_message(self.Moved())

    def _keep_in_view(self) -> None:
        count = len(self._matrix.lines) if self._matrix else 0
        height = max(1, self.size.height - 1) if self.size.height else count
        self._top = max(min(self._top, self._row), self._row - height + 1, 0)
        self._top = max(0, min(self._top, count - height))
