"""Time zones in calendar files: the one of this machine, and how a zone is described to another program."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

SINCE = 2007
"""The year from which on zones are described: since then the clocks of Europe and America change as they do now."""
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def local_zone(now: datetime) -> tzinfo:
    """Return the zone that local times are in: the one of the clock that gave `now`, else the system's.

    A system that does not say the name of its zone still knows its rules; such a zone is no ZoneInfo.
    """
    if isinstance(now.tzinfo, ZoneInfo):
        return now.tzinfo
    import tzlocal

    try:
        return tzlocal.reload_localzone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        from dateutil.tz import tzlocal as rules_alone

        return rules_alone()


class Turn(NamedTuple):
    """A change of the clocks: its first instant (UTC), what they show just before, and the offsets around it."""

    at: datetime
    before: datetime
    old: timedelta
    new: timedelta


def turns(zone: tzinfo, first: int, last: int) -> Iterator[Turn]:
    """Yield the changes of the clocks in the years from `first` to `last`, both included; no two come in one week."""
    day = datetime(first, 1, 1, tzinfo=UTC)
    end = datetime(last + 1, 1, 1, tzinfo=UTC)
    while day < end:
        following = min(day + timedelta(days=7), end)
        if _offset(zone, day) != _offset(zone, following):
            yield _turn(zone, day, following)
        day = following


def _turn(zone: tzinfo, low: datetime, high: datetime) -> Turn:
    """Return the change between two instants with different offsets, to the second."""
    old, new = _offset(zone, low), _offset(zone, high)
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=2))
        low, high = (middle, high) if _offset(zone, middle) == old else (low, middle)
    return Turn(high, (high + old).replace(tzinfo=None), old, new)


def _offset(zone: tzinfo, instant: datetime) -> timedelta:
    return instant.astimezone(zone).utcoffset() or timedelta()


def described(zone: ZoneInfo, first: int, last: int) -> "Timezone":
    """Return the VTIMEZONE that holds from the years `first` to `last`, without what varies with the day of writing.

    Where the clocks have changed by the same two rules since SINCE, as in Europe, it is told as these, for there are
    calendars that know no other way, and some that keep what the first file told; else every change is listed.
    """
    from icalendar import Timezone

    since = min(first, SINCE)
    found = list(turns(zone, since, last))
    described = Timezone()
    described.add("TZID", zone.key)
    kinds = {(turn.old, turn.new) for turn in found}
    rules = {kind: _rule([turn for turn in found if (turn.old, turn.new) == kind], since, last) for kind in kinds}
    if not found or not all(rules.values()):
        listed = Timezone.from_tzinfo(zone, zone.key, date(first, 1, 1), date(last + 1, 1, 2))
        listed.pop("COMMENT", None)
        return listed
    for old, new in sorted(kinds):
        start = next(turn for turn in found if (turn.old, turn.new) == (old, new))
        described.add_component(_observance(zone, start, rules[old, new]))
    return described


def _observance(zone: ZoneInfo, turn: Turn, rule: dict[str, object]) -> "TimezoneDaylight | TimezoneStandard":
    from icalendar import TimezoneDaylight, TimezoneStandard

    after = turn.at.astimezone(zone)
    part = TimezoneDaylight() if after.dst() else TimezoneStandard()
    part.add("DTSTART", turn.before)
    part.add("TZOFFSETFROM", turn.old)
    part.add("TZOFFSETTO", turn.new)
    part.add("TZNAME", after.tzname() or zone.key)
    part.add("RRULE", rule)
    return part


def _rule(found: list[Turn], first: int, last: int) -> dict[str, object]:
    """Return the yearly rule by which the changes come: the same weekday, counted from the month's end or its start.

    An empty one where there is none, or where a year has no change or two of the kind.
    """
    if [turn.at.year for turn in found] != list(range(first, last + 1)):
        return {}
    whens = [turn.before for turn in found]
    if len({(when.month, when.weekday(), when.time()) for when in whens}) != 1:
        return {}
    from_end = all((when + timedelta(days=7)).month != when.month for when in whens)
    counted = {(when.day - 1) // 7 + 1 for when in whens}
    if not from_end and len(counted) != 1:
        return {}
    number = -1 if from_end else counted.pop()
    when = whens[0]
    return {"FREQ": "YEARLY", "BYDAY": f"{number}{_WEEKDAYS[when.weekday()]}", "BYMONTH": when.month}
