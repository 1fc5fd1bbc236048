"""Today as lines."""

from collections.abc import Sequence
from datetime import date

from coachtui.coaching.figures import Row as FigureRow
from coachtui.i18n import _, ngettext
from coachtui.language.cells import cut, width, wrap
from coachtui.services.due import groups_once
from coachtui.services.open_items import Open
from coachtui.services.today import Begun, Due, Today
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, number
from coachtui.tui.widgets.measure import held_bar
from coachtui.tui.widgets.rows import LIST, Row
from coachtui.wording.dates import due_said, month_name, when
from coachtui.wording.durations import duration
from coachtui.wording.figures import gap, held_of_target, pace

GAP = "gap"
"""The row of the person who has waited longest."""

_SPACE = Row(EMPTY)
_OPEN = 5
"""Open things that Today shows."""
_BAR = 12
"""Cells of a person's bar in the side column."""


def today_rows(today: Today, day: date, opened: Sequence[Open] = ()) -> list[Row]:
    """Return the rows of Today; a block's row has the block's id, that of something open its own."""
    if not today.people:
        return _nobody()
    unsaid, coming = groups_once(today.unsaid), groups_once(today.next)
    dues = [*unsaid, *coming]
    first = max([9, *(width(when(due.block.day, due.block.start, day)) for due in dues)]) + 2
    lengths = max([7, *(width(duration(due.block.minutes)) for due in dues)])
    names = min(24, max([14, *(width(due.name) for due in dues)])) + 2
    rows: list[Row] = []
    if today.begun:
        names = min(24, max([names - 2, *(width(begun.person.name) for begun in today.begun)])) + 2
        rows += [_heading(_("Underway")), *(_begun(begun, day, first, names) for begun in today.begun), _SPACE]
    if today.unsaid:
        keys = _("h as planned  e edit  m moved  x no")
        rows += [
            _heading(_("Did this happen?"), _to_settle(len(unsaid)) if len(unsaid) > 1 else ""),
            *(_due(due, day, (first, names, lengths), keys) for due in unsaid),
            _SPACE,
        ]
    rows.append(_heading(_("Now and next")))
    rows += [_due(due, day, (first, names, lengths), "") for due in coming]
    if not today.next:
        rows += _quiet(_("Nothing planned for the next seven days. Press 2 for the plan; f fills the month."))
    rows += _open_rows(opened, day)
    if today.gap and today.gap.days > 0:
        label = Piece(_("Longest without you") + "   ")
        rows += [_SPACE, Row(line(" ", label, Piece(today.gap.person.name, "name"), f", {gap(today.gap)}"), GAP)]
    rows += [_SPACE, Row(_month(today, day))]
    return rows


def month_beside(today: Today, day: date) -> list[Line]:
    """Return the month by person, for the side column: a bar of what was held, and the minutes."""
    if not today.figures.target:
        return []
    rows = sorted(today.figures.rows, key=lambda row: row.person.by_name)
    title = _("{month} by person").format(month=month_name(today.figures.month, day))
    return [line(Piece(title, "title")), *(_bar(row) for row in rows)]


def _bar(row: FigureRow) -> Line:
    return line(
        column(row.person.name, 16),
        " ",
        *held_bar(row.held, row.ahead, row.target, _BAR),
        number(f"{row.held} / {row.target}", 11, "dim"),
    )


def _nobody() -> list[Row]:
    return [
        _heading(_("Nobody here yet")),
        *_quiet(_("Press 3, then n, and type the names of the people you coach.")),
        *_quiet(_("Or press F2 for an invented team to look at first.")),
    ]


def _heading(text: str, more: str = "") -> Row:
    return Row(line(" ", Piece(text, "title"), Piece(f"   {more}" if more else "", "dim")))


def _to_settle(count: int) -> str:
    return ngettext("{count} to settle", "{count} to settle", count).format(count=count)


def _quiet(text: str) -> list[Row]:
    return [Row(line("  ", Piece(part, "dim"))) for part in wrap(text, LIST - 4)]


def _begun(begun: Begun, day: date, first: int, names: int) -> Row:
    started = begun.underway.started
    since = when(started.date(), started.time(), day)
    pieces = (
        column(" " + since, first + 1, "accent"),
        column(begun.person.name, names, "name"),
        Piece(begun.underway.title),
        Piece("   " + _("s goes on with it"), "dim"),
    )
    return Row(pieces, begun.underway.id)


def _due(due: Due, day: date, columns: tuple[int, int, int], keys: str) -> Row:
    block = due.block
    first, names, lengths = columns
    pieces: Sequence[Piece] = (
        column(" " + when(block.day, block.start, day), first + 1, "" if block.day == day else "dim"),
        column(due.name, names, "name"),
        number(duration(block.minutes), lengths),
        Piece(f"   {keys}", "dim"),
    )
    return Row(tuple(pieces), block.id)


def _open_rows(opened: Sequence[Open], day: date) -> list[Row]:
    """Return what is open: mine, then theirs, those first that are due; a glance, the rest stands with the people."""
    if not opened:
        return []
    due = sorted(opened, key=lambda each: (not each.mine, each.thing.due or date.max))
    shown = due[:_OPEN]
    words = (_("yours"), _("theirs"))
    cells = max(map(width, words)) + 3
    rows = [_SPACE, _heading(_("Still open"))]
    for each in shown:
        said = due_said(each.thing.due, day)
        tail = f"   {said}" if said else ""
        room = LIST - cells - 4 - width(tail)
        text = each.thing.text if each.mine else f"{each.person.name.split()[0]}: {each.thing.text}"
        pieces = (
            column("  " + words[0 if each.mine else 1], cells + 1, "dim"),
            Piece(cut(text, room)),
            Piece(tail, "warn" if each.late(day) else "dim"),
        )
        rows.append(Row(pieces, each.thing.id))
    more = len(opened) - len(shown)
    said = ngettext("and {count} more: 3 shows the people", "and {count} more: 3 shows the people", more)
    return [*rows, *(_quiet(said.format(count=more)) if more else ())]


def _month(today: Today, day: date) -> Line:
    figures = today.figures
    style = "warn" if figures.pace == "behind" else "good" if figures.target else "dim"
    unsaid = len(groups_once(today.unsaid))
    more = _to_settle(unsaid) if unsaid else ""
    return line(
        " ",
        Piece(month_name(figures.month, day), "name"),
        f"  {held_of_target(figures)}, ",
        Piece(pace(figures), style),
        Piece(f" · {more}" if more else "", "dim"),
    )
