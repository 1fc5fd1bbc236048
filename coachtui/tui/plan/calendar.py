"""The month as a calendar that draws itself: weeks down, days across, one day under the cursor."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from coachtui.coaching.blocks import Block
from coachtui.coaching.matrix import mark
from coachtui.coaching.month_days import WORKING, Day, MonthDays
from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.language.cells import cut, width
from coachtui.tui.plan.grid import PICKED, STYLES, PlanGrid
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line
from coachtui.wording.dates import clock, week, weekday
from coachtui.wording.words import symbol

_WEEK = 4
"""Cells of a week's name at the left."""


class CalendarGrid(PlanGrid):
    """Draws a month's days below the names of the weekdays, and moves the cursor over them.

    Where there is room each day's blocks stand below its number; in a low terminal the first stands beside it.
    """

    def __init__(self) -> None:
        super().__init__("calendar")
        self._days: MonthDays | None = None
        self._names: Mapping[str, str] = {}
        self._people: Mapping[str, Person] = {}
        self._top = 0
        self._widths: list[int] = []
        """The cells of each day across."""
        self._heights: list[int] = []
        """The lines of each week."""
        self._airy = True
        """Whether the blocks stand below the days' numbers."""

    def show(self, days: MonthDays, now: datetime, names: Mapping[str, str], at: Block | None = None) -> None:
        """Show a month at the local time `now`, with short names by person; the cursor goes to `at`, else stays."""
        self._days, self.now, self._names = days, now, names
        rows = (*days.figures.rows, *days.figures.others)
        self._people = {row.person.id: row.person for row in rows}
        self._lay_out()
        if at:
            self._seek(at.day, at.id)
        else:
            self._settle(self.row, self.col)
        self._keep_in_view()
        self.refresh()

    def point_at(self, day: date) -> None:
        """Put the cursor on a day, or on the first one."""
        if not self._seek(day):
            self._settle(0, 0)
        self._keep_in_view()
        self.refresh()

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person's first block from the cursor's day on, or on the first in the month."""
        found = [
            (day, block)
            for row in (self._days.rows if self._days else ())
            for day in row
            if day
            for together in day.items
            for block in together
            if block.person == person
        ]
        here = self.day or date.min
        later = [each for each in found if each[0].day >= here] or found
        if later:
            day, block = later[0]
            self._seek(day.day, block.id)
            self.point(self.row, self.col, self.nth)
        return bool(found)

    def _seek(self, wanted: date, block: str = "") -> bool:
        for index, row in enumerate(self._days.rows if self._days else ()):
            for col, day in enumerate(row):
                if day and day.day == wanted:
                    self.row, self.col = index, col
                    ids = [[each.id for each in together] for together in day.items]
                    self.nth = next((nth for nth, those in enumerate(ids) if block in those), 0)
                    return True
        return False

    def _settle(self, row: int, col: int) -> None:
        """Put the cursor on the day of the month that is nearest to a place."""
        if self._days is None or not self._days.rows:
            return
        row = max(0, min(row, len(self._days.rows) - 1))
        days = [index for index, day in enumerate(self._days.rows[row]) if day]
        self.row, self.col = row, min(days, key=lambda index: abs(index - col))
        self.nth = max(0, min(self.nth, len(self.cell) - 1))

    @property
    def here(self) -> Day | None:
        """The day under the cursor, with all that stands on it."""
        return self._days.rows[self.row][self.col] if self._days and self._days.rows else None

    @property
    def cell(self) -> Sequence[Block]:
        """The blocks of the day under the cursor; of a group, the first."""
        return [together[0] for together in self.here.items] if self.here else ()

    @property
    def person(self) -> Person | None:
        """The person of the block under the cursor."""
        return self._people.get(self.block.person) if self.block else None

    @property
    def day(self) -> date | None:
        """The day under the cursor."""
        return self.here.day if self.here else None

    def _lay_out(self) -> None:
        """Share the room out among the days and weeks; a weekend, where there is one, takes less."""
        rows = self._days.rows if self._days else ()
        across = self.size.width - _WEEK
        if self._days is None or self._days.across == WORKING:
            self._widths = [across // WORKING] * WORKING
        else:
            weekend = max(8, across // 11)
            self._widths = [(across - 2 * weekend) // WORKING] * WORKING + [weekend] * 2
        room = self.size.height - 1
        most = [max(len(day.items) for day in row if day) for row in rows]
        self._airy = sum(most) + len(most) <= room
        self._heights = [items + 1 if self._airy else max(1, items) for items in most]
        if sum(self._heights) + len(self._heights) <= room:
            self._heights = [height + 1 for height in self._heights]

    def render_line(self, y: int) -> Strip:
        """Draw the names of the weekdays, or one line of a week."""
        if self._days is None or self.now is None:
            return self.strip(EMPTY, self.size.width)
        if y == 0:
            return self._heading(self._days)
        rest = y - 1
        for index in range(self._top, len(self._heights)):
            if rest < self._heights[index]:
                return self._week_line(self._days, index, rest)
            rest -= self._heights[index]
        return self.strip(EMPTY, self.size.width)

    def _heading(self, days: MonthDays) -> Strip:
        first = days.weeks[0].toordinal()
        names = [
            column(f"  {weekday(date.fromordinal(first + number))}", cells, "dim")
            for number, cells in enumerate(self._widths)
        ]
        return self.strip((Piece(" " * _WEEK), *names), self.size.width)

    def _week_line(self, days: MonthDays, index: int, number: int) -> Strip:
        label = week(days.weeks[index]) if number == 0 else ""
        strips = [self.strip((column(label, _WEEK, "dim"),), _WEEK)]
        for col, (day, cells) in enumerate(zip(days.rows[index], self._widths, strict=True)):
            pointed = (index, col) == (self.row, self.col)
            pieces = self._day_line(day, number, cells, pointed) if day else EMPTY
            ground = self.piece_style("cursor") if pointed and self.has_focus else Style.null()
            strips.append(self.strip(pieces, cells, ground))
        return Strip.join(strips).adjust_cell_length(self.size.width, self.rich_style)

    def _day_line(self, day: Day, number: int, cells: int, pointed: bool) -> Line:
        first = 0 if self._airy else 1
        indent = "  " if self._airy else "    "
        item = number - 1 if self._airy else number
        if number == 0:
            lit = pointed and self.has_focus and not day.items
            today = self.now is not None and day.day == self.now.date()
            shade = "here" if lit else "title" if today else "bad" if day.holiday else ""
            lead: Line = line(Piece("▸" if pointed else " ", "accent"), Piece(f"{day.day.day:>2}", shade), " ")
            if not first or not day.items:
                return (*lead, Piece(_crop(self._known(day), cells - 4), "dim"))
            return (*lead, *self._item(day, 0, cells - 4, pointed))
        if item >= len(day.items):
            return EMPTY
        return (Piece(indent), *self._item(day, item, cells - len(indent), pointed))

    def _item(self, day: Day, nth: int, room: int, pointed: bool) -> Line:
        """Return a block as `○09:30 Anna`, with its minutes where there is room."""
        assert self.now is not None
        together = day.items[nth]
        block = together[0]
        what = mark(block, self.now)
        picked = PICKED if block.id in self.picked else ""
        others = f"+{len(together) - 1}" if len(together) > 1 else ""
        at = f"{clock(block.start)} " if block.start else ""
        who = f"{picked}{symbol(what)}{at}{self._names.get(block.person, '…')}"
        text = _crop(who, room - len(others)) + others
        lit = pointed and self.has_focus and nth == self.nth
        whole = Piece(text, "here" if lit else STYLES[what])
        minutes = f" {block.minutes}"
        return line(whole, Piece(minutes, "dim")) if width(text) + len(minutes) <= room else line(whole)

    def _known(self, day: Day) -> str:
        """Return what is known of a day beside its blocks."""
        away = ", ".join(self._names.get(person.id, "…") for person in day.away)
        return " · ".join(
            text
            for text in (
                day.holiday,
                _("you away") if day.mine else "",
                *day.rhythms,
                f"– {away}" if away else "",
            )
            if text
        )

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many weeks and days, as far as the month goes."""
        if self._days is None or not self._days.rows:
            return
        row = max(0, min(self.row + rows, len(self._days.rows) - 1))
        days = [index for index, day in enumerate(self._days.rows[row]) if day]
        col = min(days, key=lambda index: abs(index - (self.col + columns)))
        if (row, col) != (self.row, self.col):
            self.point(row, col, 0)

    def on_click(self, event: events.Click) -> None:
        """Point with the mouse; a click on the day under the cursor chooses it."""
        rest, row = event.y - 1, self._top
        while row < len(self._heights) and rest >= self._heights[row]:
            rest -= self._heights[row]
            row += 1
        rights = [_WEEK + sum(self._widths[: number + 1]) for number in range(len(self._widths))]
        col = next((number for number, right in enumerate(rights) if event.x < right), -1)
        if self._days is None or event.y == 0 or row >= len(self._heights) or event.x < _WEEK or col < 0:
            return
        if self._days.rows[row][col] is None:
            return
        if (row, col) == (self.row, self.col):
            self.action_choose()
        else:
            self.point(row, col, 0)

    def on_resize(self) -> None:
        """Share the new room out, and keep the cursor in view."""
        self._lay_out()
        self._keep_in_view()
        self.refresh()

    def point(self, row: int, col: int, nth: int) -> None:
        """Put the cursor on a block of a day, in view, and say so."""
        before, top = self.row, self._top
        self.row, self.col, self.nth = row, col, nth
        self._keep_in_view()
        if self._top == top:
            self.refresh(*map(self._region, {before, row}))
        else:
            self.refresh()
        self.post_message(self.Moved())

    def _region(self, row: int) -> Region:
        """Return the lines in which a week is drawn."""
        return Region(0, 1 + sum(self._heights[self._top : row]), self.size.width, self._heights[row])

    def _keep_in_view(self) -> None:
        room = self.size.height - 1
        self._top = min(self._top, self.row)
        while self._top < self.row and sum(self._heights[self._top : self.row + 1]) > room > 0:
            self._top += 1
        if sum(self._heights) <= room:
            self._top = 0


def _crop(text: str, cells: int) -> str:
    """Return as much of a text as there is room for; that it is cut is not said, for the line below has all of it."""
    shown = cut(text, cells)
    return shown if shown == text else cut(text, cells + 1)[:-1].rstrip(" ·–")
