"""Pairs for peer coaching: put down, changed, ended and taken away; and that they met."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from coachtui.coaching.absences import ME
from coachtui.coaching.pairs import MINUTES, MOST_WEEKS, WEEKS, Meeting, Pair, same_two
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.planning import check_minutes
from coachtui.services.session.telling import check_told_day
from coachtui.store.frames import Label
from coachtui.store.records import Records


class AddPair(NamedTuple):
    """Two people who coach each other, by their ids; either may be `ME`. Dates are local, `until` included."""

    one: str
    other: str
    since: date
    until: date | None = None
    minutes: int = MINUTES
    weeks: int = WEEKS


def add_pair(records: Records, given: AddPair, context: Context) -> Change:
    """Put a pair down. Raises NotFoundError, or InvalidFieldError for one that cannot be or is there already."""
    return _kept(records, Pair(context.new_id(), *given), "pair-added")


class ChangePair(NamedTuple):
    """A pair's dates and rhythm as they are to be; the two stay."""

    pair: str
    since: date
    until: date | None
    minutes: int
    weeks: int


def change_pair(records: Records, given: ChangePair, context: Context) -> Change:
    """Change a pair. Raises as `add_pair` does."""
    pair = get_pair(records, given.pair)
    changed = pair._replace(since=given.since, until=given.until, minutes=given.minutes, weeks=given.weeks)
    return _kept(records, changed, "pair-changed")


def remove_pair(records: Records, given: str, context: Context) -> Change:
    """Take a pair away, with the record that it met. Raises NotFoundError."""
    pair = get_pair(records, given)
    met = (records.team.meetings.drop(meeting) for meeting in meetings_of(records, pair))
    return Change(_label("pair-removed", pair), (records.team.pairs.drop(pair), *met))


class Met(NamedTuple):
    """A pair of my people met on a local date, for so many minutes."""

    pair: str
    day: date
    minutes: int


def pair_met(records: Records, given: Met, context: Context) -> Change:
    """Keep that two of my people met: it is no coaching time of mine, and says nothing of what they said.

    One a day: said again, the last one counts. Raises NotFoundError, or InvalidFieldError for a day that cannot be, odd
    minutes, or a pair that I am in myself.
    """
    pair = get_pair(records, given.pair)
    if pair.kind == "mine":
        raise InvalidFieldError("pair-mine", "pair", hint="session-hold")
    check_minutes(given.minutes)
    check_told_day(given.day, context)
    if not pair.runs_on(given.day):
        raise InvalidFieldError("pair-not-then", "day", day=given.day)
    before = next((each for each in meetings_of(records, pair) if each.day == given.day), None)
    number = before.id if before else context.new_id()
    meeting = Meeting(number, pair.id, pair.one, pair.other, given.day, given.minutes)
    return Change(
        Label("pair-met", {"person": pair.one, "other": pair.other, "minutes": given.minutes}),
        (records.team.meetings.put(meeting),),
    )


def meetings_of(records: Records, pair: Pair) -> list[Meeting]:
    """Return how often a pair met, the first time first."""
    found = (meeting for meeting in records.team.meetings.all() if meeting.pair == pair.id)
    return sorted(found, key=lambda meeting: (meeting.day, meeting.id))


def get_pair(records: Records, pair: str) -> Pair:
    """Return a pair by id. Raises NotFoundError."""
    found = records.team.pairs.get(pair)
    if found is None:
        raise NotFoundError("pair-gone")
    return found


def in_turn(pairs: Iterable[Pair]) -> list[Pair]:
    """Return pairs by the day they began."""
    return sorted(pairs, key=lambda pair: (pair.since, pair.id))


def _kept(records: Records, pair: Pair, code: str) -> Change:
    for person in (pair.one, pair.other):
        if person != ME:
            get_person(records, person)
    if pair.one == pair.other:
        raise InvalidFieldError("pair-self", "other")
    if pair.until and pair.until < pair.since:
        raise InvalidFieldError("last-before-first", "until", day=pair.until, first=pair.since)
    check_minutes(pair.minutes)
    if not 1 <= pair.weeks <= MOST_WEEKS:
        raise InvalidFieldError("weeks-bounds", "weeks", least=1, most=MOST_WEEKS)
    for other in same_two(records.team.pairs.all(), pair.one, pair.other):
        apart = (other.until and other.until < pair.since) or (pair.until and pair.until < other.since)
        if other.id != pair.id and not apart:
            raise InvalidFieldError("pair-taken", "other", day=other.since)
    return Change(_label(code, pair), (records.team.pairs.put(pair),))


def _label(code: str, pair: Pair) -> Label:
    return Label(code, {"person": pair.one, "other": pair.other})
