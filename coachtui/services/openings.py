"""What stands in the calendar beside the blocks: hours, holidays, absences, busy times and rhythms on record."""

from datetime import date, datetime, time, timedelta

from coachtui.coaching.absences import ME, days_away
from coachtui.coaching.openings import Calendar, Span, minute
from coachtui.language.names import fold
from coachtui.services.desk import Context
from coachtui.services.holidays import free_days
from coachtui.services.people import present
from coachtui.store.records import Records

_DAY = 24 * 60


def calendar_of(records: Records, first: date, last: date, context: Context) -> Calendar:
    """Return what is known of the days from `first` to `last`, both included."""
    team = records.team
    absences = team.absences.all()
    people = [person.id for person in present(records, context.today)]
    hung, taken = _rhythms(records, first, last, context)
    for day, spans in _busy(records, first, last).items():
        taken.setdefault(day, []).extend(spans)
    return Calendar(
        team.hours(),
        free_days(records, *range(first.year, last.year + 1)),
        {person: days for person in people if (days := days_away(absences, person, first, last))},
        days_away(absences, ME, first, last),
        taken,
        hung,
    )


def _rhythms(
    records: Records, first: date, last: date, context: Context
) -> tuple[dict[str, dict[date, str]], dict[date, list[Span]]]:
    """Return the rhythm that each person's block may hang on, by day: their project's; and the time rhythms take."""
    hung: dict[str, dict[date, str]] = {}
    taken: dict[date, list[Span]] = {}
    for rhythm in records.team.rhythms.all():
        days = rhythm.days_in(first, last)
        members = [
            person.id
            for person in present(records, context.today)
            if rhythm.project and fold(person.project) == fold(rhythm.project)
        ]
        for person in members:
            for day in days:
                hung.setdefault(person, {}).setdefault(day, rhythm.id)
        if rhythm.start and rhythm.minutes:
            begin = minute(rhythm.start)
            for day in days:
                taken.setdefault(day, []).append((begin, begin + rhythm.minutes))
    return hung, taken


def _busy(records: Records, first: date, last: date) -> dict[date, list[Span]]:
    """Return the busy minutes of each day."""
    taken: dict[date, list[Span]] = {}
    for busy in records.team.busy.all():
        day = max(first, busy.first.date())
        while day <= min(last, busy.last.date()):
            midnight = datetime.combine(day, time())
            begin = max(0, (busy.first - midnight) // timedelta(minutes=1))
            end = min(_DAY, -((midnight - busy.last) // timedelta(minutes=1)))
            if begin < end:
                taken.setdefault(day, []).append((begin, end))
            day += timedelta(days=1)
    return taken
