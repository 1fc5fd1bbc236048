"""The plan's heading, and what stands in the cell under the cursor."""

from datetime import date, datetime, timedelta

from coachtui.coaching.blocks import Block
from coachtui.coaching.figures import Figures
from coachtui.coaching.matrix import mark
from coachtui.coaching.people import Person
from coachtui.i18n import _
from coachtui.tui.widgets.lines import Line, Piece, line
from coachtui.wording.dates import day, month_name, week, when
from coachtui.wording.durations import duration
from coachtui.wording.words import reason, state, symbol


def heading(figures: Figures, today: date) -> Line:
    """Return `◂ November ▸  held 7 h 15 · with planned 10 h 45 · target 11 h 30`."""
    sums = _("held {held} · with planned {planned} · target {target}").format(
        held=duration(figures.held),
        planned=duration(figures.held + figures.ahead),
        target=duration(figures.target) if figures.target else "–",
    )
    name = month_name(figures.month, today)
    return line(" ", Piece("◂ ", "dim"), Piece(name, "title"), Piece(" ▸", "dim"), Piece(f"   {sums}", ""))


def cell_line(person: Person, block: Block | None, monday: date, now: datetime) -> Line:
    """Return what stands in the cell under the cursor, in words."""
    if block is None:
        friday = monday + timedelta(days=4)
        free = _("{week}, to {day}: nothing planned").format(week=week(monday), day=day(friday))
        return line(" ", Piece(person.name, "name"), Piece(f"  {free}", "dim"))
    what = mark(block, now)
    said = f"{symbol(what)} {state(what)}" + (f", {reason(block.reason)}" if block.reason else "")
    at = when(block.day, block.start, now.date())
    at = day(block.day) if at in ("", _("today")) and block.day != now.date() else at
    words = f"  {at}, {duration(block.minutes)}, {said}"
    return line(" ", Piece(person.name, "name"), Piece(words, "dim"))


def empty_rows() -> list[Line]:
    """Return what to press where there is nobody to plan for."""
    return [
        line("  ", Piece(_("Nobody to plan for yet. Press 3, then n, to add people."), "dim")),
    ]
