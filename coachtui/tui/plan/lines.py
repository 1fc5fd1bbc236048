"""The plan's heading, and what stands in the cell under the cursor."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from coachtui.coaching.blocks import Block
from coachtui.coaching.figures import Figures
from coachtui.coaching.matrix import Gone, mark
from coachtui.coaching.month_days import Day
from coachtui.coaching.people import Person
from coachtui.i18n import _, ngettext
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


def below(figures: Figures, unsaid: int, picked: int) -> Line:
    """Return what the heading has to add: one's own minutes where they differ, what waits, what is picked out."""
    said = []
    if figures.own_held + figures.own_ahead != figures.held + figures.ahead:
        said.append(
            _("your own time: held {held}, with planned {planned}").format(
                held=duration(figures.own_held), planned=duration(figures.own_held + figures.own_ahead)
            )
        )
    if unsaid:
        said.append(ngettext("{count} to settle (o)", "{count} to settle (o)", unsaid).format(count=unsaid))
    if picked:
        said.append(ngettext("{count} picked", "{count} picked", picked).format(count=picked))
    return line(" ", Piece(" · ".join(said), "dim"))


class Pointed(NamedTuple):
    """The block under the cursor with whose it is, who else is in its group, and the name of the rhythm it hangs on."""

    block: Block
    name: str
    others: Sequence[str] = ()
    rhythm: str = ""


def cell_line(person: Person, pointed: Pointed | None, monday: date, gone: Gone, now: datetime) -> Line:
    """Return what stands in the cell under the cursor, in words."""
    if pointed:
        return line(" ", Piece(person.name, "name"), Piece(f"  {_in_words(pointed, now)}", "dim"))
    friday = monday + timedelta(days=4)
    if gone == "wholly":
        free = _("{week}, to {day}: away").format(week=week(monday), day=day(friday))
    else:
        free = _("{week}, to {day}: nothing planned").format(week=week(monday), day=day(friday))
        free += _(", away on some days") if gone else ""
    return line(" ", Piece(person.name, "name"), Piece(f"  {free}", "dim"))


def day_line(here: Day, pointed: Pointed | None, now: datetime) -> Line:
    """Return what stands on the day under the cursor, in words: a block, else what is known of the day."""
    if pointed:
        return line(" ", Piece(pointed.name, "name"), Piece(f"  {_in_words(pointed, now)}", "dim"))
    known = [here.holiday, _("you are away") if here.mine else "", *here.rhythms]
    if here.away:
        known.append(_("away: {names}").format(names=", ".join(person.name for person in here.away)))
    said = ", ".join(text for text in known if text) or _("nothing planned")
    return line(" ", Piece(day(here.day), "name"), Piece(f"  {said}", "dim"))


def _in_words(pointed: Pointed, now: datetime) -> str:
    block = pointed.block
    what = mark(block, now)
    at = when(block.day, block.start, now.date())
    at = day(block.day) if at in ("", _("today")) and block.day != now.date() else at
    said = [at, duration(block.minutes), f"{symbol(what)} {state(what)}"]
    if block.reason:
        said.append(reason(block.reason))
    if pointed.rhythm:
        said.append(_("on {rhythm}").format(rhythm=pointed.rhythm))
    if pointed.others:
        said.append(_("together with {names}").format(names=", ".join(pointed.others)))
    return ", ".join(said)


def empty_rows() -> list[Line]:
    """Return what to press where there is nobody to plan for."""
    return [
        line("  ", Piece(_("Nobody to plan for yet. Press 3, then n, to add people."), "dim")),
    ]
