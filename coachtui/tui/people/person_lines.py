"""A person's page as lines."""

from collections.abc import Iterator
from datetime import date, datetime

from coachtui.coaching.blocks import Block
from coachtui.coaching.matrix import mark
from coachtui.i18n import _
from coachtui.language.cells import cut, width
from coachtui.services.open_items import Open
from coachtui.services.person import Past, PersonView
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, number
from coachtui.tui.widgets.rows import Row
from coachtui.wording.dates import day, day_with_year, due_said, when
from coachtui.wording.durations import duration, part_of
from coachtui.wording.goals import moved
from coachtui.wording.people import absence, card, coaching_now, pair
from coachtui.wording.sessions import focus, owner
from coachtui.wording.words import state, symbol

_LABEL, _WHEN, _LENGTH = 14, 15, 8
_WINS = 3


def heading(view: PersonView) -> list[Row]:
    """Return the name, the card in a line, and this month's minutes."""
    minutes = part_of(view.held, view.target) if view.target else duration(view.held)
    said = _("this month {minutes}").format(minutes=minutes)
    return [
        Row(EMPTY),
        Row(line(" ", Piece(view.person.name, "title"), Piece(f"   {said}"))),
        Row(line(" ", Piece(", ".join(card(view.person)), "dim"))),
        Row(EMPTY),
    ]


def page(view: PersonView, names: dict[str, str], now: datetime, cells: int) -> list[Row]:
    """Return the rows: absences, pairs, what is open, wins, blocks and sessions; or what to press where nothing is."""
    today = now.date()
    rows: list[Row] = []
    rows += _labelled(_("Away"), [Row(line(absence(each))) for each in view.absences])
    rows += _labelled(_("Pair"), [Row(line(f"{pair(p, names)}, {coaching_now(p, names, today)}")) for p in view.pairs])
    goals = [Row(line(goal.text, Piece(f"   {moved(goal)}", "dim"))) for goal in view.goals]
    rows += _labelled(_("Goals"), goals)
    rows += _labelled(
        _("Still open"), [Row(_open(each, today, cells - _LABEL - 5), each.thing.id) for each in view.open]
    )
    wins = [Row(line(win.text, Piece(f"   {day(win.day)}", "dim"))) for win in view.wins[:_WINS]]
    rows += _labelled(_("Wins"), wins)
    if rows:
        rows.append(Row(EMPTY))
    rows.append(Row(line(" ", Piece(_("Sessions"), "title"))))
    rows += [Row(_block(block, now), block.id) for block in view.ahead]
    rows += [_past(past, today) for past in view.past]
    if not view.ahead and not view.past:
        rows.append(Row(line("   ", Piece(_("None yet. Press n for a block, or s to begin one now."), "dim"))))
    return rows


def _labelled(label: str, rows: list[Row]) -> Iterator[Row]:
    """Yield rows with a label before the first of them."""
    for index, row in enumerate(rows):
        yield Row((Piece(" "), column("" if index else label, _LABEL, "name"), *row.line), row.id)


def _open(each: Open, today: date, room: int) -> Line:
    whose = owner("me" if each.mine else "person", each.person.name.split()[0])
    said = due_said(each.thing.due, today)
    due = Piece(f", {said}" if said else "", "warn" if each.late(today) else "dim")
    tail = Piece(f"   {whose}", "dim")
    return line("○ ", cut(each.thing.text, room - width(tail.text + due.text)), tail, due)


def _block(block: Block, now: datetime) -> Line:
    kind = mark(block, now)
    return line(
        "   ",
        Piece(f"{symbol(kind)} ", "warn" if kind == "unresolved" else ""),
        column(when(block.day, block.start, now.date()), _WHEN),
        number(duration(block.minutes), _LENGTH),
        Piece(f"   {state(kind)}", "dim"),
    )


def _past(past: Past, today: date) -> Row:
    entry, session = past
    said = day(entry.day) if entry.day.year == today.year else day_with_year(entry.day)
    about = "   ".join(filter(None, (entry.flow, session.outcome if session else "", focus(entry.focus))))
    pieces = line(
        "   ",
        "● ",
        column(said, _WHEN),
        number(duration(entry.minutes), _LENGTH),
        Piece(f"   {about}", "" if session else "dim"),
    )
    return Row(pieces, entry.id)
