"""Prints what calendar files of a year take, in milliseconds as JSON: `calendars.py ROUNDS`, in the folder of the demo.

Out: a year of blocks for everybody, against icalendar writing as many bare events. In: a calendar of fifty series and
a thousand meetings, against icalendar reading the file and no more.
"""

import json
import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from statistics import median

import icalendar

from coachtui.clock import Clock
from coachtui.coaching.events import events_of
from coachtui.paths import Home
from coachtui.services.calendar_in import reading_of
from coachtui.services.calendar_out import File, calendar_of
from coachtui.services.opening import open_desk

ROUNDS = int(sys.argv[1])


def milliseconds(work: Callable[[], object]) -> float:
    """Return the median of the rounds, after one that only warms up."""
    times = []
    for _ in range(ROUNDS + 1):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return median(times[1:]) * 1000


def bare(count: int) -> bytes:
    """Write as many events as simply as can be."""
    calendar = icalendar.Calendar()
    for number in range(count):
        event = icalendar.Event()
        event.add("UID", str(number))
        event.add("SUMMARY", "1:1")
        event.add("DTSTART", datetime(2026, 11, 18, 9, tzinfo=UTC))
        event.add("DTEND", datetime(2026, 11, 18, 10, tzinfo=UTC))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def year_of_meetings() -> bytes:
    """Return a calendar as an office has it: what repeats since years, and a thousand single meetings."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for number in range(50):
        lines += [
            "BEGIN:VEVENT",
            f"UID:s{number}",
            f"DTSTART;TZID=Romance Standard Time:20200{1 + number % 9}06T090000",
        ]
        lines += ["DURATION:PT30M", f"RRULE:FREQ=WEEKLY;INTERVAL={1 + number % 4}", "END:VEVENT"]
    for number in range(1000):
        day = date(2026, 3, 1) + timedelta(days=number % 500)
        lines += [
            "BEGIN:VEVENT",
            f"UID:m{number}",
            f"SUMMARY:Meeting {number}",
            "LOCATION:Room 1",
            "DESCRIPTION:" + "x" * 200,
        ]
        lines += [
            f"DTSTART;TZID=Europe/Copenhagen:{day:%Y%m%d}T{8 + number % 9:02}0000",
            "DURATION:PT45M",
            "END:VEVENT",
        ]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


desk = open_desk(Home.from_environment(), Clock.from_environment())
year = [b._replace(state="planned") for b in desk.records.blocks.between(date(2025, 11, 1), date(2026, 10, 31))]
events = events_of(year, {})
file = File(lambda event: "1:1")
meetings = year_of_meetings()
assert len(events) > 100
assert len(reading_of(meetings, desk.context).busy) > 500
print(
    json.dumps(
        {
            "events": len(events),
            "written": milliseconds(lambda: calendar_of(events, file, desk.context)),
            "written_bare": milliseconds(lambda: bare(len(events))),
            "read": milliseconds(lambda: reading_of(meetings, desk.context)),
            "read_bare": milliseconds(lambda: icalendar.Calendar.from_ical(meetings)),
        }
    )
)
