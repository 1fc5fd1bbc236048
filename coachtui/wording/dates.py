"""Days and times as people say them; names of days and months come from our catalogues, not from the system."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import TYPE_CHECKING

from coachtui.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from coachtui.coaching.months import Month

_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_WHOLE_WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_SHORT_MONTHS = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip
_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
    N_("July"), N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip


def weekday(value: date) -> str:
    """Return `Wed`."""
    return _(_WEEKDAYS[value.weekday()])


def day(value: date) -> str:
    """Return `Wed 18 Nov`."""
    return _("{weekday} {day} {month}").format(weekday=weekday(value), day=value.day, month=short_month(value))


def whole_day(value: date) -> str:
    """Return `Wednesday 18 November`, as a letter writes it."""
    return _("{whole_weekday} {day} {whole_month}").format(
        whole_weekday=_(_WHOLE_WEEKDAYS[value.weekday()]), day=value.day, whole_month=_(_MONTHS[value.month - 1])
    )


def day_in_month(value: date) -> str:
    """Return `Wed 18`, where the month is said already."""
    return _("{weekday} {day}").format(weekday=weekday(value), day=value.day)


def day_of_month(value: date) -> str:
    """Return `18 Nov`."""
    return _("{day} {month}").format(day=value.day, month=short_month(value))


def day_with_year(value: date) -> str:
    """Return `18 Nov 2026`."""
    return _("{day} {month} {year}").format(day=value.day, month=short_month(value), year=value.year)


def span(first: date, last: date) -> str:
    """Return `19–27 Nov`, `28 Nov–2 Dec`, `18 Nov` or `28 Dec 2026–3 Jan 2027`."""
    if first == last:
        return day_of_month(first)
    if (first.year, first.month) == (last.year, last.month):
        return _("{first}–{last} {month}").format(first=first.day, last=last.day, month=short_month(last))
    said = day_of_month if first.year == last.year else day_with_year
    return f"{said(first)}–{said(last)}"


def weekdays(values: Iterable[int]) -> str:
    """Return `Mon, Thu` for weekdays that count from Monday, 0."""
    return ", ".join(_(_WEEKDAYS[value]) for value in values)


def short_month(value: date) -> str:
    """Return `Nov`."""
    return _(_SHORT_MONTHS[value.month - 1])


def month_name(month: Month, today: date | None = None) -> str:
    """Return `November`, or `November 2025` where it is not in the year of `today`; as a heading, so capitalised."""
    name = _(_MONTHS[month.number - 1])
    name = name[:1].upper() + name[1:]
    return name if today and today.year == month.year else f"{name} {month.year}"


def clock(value: time | None) -> str:
    """Return `09:30`, or an empty text for no set time."""
    return f"{value:%H:%M}" if value else ""


def when(value: date, start: time | None, today: date) -> str:
    """Return `14:00` for today, `Tue 14:00` within a week of today, else `Tue 3 Nov 14:00`."""
    at = clock(start)
    if value == today:
        return at or _("today")
    named = weekday(value) if 0 < (value - today).days < 7 or -7 < (value - today).days < 0 else day(value)
    return f"{named} {at}".rstrip()


def due_said(value: date | None, today: date) -> str:
    """Return `due today`, `since 3 Nov` for a day that is past, `by 27 Nov`; an empty text for none."""
    if value is None:
        return ""
    if value == today:
        return _("due today")
    said = _("since {day}") if value < today else _("by {day}")
    return said.format(day=day_of_month(value))


def week(value: date) -> str:
    """Return `w47`, the ISO week."""
    return _("w{number}").format(number=value.isocalendar().week)


def days(count: int) -> str:
    """Return `28 days`."""
    return ngettext("{count} day", "{count} days", count).format(count=count)
