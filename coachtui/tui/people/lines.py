"""People as lines."""

from collections.abc import Sequence
from datetime import date

from coachtui.coaching.months import Month
from coachtui.i18n import _, ngettext
from coachtui.services.roster import Standing
from coachtui.tui.widgets.lines import EMPTY, Line, Piece, column, line, number
from coachtui.tui.widgets.rows import Row
from coachtui.wording.dates import day_of_month, day_with_year, month_name
from coachtui.wording.durations import part_of
from coachtui.wording.people import elsewhere
from coachtui.wording.words import kind, tier

_NAME, _TIER, _TEAM, _TIME, _LAST = 21, 12, 12, 18, 15


def people_heading(count: int, month: Month, today: date) -> list[Row]:
    """Return the heading: how many there are, and the columns' names."""
    people = ngettext("{count} person", "{count} people", count).format(count=count)
    if not count:
        return [Row(line(" ", Piece(_("Nobody here yet"), "title"))), Row(EMPTY)]
    columns = (
        column(f" {people}", _NAME + 1, "title"),
        column(_("tier"), _TIER, "dim"),
        column(_("team"), _TEAM, "dim"),
        number(month_name(month, today), _TIME, "dim"),
        number(_("last session"), _LAST, "dim"),
    )
    return [Row(columns), Row(EMPTY)]


def people_rows(everyone: Sequence[Standing], today: date) -> list[Row]:
    """Return a row for each person, or what to press where there are none."""
    if not everyone:
        press = _("Press n, and type or paste the names of the people you coach.")
        return [Row(line("  ", Piece(press, "dim")))]
    return [Row(_card(standing, today), standing.person.id) for standing in everyone]


def _card(standing: Standing, today: date) -> Line:
    person = standing.person
    time = part_of(standing.held, standing.target) if standing.target else kind(person.kind)
    return (
        column(f" {person.name}", _NAME + 1, "name"),
        column(tier(person.tier), _TIER, "dim"),
        column(person.team, _TEAM, "dim"),
        number(time, _TIME),
        number(elsewhere(person, standing.away, today) or _day(standing.last, today), _LAST, "dim"),
    )


def _day(value: date | None, today: date) -> str:
    if value is None:
        return _("none yet")
    return day_of_month(value) if value.year == today.year else day_with_year(value)
