"""Zones that a calendar file names: known by their name, Outlook's among them, or by the rules that the file brings."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from coachtui.documents.calendar.pieces import Piece

if TYPE_CHECKING:
    from icalendar import Event
    from icalendar.timezone.tzp import TZP

_MOST = 60
"""Changes and rules that one zone may list."""


def learn_zones(parts: Iterable[Piece]) -> None:
    """Let `icalendar` know the zones that the parts describe, and forget those of the file before.

    A zone whose name is known keeps its own rules. One whose rules are not yearly, or cannot be read, stays unknown.
    """
    from icalendar import Timezone
    from icalendar.timezone import tzp

    tzp.use_default()
    for part in parts:
        if _knows(tzp, part.value("TZID")) or not _plain(part):
            continue
        try:
            Timezone.from_ical(part.text())
        except (ValueError, TypeError, KeyError, AttributeError, IndexError):
            continue


def unknown(event: "Event") -> str:
    """Return the zone that an event names and nobody knows, or an empty text."""
    from icalendar.timezone import tzp

    for name in ("DTSTART", "DTEND"):
        zone = event[name].params.get("TZID", "") if name in event else ""
        if zone and not _knows(tzp, str(zone)):
            return str(zone)
    return ""


def _knows(tzp: "TZP", name: str) -> bool:
    return bool(name) and tzp.timezone(name) is not None


def _plain(part: Piece) -> bool:
    """Tell whether a zone's rules can be followed without a long search."""
    rules = [each.text.upper() for each in part.properties if each.name == "RRULE"]
    starts = sum(each.name in ("BEGIN", "RDATE") for each in part.properties)
    return starts <= _MOST and all("FREQ=YEARLY" in rule and "INTERVAL=0" not in rule for rule in rules)
