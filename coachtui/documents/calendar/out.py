"""Events as a calendar file: the same bytes for the same events, names and moment."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Literal, NamedTuple
from zoneinfo import ZoneInfo

from coachtui.coaching.events import Event
from coachtui.documents.calendar.zones import described

if TYPE_CHECKING:
    from icalendar import Event as Component

Method = Literal["PUBLISH", "REQUEST", "CANCEL"]

DOMAIN = "coachtui"
"""What stands behind an id, so that it is nobody else's."""


class Invited(NamedTuple):
    """The two addresses of an invitation that a calendar can answer; they are written into the file and not kept."""

    organizer: str
    attendee: str


def uid(event: str) -> str:
    """Return the id under which calendars know an event, the same for all its life."""
    return f"{event}@{DOMAIN}"


def as_calendar(
    events: Sequence[Event],
    title: Callable[[Event], str],
    now: datetime,
    zone: tzinfo,
    *,
    method: Method = "PUBLISH",
    private: bool = False,
    invited: Invited | None = None,
) -> bytes:
    """Return a calendar file with the events at their local times in a zone.

    `title` names an event; where titles say who it is with, `private` asks the calendar to show others nothing but
    that the time is taken. `now` is an aware instant, written as the time of making.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("PRODID", "-//coachtui//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", method)
    parts = [_component(event, title(event), now, zone) for event in events]
    zoned = [event.day.year for event, part in zip(events, parts, strict=True) if "TZID" in part["DTSTART"].params]
    if zoned and isinstance(zone, ZoneInfo):
        calendar.add_component(described(zone, min(zoned) - 1, max(zoned) + 1))
    for part in parts:
        if private:
            part.add("CLASS", "PRIVATE")
        if invited:
            part.add("ORGANIZER", f"mailto:{invited.organizer}")
            part.add("ATTENDEE", f"mailto:{invited.attendee}", {"RSVP": "TRUE", "PARTSTAT": "NEEDS-ACTION"})
        calendar.add_component(part)
    return bytes(calendar.to_ical())


def _component(event: Event, title: str, now: datetime, zone: tzinfo) -> "Component":
    from icalendar import Event as Component

    part = Component()
    part.add("UID", uid(event.id))
    part.add("SEQUENCE", event.sequence)
    part.add("DTSTAMP", now.astimezone(UTC).replace(microsecond=0))
    part.add("SUMMARY", title)
    part.add("STATUS", "CANCELLED" if event.cancelled else "CONFIRMED")
    if event.start is None:
        part.add("DTSTART", event.day)
        part.add("DTEND", event.day + timedelta(days=1))
        part.add("TRANSP", "TRANSPARENT")
        return part
    start = datetime.combine(event.day, event.start, zone).astimezone(UTC)
    end = start + timedelta(minutes=event.minutes)
    told = [_told(instant, zone) for instant in (start, end)]
    part.add("DTSTART", told[0] if all(told) else start)
    part.add("DTEND", told[1] if all(told) else end)
    part.add("TRANSP", "TRANSPARENT" if event.cancelled else "OPAQUE")
    return part


def _told(instant: datetime, zone: tzinfo) -> datetime | None:
    """Return an instant as the zone's clocks show it; None where they show it twice, or the zone has no name."""
    local = instant.astimezone(zone)
    if not isinstance(zone, ZoneInfo) or local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
        return None
    return local
