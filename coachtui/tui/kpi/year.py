"""Twelve months as a grid that draws itself: people down, months across, the sums below."""

from collections.abc import Iterable

from textual import events
from textual.geometry import Region
from textual.strip import Strip

from coachtui.coaching.minutes import YEAR, Cell, PersonYear, Year
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.tui.kpi.lines import MET
from coachtui.tui.widgets.grid import CellGrid
from coachtui.tui.widgets.lines import EMPTY, Piece, column, number
from coachtui.wording.dates import short_month

_FRAME = 3
"""Lines that always stand: the months above, the sum and the target below."""


class YearGrid(CellGrid):
    """Draws a year below its months and above its sums, and moves the cursor over the cells."""

    def __init__(self) -> None:
        super().__init__(id="year")
        self._year: Year | None = None
        self._lines: tuple[PersonYear, ...] = ()
        self._row = self._top = 0
        self._column = YEAR - 1

    def show(self, year: Year) -> None:
        """Show a year; the cursor stays on its person and its column."""
        person = self.person
        self._year, self._lines = year, (*year.lines, *year.others)
        same = (i for i, line in enumerate(self._lines) if person and line.person.id == person.id)
        self._row = next(same, max(0, min(self._row, len(self._lines) - 1)))
        self._keep_in_view()
        self.refresh()

    def point_at_last(self) -> None:
        """Put the cursor in the last month."""
        self._point(self._row, YEAR - 1)

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person's line, in the same month; tell whether there is one."""
        for index, line in enumerate(self._lines):
            if line.person.id == person:
                self._point(index, self._column)
                return True
        return False

    @property
    def person(self) -> Person | None:
        """The person under the cursor."""
        return self._lines[self._row].person if self._row < len(self._lines) else None

    @property
    def month(self) -> Month | None:
        """The month under the cursor."""
        return self._year.months[self._column] if self._year else None

    @property
    def cell(self) -> Cell:
        """The cell under the cursor."""
        return self._lines[self._row].cells[self._column] if self._row < len(self._lines) else Cell()

    def _widths(self) -> tuple[int, int, int]:
        """Return the cells for a name and for a month, and how many months there is room for."""
        name = 12 if self.size.width < 72 else 18 if self.size.width < 100 else 26
        cell = min(7, max(5, (self.size.width - name - 1) // YEAR))
        return name, cell, max(1, min(YEAR, (self.size.width - name - 1) // cell))

    def _columns(self) -> range:
        """Return the months in view: the last ones, or those from the cursor's on where that stands before them."""
        room = self._widths()[2]
        first = min(self._column, YEAR - room)
        return range(first, first + room)

    def _room(self) -> int:
        return max(1, self.size.height - _FRAME)

    def render_line(self, y: int) -> Strip:
        """Draw the months, a person's line, the sum or the target."""
        if self._year is None or not self._lines:
            return self.strip(EMPTY, self.size.width)
        index, last = self._top + y - 1, min(self._room(), len(self._lines))
        if y == 0:
            return self._months(self._year)
        if y <= last:
            return self._person_line(index)
        if y == last + 1:
            return self._sum_line(self._year)
        return self._target_line(self._year) if y == last + 2 else self.strip(EMPTY, self.size.width)

    def _months(self, year: Year) -> Strip:
        name, cell, _room = self._widths()
        legend = f" {MET} " + _("target met")
        months = [self._number(short_month(year.months[i].first), cell, "dim") for i in self._columns()]
        return self.strip((column(legend, name + 1, "dim"), *_flat(months)), self.size.width)

    def _person_line(self, index: int) -> Strip:
        name, cell, _room = self._widths()
        line, pointed = self._lines[index], index == self._row
        lit = pointed and self.has_focus
        counts = any(one.counts for one in line.cells)
        cells = _flat(self._cell(line.cells[i], cell) for i in self._columns())
        pieces = (Piece("▸" if pointed else " ", "accent"), column(line.person.name, name, "name" if counts else "dim"))
        strip = self.strip((*pieces, *cells), self.size.width, self.piece_style("cursor") if lit else None)
        if not lit:
            return strip
        start = name + 1 + cell * (self._column - self._columns().start)
        here = self.lit(strip.crop(start, start + cell))
        return Strip.join([strip.crop(0, start), here, strip.crop(start + cell, self.size.width)])

    def _sum_line(self, year: Year) -> Strip:
        name, cell, _room = self._widths()
        sums = [year.sums[i] for i in self._columns()]
        cells = [self._number(str(one.minutes) if one.counts else "", cell, _style(one)) for one in sums]
        return self.strip((column(" " + _("In all"), name + 1, "title"), *_flat(cells)), self.size.width)

    def _target_line(self, year: Year) -> Strip:
        """Draw the targets; the mark stands here, for a sum of four digits leaves no room beside it."""
        name, cell, _room = self._widths()
        sums = [year.sums[i] for i in self._columns()]
        cells = [self._number(_target(one), cell, "dim", MET if one.met else " ") for one in sums]
        return self.strip((column(" " + _("Target"), name + 1, "dim"), *_flat(cells)), self.size.width)

    def _cell(self, cell: Cell, cells: int) -> tuple[Piece, Piece]:
        minutes = str(cell.minutes) if cell.counts or cell.minutes else ""
        return self._number(minutes, cells, _style(cell), MET if cell.met else " ")

    def _number(self, text: str, cells: int, style: str, mark: str = " ") -> tuple[Piece, Piece]:
        return number(text, cells - 1, style), Piece(mark, "good" if mark == MET else "")

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many rows and columns, as far as there are any."""
        if self._lines:
            row = max(0, min(self._row + rows, len(self._lines) - 1))
            col = max(0, min(self._column + columns, YEAR - 1))
            if (row, col) != (self._row, self._column):
                self._point(row, col)

    def on_click(self, event: events.Click) -> None:
        """Point with the mouse; a click on the cell under the cursor chooses it."""
        name, cell, _room = self._widths()
        row = self._top + event.y - 1
        if not 1 <= event.y <= self._room() or row >= len(self._lines):
            return
        shown = self._columns()
        col = max(shown.start, min(shown.start + (event.x - name - 1) // cell, shown.stop - 1))
        if (row, col) == (self._row, self._column):
            self.action_choose()
        else:
            self._point(row, col)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        self._keep_in_view()
        self.refresh()

    def _point(self, row: int, col: int) -> None:
        before, seen = self._row, (self._top, self._columns())
        self._row, self._column = row, col
        self._keep_in_view()
        if (self._top, self._columns()) == seen:
            self.refresh(*(Region(0, i - self._top + 1, self.size.width, 1) for i in {before, row}))
        else:
            self.refresh()
        self.post_message(self.Moved())

    def _keep_in_view(self) -> None:
        room = self._room() if self.size.height else max(1, len(self._lines))
        self._top = max(min(self._top, self._row), self._row - room + 1, 0)
        self._top = max(0, min(self._top, len(self._lines) - room))


def _target(cell: Cell) -> str:
    return str(cell.target or "–") if cell.counts else ""


def _style(cell: Cell) -> str:
    return "good" if cell.met else "" if cell.minutes and cell.counts else "dim"


def _flat(pairs: Iterable[tuple[Piece, Piece]]) -> list[Piece]:
    return [piece for pair in pairs for piece in pair]
