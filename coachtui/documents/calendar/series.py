"""One event of a calendar file, with all it repeats: read by `icalendar`, followed by `recurring-ical-events`."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from coachtui.documents.calendar import repeating
from coachtui.documents.calendar.pieces import Finding, Piece
from coachtui.documents.calendar.taken import Window, local

if TYPE_CHECKING:
    from icalendar import Event

_FAR = timedelta(days=366 * 3)
"""What a single event may last; a longer one is a mistake."""


class EventError(Exception):
    """An event that cannot be read, and why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def parsed(piece: Piece) -> "Event":
    """Return the event of a part. Raises EventError where a value says nothing, or the end comes before the start."""
    from icalendar import Event

    try:
        event = Event.from_ical(piece.text())
    except ValueError:
        event = None
    if not isinstance(event, Event):
        raise EventError(Finding(piece.line, "calendar-event"))
    for name, _said in event.errors:
        raise EventError(_at(piece, name or "", "calendar-value"))
    if piece.first("DTSTART") is None:
        raise EventError(Finding(piece.line, "calendar-no-start"))
    try:
        start, end = span(event)
        backwards = _before(end, start) or _negative(event)
    except (ValueError, TypeError, OverflowError, AttributeError):
        raise EventError(_at(piece, _ending(piece), "calendar-value")) from None
    if backwards:
        raise EventError(_at(piece, _ending(piece), "calendar-ends-before"))
    return event


def span(event: "Event") -> tuple[date, date]:
    """Return start and end: both dates, the end excluded, or both times. Raises ValueError."""
    start, end = event.start, event.end
    if isinstance(start, datetime) != isinstance(end, datetime):
        raise ValueError("a date and a time")
    if isinstance(start, datetime) and isinstance(end, datetime) and (start.tzinfo is None) != (end.tzinfo is None):
        raise ValueError("with a zone and without")
    if end - start > _FAR:
        raise ValueError("years")
    return start, end


def _negative(event: "Event") -> bool:
    """Tell whether an event lasts less than nothing; `icalendar` takes that for nothing."""
    found: Any = event.get("DURATION")
    return found is not None and found.dt < timedelta()


def _ending(piece: Piece) -> str:
    return "DTEND" if piece.first("DTEND") else "DURATION"


def _before(end: date, start: date) -> bool:
    if isinstance(start, datetime) and isinstance(end, datetime) and end.tzinfo:
        return end.timestamp() < start.timestamp()
    return end < start


def _at(piece: Piece, name: str, code: str) -> Finding:
    """Return a finding at the line of a property, else where the part begins."""
    found = piece.first(name)
    return Finding(found.line if found else piece.line, code, name)


def rules(event: "Event") -> list[Any]:
    """Return the rules by which an event repeats."""
    found = event.get("RRULE", [])
    return found if isinstance(found, list) else [found]


def repeats(event: "Event") -> bool:
    """Tell whether an event is more than one, or takes the place of one in a series."""
    return any(name in event for name in ("RRULE", "RDATE", "RECURRENCE-ID"))


def check(event: "Event", piece: Piece, window: Window) -> int:
    """Return what it costs to follow an event, as `repeating.cost` counts. Raises EventError where it cannot be."""
    start, end = span(event)
    begin = local(start, window.zone).date()
    cost = 1
    for rule in rules(event):
        text = rule.to_ical().decode()
        code = repeating.problem(rule, text, begin, (end - start).days)
        if code:
            raise EventError(_at(piece, "RRULE", code))
        cost += repeating.cost(rule, begin, window.last, (window.last - window.first).days)
    return cost


def over_before(event: "Event", window: Window) -> bool:
    """Tell whether an event has its last occurrence before the window: most of an old calendar has."""
    if not rules(event) or "RDATE" in event:
        return False
    ends = [rule["UNTIL"][0] for rule in rules(event) if rule.get("UNTIL")]
    margin = timedelta(days=repeating.LONGEST + 2)
    return len(ends) == len(rules(event)) and all(local(end, window.zone) + margin < window.begin for end in ends)


def occurrences(events: list["Event"], window: Window) -> Iterator["Event"]:
    """Yield all that a series brings into the window, and a little around it."""
    from icalendar import Calendar
    from recurring_ical_events import of

    calendar = Calendar()
    for event in events:
        calendar.add_component(event)
    yield from of(calendar).between(window.first - timedelta(days=2), window.last + timedelta(days=3))


def takes_time(event: "Event", me: str) -> bool:
    """Tell whether an event takes time: not cancelled, not shown as free, not declined by `me`, an address."""
    if is_cancelled(event) or _says(event, "TRANSP") == "TRANSPARENT":
        return False
    if _says(event, "X-MICROSOFT-CDO-BUSYSTATUS") == "FREE":
        return False
    invited = event.get("ATTENDEE", [])
    for each in invited if isinstance(invited, list) else [invited]:
        if me and str(each).casefold() == f"mailto:{me}".casefold():
            return str(each.params.get("PARTSTAT", "")).upper() != "DECLINED"
    return True


def is_cancelled(event: "Event") -> bool:
    """Tell whether an event was called off."""
    return _says(event, "STATUS") == "CANCELLED"


def sequence_of(event: "Event") -> int:
    """Return how often an event was changed, as its calendar counts; 0 where that is not said."""
    number = _says(event, "SEQUENCE")
    return int(number) if number.isdecimal() else 0


def _says(event: "Event", name: str) -> str:
    return str(event.get(name, "")).strip().upper()


def free_busy(piece: Piece) -> Iterator[tuple[date, date]]:
    """Yield the taken times of a part that says nothing else. Raises EventError where one of them cannot be read."""
    from icalendar import FreeBusy

    try:
        found = FreeBusy.from_ical(piece.text())
        periods = found.get("FREEBUSY", [])
        for period in periods if isinstance(periods, list) else [periods]:
            if str(period.params.get("FBTYPE", "BUSY")).upper() != "FREE":
                yield period.start, period.end
    except (ValueError, TypeError, AttributeError):
        raise EventError(_at(piece, "FREEBUSY", "calendar-value")) from None
