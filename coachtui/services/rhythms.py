"""Rhythms of the team: put down, changed and taken away; and the one that a typed name means."""

from datetime import date, time
from typing import NamedTuple

from coachtui.coaching.blocks import LONGEST
from coachtui.coaching.rhythms import MOST_WEEKS, MonthlyByDate, MonthlyByWeekday, Recurrence, Rhythm, Weekly
from coachtui.errors import AmbiguousError, InvalidFieldError, NotFoundError
from coachtui.language import recurring
from coachtui.language.names import fold, match
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.people import check_name
from coachtui.store.frames import Label
from coachtui.store.records import Records


class RhythmCard(NamedTuple):
    """A rhythm as it is to be: local dates, both included, a local start or None, and minutes (0: not said)."""

    name: str
    since: date
    recurrence: Recurrence
    project: str = ""
    start: time | None = None
    minutes: int = 0
    until: date | None = None


def add_rhythm(records: Records, given: RhythmCard, context: Context) -> Change:
    """Put a rhythm down. Raises InvalidFieldError for a field that cannot be, or a name that is there already."""
    return _kept(records, Rhythm(context.new_id(), *given), "rhythm-added")


class ChangeRhythm(NamedTuple):
    """A rhythm and its card as it is to be."""

    rhythm: str
    card: RhythmCard


def change_rhythm(records: Records, given: ChangeRhythm, context: Context) -> Change:
    """Change a rhythm; blocks that hang on it stay where they are. Raises as `add_rhythm` does, or NotFoundError."""
    return _kept(records, Rhythm(get_rhythm(records, given.rhythm).id, *given.card), "rhythm-changed")


def remove_rhythm(records: Records, given: str, context: Context) -> Change:
    """Take a rhythm away; blocks that hang on it stay, and hang on nothing. Raises NotFoundError."""
    rhythm = get_rhythm(records, given)
    hanging = [block for block in records.blocks.all() if block.rhythm == rhythm.id]
    loose = [records.blocks.put(block._replace(rhythm=None)) for block in hanging]
    return Change(Label("rhythm-removed", {"title": rhythm.name}), (records.team.rhythms.drop(rhythm), *loose))


def read_recurrence(text: str, language: str, field: str = "repeats") -> Recurrence:
    """Read when something repeats: `mon thu`, `every 2 weeks wed`, `last fri`, `1st mon`, `the 15th`.

    Raises InvalidFieldError.
    """
    found = recurring.recurrence(text, language)
    if found is None:
        raise InvalidFieldError("recurrence-unknown", field, typed=clean(text))
    if found.place is not None:
        return MonthlyByWeekday(found.weekdays[0], found.place)
    return MonthlyByDate(found.day) if found.day else Weekly(found.weekdays, found.weeks)


def get_rhythm(records: Records, rhythm: str) -> Rhythm:
    """Return a rhythm by id. Raises NotFoundError."""
    found = records.team.rhythms.get(rhythm)
    if found is None:
        raise NotFoundError("rhythm-gone")
    return found


def find_rhythm(records: Records, typed: str) -> Rhythm:
    """Return the rhythm that a typed name, or its beginning, means. Raises NotFoundError or AmbiguousError."""
    rhythms = by_name(records)
    names = [rhythm.name for rhythm in rhythms]
    found, near = match(typed, names)
    if len(found) == 1:
        return rhythms[found[0]]
    if found:
        raise AmbiguousError("rhythm-ambiguous", typed=clean(typed), candidates=[names[i] for i in found])
    raise NotFoundError("rhythm-unknown", typed=clean(typed), near=[names[i] for i in near])


def by_name(records: Records) -> list[Rhythm]:
    """Return all rhythms by name."""
    return sorted(records.team.rhythms.all(), key=lambda rhythm: (fold(rhythm.name), rhythm.id))


def _kept(records: Records, rhythm: Rhythm, code: str) -> Change:
    rhythm = rhythm._replace(name=check_name(clean(rhythm.name)), project=clean(rhythm.project))
    for other in records.team.rhythms.all():
        if other.id != rhythm.id and fold(other.name) == fold(rhythm.name):
            raise InvalidFieldError("name-taken", "name", name=rhythm.name)
    _check_recurrence(rhythm.recurrence)
    if not 0 <= rhythm.minutes <= LONGEST:
        raise InvalidFieldError("minutes-bounds", "minutes", least=0, most=LONGEST, minutes=rhythm.minutes)
    if rhythm.until and rhythm.until < rhythm.since:
        raise InvalidFieldError("last-before-first", "until", day=rhythm.until, first=rhythm.since)
    return Change(Label(code, {"title": rhythm.name}), (records.team.rhythms.put(rhythm),))


def _check_recurrence(recurrence: Recurrence) -> None:
    if isinstance(recurrence, Weekly) and not 1 <= recurrence.every <= MOST_WEEKS:
        raise InvalidFieldError("weeks-bounds", "repeats", least=1, most=MOST_WEEKS)
    if isinstance(recurrence, MonthlyByDate) and not 1 <= recurrence.day <= 31:
        raise InvalidFieldError("recurrence-unknown", "repeats", typed=str(recurrence.day))
