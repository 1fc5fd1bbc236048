"""Words for minutes against a target: how a month stands, what an entry was, and whether it counts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from coachtui.coaching.months import Month
from coachtui.i18n import N_, _, ngettext
from coachtui.wording.dates import day_of_month, day_with_year, days
from coachtui.wording.durations import duration
from coachtui.wording.figures import pace

if TYPE_CHECKING:
    from coachtui.coaching.blocks import Entry
    from coachtui.coaching.figures import Figures
    from coachtui.coaching.minutes import Tally

_COUNTS = {True: ("✓", N_("counts")), False: ("✕", N_("does not count"))}


def standing(figures: Figures, today: date) -> str:
    """Return how a month goes, in words that suit one that runs, is over, or is still to come."""
    running = Month.of(today)
    if figures.pace in ("no-target", "met"):
        return pace(figures)
    if figures.month > running:
        return _("{minutes} planned").format(minutes=duration(figures.ahead))
    if figures.month < running:
        return _("{minutes} short").format(minutes=duration(figures.target - figures.held))
    if not figures.due:
        return pace(figures)
    return _("{pace} ({minutes} by now)").format(pace=pace(figures), minutes=duration(figures.due))


def meetings(tally: Tally) -> str:
    """Return `2 sessions, 1 moment`; an empty text where there were neither."""
    said = []
    if tally.sessions:
        said.append(ngettext("{count} session", "{count} sessions", tally.sessions).format(count=tally.sessions))
    if tally.moments:
        said.append(ngettext("{count} moment", "{count} moments", tally.moments).format(count=tally.moments))
    return ", ".join(said)


def last_met(last: date | None, month: Month, today: date) -> str:
    """Return when the last session was: so many days ago in the month that runs, else its day."""
    if last is None:
        return _("none yet")
    if today in month:
        return _("{days} ago").format(days=days((today - last).days)) if last < today else _("today")
    return day_of_month(last) if last.year == today.year else day_with_year(last)


def what(entry: Entry) -> str:
    """Return what an entry was: its flow, `session`, `held as planned` where nothing was written down, or `moment`."""
    if entry.kind == "moment":
        return _("moment")
    if entry.session is None:
        return _("held as planned")
    return entry.flow or _("session")


def counts_mark(entry: Entry) -> str:
    """Return the sign and the word for whether an entry counts as a session for the KPI; no rule judges some."""
    if entry.kind == "moment":
        return "– " + _("time only")
    if entry.qualifies is None:
        return "– " + _("not written down")
    sign, word = _COUNTS[entry.qualifies]
    return f"{sign} {_(word)}"
