"""Pairs for peer coaching: put down, changed, ended and taken away."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from coachtui.coaching.absences import ME
from coachtui.coaching.pairs import MINUTES, MOST_WEEKS, WEEKS, Pair, same_two
from coachtui.errors import InvalidFieldError, NotFoundError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.planning import check_minutes
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
    """Take a pair away. Raises NotFoundError."""
    pair = get_pair(records, given)
    return Change(_label("pair-removed", pair), (records.team.pairs.drop(pair),))


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
