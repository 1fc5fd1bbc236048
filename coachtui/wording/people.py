"""People and what surrounds them, in words: cards, absences, pairs, rhythms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from coachtui.coaching.people import WHOLE
from coachtui.coaching.rhythms import LAST, MonthlyByDate, MonthlyByWeekday, Recurrence, Weekly
from coachtui.i18n import N_, _, ngettext
from coachtui.wording.dates import clock, day_of_month, day_with_year, span, weekdays
from coachtui.wording.durations import duration
from coachtui.wording.words import kind, language, reason, tier

if TYPE_CHECKING:
    from datetime import date

    from coachtui.coaching.absences import Absence
    from coachtui.coaching.pairs import Meeting, Pair
    from coachtui.coaching.people import Person
    from coachtui.coaching.rhythms import Rhythm

_PLACES = {
    1: N_("the first {weekday} of each month"),
    2: N_("the second {weekday} of each month"),
    3: N_("the third {weekday} of each month"),
    4: N_("the fourth {weekday} of each month"),
    LAST: N_("the last {weekday} of each month"),
}


def card(person: Person) -> list[str]:
    """Return what a person's card says beside the name, without what goes without saying."""
    said = [
        kind(person.kind),
        tier(person.tier),
        _("team: {team}").format(team=person.team) if person.team else "",
        _("project: {project}").format(project=person.project) if person.project else "",
        language(person.language),
        share(person.share) if person.share != WHOLE else "",
        _("joined {day}").format(day=day_with_year(person.joined)) if person.joined else "",
        _("since {day}").format(day=day_with_year(person.since)) if person.since != person.joined else "",
        *(_("earlier {span}").format(span=_years(*stay)) for stay in person.earlier),
        _("last day {day}").format(day=day_with_year(person.left)) if person.left else "",
    ]
    return [text for text in said if text]


def _years(first: date, last: date) -> str:
    return f"{day_with_year(first)}–{day_with_year(last)}"


def share(percent: int) -> str:
    """Return `80 %`."""
    return _("{percent} %").format(percent=percent)


def elsewhere(person: Person, away: Absence | None, today: date) -> str:
    """Return `away to 27 Nov` or `from 1 Dec` for one who is not here today, or an empty text."""
    if person.since > today:
        return _("from {day}").format(day=day_of_month(person.since))
    return _("away to {day}").format(day=day_of_month(away.last)) if away else ""


def absence(value: Absence) -> str:
    """Return `19–27 Nov, holiday`."""
    return f"{span(value.first, value.last)}, {reason(value.reason)}"


def pair(value: Pair, names: Mapping[str, str]) -> str:
    """Return `Anna Holm and you`; `names` gives people's names by id."""
    return _("{one} and {other}").format(one=_who(value.one, names), other=_who(value.other, names))


def pair_details(value: Pair) -> str:
    """Return `30 min every 2 weeks, since 2 Nov 2026`."""
    said = [f"{duration(value.minutes)} {_every(value.weeks)}"]
    said.append(_("since {day}").format(day=day_with_year(value.since)))
    if value.until:
        said.append(_("until {day}").format(day=day_with_year(value.until)))
    return ", ".join(said)


def met(meetings: Sequence[Meeting]) -> str:
    """Return how often a pair met, the last day and the minutes in all; an empty text where they have not."""
    if not meetings:
        return ""
    count, minutes = len(meetings), sum(meeting.minutes for meeting in meetings)
    said = ngettext("met once, {day}, {minutes}", "met {count} times, last {day}, {minutes} in all", count)
    return said.format(count=count, day=day_of_month(meetings[-1].day), minutes=duration(minutes))


def coaching_now(value: Pair, names: Mapping[str, str], day: date) -> str:
    """Return whose turn it is to coach at the meeting that a day belongs to: `now Anna Holm coaches`."""
    coach = value.turn_on(max(day, value.since)).coach
    return _("now {name} coaches").format(name=names.get(coach, "…")) if coach else _("now you coach")


def _who(person: str, names: Mapping[str, str]) -> str:
    return names.get(person, "…") if person else _("you")


def _every(weeks: int) -> str:
    if weeks < 3:
        return _("every week") if weeks == 1 else _("every 2 weeks")
    return _("every {count} weeks").format(count=weeks)


def recurrence(value: Recurrence) -> str:
    """Return `Mon, Thu every week`, `the last Fri of each month` or `the 15th of each month`."""
    match value:
        case Weekly(days, every):
            return f"{weekdays(days)} {_every(every)}"
        case MonthlyByWeekday(weekday, place):
            return _(_PLACES[place]).format(weekday=weekdays((weekday,)))
        case MonthlyByDate(31):
            return _("the last day of each month")
        case MonthlyByDate(day):
            return _("day {day} of each month").format(day=day)


def rhythm(value: Rhythm) -> str:
    """Return what a rhythm says beside its name and project: `Wed every 2 weeks 09:00, 1 h, until 30 Jun 2027`."""
    said = [f"{recurrence(value.recurrence)} {clock(value.start)}".rstrip()]
    if value.minutes:
        said.append(duration(value.minutes))
    if value.until:
        said.append(_("until {day}").format(day=day_with_year(value.until)))
    return ", ".join(said)


def typed_recurrence(value: Recurrence) -> str:
    """Return a recurrence as its field understands it again: `mon thu`, `every 2 weeks wed`, `last fri`, `15`."""
    match value:
        case Weekly(days, 1):
            return weekdays(days)
        case Weekly(days, every):
            return f"{_every(every)} {weekdays(days)}"
        case MonthlyByWeekday(weekday, place):
            named = weekdays((weekday,))
            return _("last {weekday}").format(weekday=named) if place == LAST else f"{place}. {named}"
        case MonthlyByDate(day):
            return f"{day}."
