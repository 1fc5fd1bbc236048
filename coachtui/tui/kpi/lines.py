"""The month by person as lines, the head of both views, and a cell of the year in words."""

from datetime import date

from coachtui.coaching.figures import Figures
from coachtui.coaching.figures import Row as FigureRow
from coachtui.coaching.minutes import Cell, Tally
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.services.minutes import MonthMinutes
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, line_width, number
from coachtui.tui.widgets.measure import held_bar, meter
from coachtui.tui.widgets.rows import Row
from coachtui.wording.dates import month_name
from coachtui.wording.durations import duration, part_of
from coachtui.wording.figures import held_of_target
from coachtui.wording.kpi import last_met, standing
from coachtui.wording.words import kind

MET = "●"
"""Stands beside the minutes of a month whose target was met."""

_HELD, _TARGET, _MET_WITH, _LAST = 9, 8, 9, 15
_METER, _LEAST, _AROUND = 18, 4, 6
"""Cells of the bar in the head, of the shortest that says anything, and of what stands around it."""
_WIDE = 104


def head(figures: Figures, today: date, width: int, *, yearly: bool) -> list[Row]:
    """Return the month with the two views, and the minutes against the target, for a terminal so wide."""
    name = month_name(figures.month, today)
    views = [(_("Month by person"), not yearly), (_("Twelve months"), yearly)]
    first, second = (Piece(words, "name" if shown else "dim") for words, shown in views)
    month = line(" ", Piece("◂ ", "dim"), Piece(name, "title"), Piece(" ▸", "dim"), "   ", first, "  ", second)
    return [Row(month), Row(_time(figures, today, width)), Row(EMPTY)]


def _time(figures: Figures, today: date, width: int) -> Line:
    """Return the minutes and how the month goes, with the bar that there is room for between them."""
    style = "warn" if figures.pace == "behind" else "good" if figures.target else "dim"
    minutes = line(" ", Piece(_("Time"), "name"), f"   {held_of_target(figures)}  ")
    words = line(Piece(standing(figures, today), style))
    cells = min(_METER, width - line_width((*minutes, *words)) - _AROUND)
    bar = (*meter(figures.held, figures.target, cells), Piece("  ")) if figures.target and cells >= _LEAST else ()
    return (*minutes, *bar, *words)


def columns(width: int) -> Row:
    """Return the names of the columns, as a terminal so wide shows them."""
    names, bar = _widths(width)
    heading = (
        column("", names + bar + 2),
        number(_("held"), _HELD, "dim"),
        number(_("target"), _TARGET, "dim"),
        number(_("sessions"), _MET_WITH, "dim"),
        number(_("moments"), _MET_WITH, "dim"),
        number(_("last session"), _LAST, "dim"),
    )
    return Row(heading)


def _widths(width: int) -> tuple[int, int]:
    """Return the cells for names and for bars."""
    return (26, 24) if width >= _WIDE else (17, 10)


def month_rows(month: MonthMinutes, today: date, width: int) -> list[Row]:
    """Return a row for each person who counts; below, dim, those without a target and those who do not count."""
    figures = month.figures
    first = [row for row in figures.rows if row.target or not figures.target]
    below = [row for row in (*figures.rows, *figures.others) if row not in first]
    if not first and not below:
        return [empty_month()]
    rows = [_person(row, month, today, width, dim=False) for row in first]
    if below:
        rows += [Row(EMPTY), *(_person(row, month, today, width, dim=True) for row in below)]
    if not any(row.held for row in (*first, *below)):
        rows += [Row(EMPTY), _quiet(_("No minutes held yet. Press + for a moment, or 2 to plan a block."))]
    return rows


def _person(row: FigureRow, month: MonthMinutes, today: date, width: int, *, dim: bool) -> Row:
    names, cells = _widths(width)
    person = row.person
    tally = month.tallies.get(person.id, Tally())
    last = last_met(month.last.get(person.id), month.figures.month, today)
    target = duration(row.target) if row.target else "–" if person.kind == "report" else kind(person.kind)
    bar = held_bar(row.held, row.ahead, row.target, cells) if row.target else (Piece(" " * cells),)
    pieces = (
        column(f" {person.name}", names + 1, "dim" if dim else "name"),
        Piece(" "),
        *bar,
        number(duration(row.held), _HELD, "dim" if dim or not row.held else ""),
        number(target, _TARGET, "dim"),
        number(str(tally.sessions), _MET_WITH, "dim" if dim or not tally.sessions else ""),
        number(str(tally.moments), _MET_WITH, "dim" if dim or not tally.moments else ""),
        number(last, _LAST, "dim"),
    )
    return Row(pieces, person.id)


def cell_line(person: Person, month: Month, cell: Cell, today: date) -> Line:
    """Return what stands in a cell of the year, in words."""
    minutes = part_of(cell.minutes, cell.target) if cell.target else duration(cell.minutes)
    more = f", {MET} " + _("target met") if cell.met else "" if cell.counts else ", " + _("does not count here")
    said = f"  {month_name(month, today)}: {minutes}{more}"
    return line(" ", Piece(person.name, "name"), Piece(said, "dim"))


def empty_month() -> Row:
    """Return the way back from a month before anyone was there."""
    return _quiet(_("Nobody counts in this month. Press t for the month that runs."))


def nobody() -> list[Row]:
    """Return what to press where there is nobody yet."""
    return [
        Row(line(" ", Piece(_("Nobody here yet"), "title"))),
        _quiet(_("Press 3, then n, and type the names of the people you coach.")),
    ]


def _quiet(text: str) -> Row:
    return Row(line("  ", Piece(text, "dim")))
