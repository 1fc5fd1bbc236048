"""Calendar files for tests: written by hand, and read by two programs that are not ours."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import icalendar
import vobject

from coachtui.coaching.events import Event
from coachtui.documents.calendar.out import as_calendar
from coachtui.documents.calendar.reading import Reading, read_calendar
from coachtui.documents.calendar.taken import Window

COPENHAGEN, STOCKHOLM = ZoneInfo("Europe/Copenhagen"), ZoneInfo("Europe/Stockholm")
NOW = datetime(2026, 11, 18, 9, tzinfo=COPENHAGEN)
WINDOW = Window(date(2026, 11, 18), date(2027, 12, 31), COPENHAGEN)


class Found(NamedTuple):
    """What another program reads of one event: instants in UTC, or days."""

    uid: str
    title: str
    start: date
    end: date
    sequence: int
    status: str


def event(day: date, start: time | None = None, minutes: int = 45, key: str = "01A") -> Event:
    return Event(key, day, start, minutes, ("anna",))


def written(events: Iterable[Event], zone: ZoneInfo = COPENHAGEN, **more: Any) -> bytes:
    return as_calendar(list(events), lambda event: "1:1", NOW, zone, **more)


def by_icalendar(data: bytes) -> list[Found]:
    return [
        Found(
            str(each["UID"]), str(each["SUMMARY"]), _utc(each.start), _utc(each.end), each["SEQUENCE"], each["STATUS"]
        )
        for each in icalendar.Calendar.from_ical(data).walk("VEVENT")
    ]


def by_vobject(data: bytes) -> list[Found]:
    getattr(vobject.icalendar, "__tzidMap").clear()
    return [
        Found(
            each.uid.value,
            each.summary.value,
            _utc(each.dtstart.value),
            _utc(each.dtend.value),
            int(each.sequence.value),
            each.status.value,
        )
        for each in vobject.readOne(data.decode()).vevent_list
    ]


def by_hand(*events: str, around: str = "") -> bytes:
    """Return a calendar file: each event is its lines, with `|` between them; one without a UID gets one."""
    parts = []
    for number, lines in enumerate(events):
        uid = "" if "UID:" in lines else f"UID:e{number}\n"
        parts.append("BEGIN:VEVENT\n" + uid + lines.replace("|", "\n") + "\nEND:VEVENT\n")
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{around}{''.join(parts)}END:VCALENDAR\n".encode()


def read(*events: str, around: str = "", window: Window = WINDOW, me: str = "") -> Reading:
    return read_calendar(by_hand(*events, around=around), window, me)


def times(reading: Reading) -> list[str]:
    """Return the taken times: `2026-11-20 09:00–10:00`, or `2026-11-20 – 2026-11-21` for whole days."""
    return [
        f"{busy.first:%Y-%m-%d} – {busy.last:%Y-%m-%d}"
        if busy.all_day
        else f"{busy.first:%Y-%m-%d %H:%M}–{busy.last:%H:%M}"
        for busy in reading.busy
    ]


def codes(reading: Reading) -> list[tuple[int, str]]:
    return [(finding.line, finding.code) for finding in reading.findings]


def _utc(value: date) -> date:
    return value.astimezone(UTC) if isinstance(value, datetime) else value
