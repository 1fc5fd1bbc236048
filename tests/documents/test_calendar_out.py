"""Calendar files out: read back by two programs that are not ours, on every awkward day of the year."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from calendars import COPENHAGEN, NOW, STOCKHOLM, Found, by_icalendar, by_vobject, event, written
from dateutil.tz import gettz
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.events import Event
from coachtui.documents.calendar.out import Invited

READERS = [by_icalendar, by_vobject]
Reader = Callable[[bytes], list[Found]]
AWKWARD = [
    date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28), date(2027, 10, 31),  # the clocks change
    date(2028, 2, 29), date(2028, 2, 28), date(2028, 3, 1),  # leap year
    date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 3), date(2027, 1, 4),  # 2026-W53 runs into 2027
    date(2024, 12, 30), date(2025, 12, 29),  # the first week of the year to come
]  # fmt: skip


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("zone", [COPENHAGEN, STOCKHOLM])
@pytest.mark.parametrize("day", AWKWARD)
def test_a_block_is_read_back_at_its_local_time(reader: Reader, zone: ZoneInfo, day: date) -> None:
    (found,) = reader(written([event(day, time(9, 30))], zone))
    start = datetime.combine(day, time(9, 30), zone)
    assert found == Found(
        "01A@coachtui", "1:1", start.astimezone(UTC), start.astimezone(UTC) + timedelta(minutes=45), 0, "CONFIRMED"
    )


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("day", "start", "utc"),
    [
        (date(2026, 3, 29), time(1, 30), datetime(2026, 3, 29, 0, 30, tzinfo=UTC)),
        (date(2026, 3, 29), time(2, 30), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),  # a time there is not: 3:30
        (date(2026, 3, 29), time(3, 0), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)),
        (date(2026, 10, 25), time(1, 45), datetime(2026, 10, 24, 23, 45, tzinfo=UTC)),
        (date(2026, 10, 25), time(2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # there twice: the first
        (date(2026, 10, 25), time(3, 0), datetime(2026, 10, 25, 2, 0, tzinfo=UTC)),
    ],
)
def test_in_the_night_of_the_clocks_a_block_keeps_its_length(
    reader: Reader, day: date, start: time, utc: datetime
) -> None:
    (found,) = reader(written([event(day, start, 90)]))
    assert (found.start, found.end) == (utc, utc + timedelta(minutes=90))


def test_a_time_that_the_clocks_show_twice_is_written_so_that_there_is_no_doubt() -> None:
    assert b"DTSTART:20261025T003000Z" in written([event(date(2026, 10, 25), time(2, 30))])
    assert b"DTSTART;TZID=Europe/Copenhagen:20261025T093000" in written([event(date(2026, 10, 25), time(9, 30))])


@pytest.mark.parametrize("reader", READERS)
def test_a_block_without_a_start_is_a_whole_day_that_takes_no_time(reader: Reader) -> None:
    data = written([event(date(2028, 2, 29))])
    (found,) = reader(data)
    assert (found.start, found.end) == (date(2028, 2, 29), date(2028, 3, 1))
    assert b"TRANSP:TRANSPARENT" in data
    assert b"VTIMEZONE" not in data


def test_a_cancelled_event_says_so_and_takes_no_time() -> None:
    gone = event(date(2026, 11, 20), time(9))._replace(cancelled=True, sequence=3)
    data = written([gone], method="CANCEL")
    (found,) = by_icalendar(data)
    assert (found.sequence, found.status) == (3, "CANCELLED")
    assert b"METHOD:CANCEL" in data
    assert b"TRANSP:TRANSPARENT" in data


def test_an_invitation_that_can_be_answered_holds_the_two_addresses() -> None:
    invited = Invited("mette@example.com", "anna@example.com")
    data = written([event(date(2026, 11, 20), time(9))], method="REQUEST", invited=invited)
    whole = re.sub(rb"\r\n ", b"", data)
    assert b"METHOD:REQUEST" in whole
    assert b"ORGANIZER:mailto:mette@example.com" in whole
    assert b"RSVP=TRUE:mailto:anna@example.com" in whole


def test_titles_that_name_people_are_for_the_owner_alone() -> None:
    assert b"CLASS:PRIVATE" in written([event(date(2026, 11, 20))], private=True)
    assert b"CLASS:" not in written([event(date(2026, 11, 20))])


def test_the_same_events_are_the_same_bytes_with_lines_as_they_must_be() -> None:
    events = [event(day, time(9), key=f"{number:02}") for number, day in enumerate(AWKWARD)]
    data = written(events)
    assert data == written(events)
    assert b"DTSTAMP:20261118T080000Z" in data
    lines = data.split(b"\r\n")
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75


@given(
    st.lists(
        st.builds(
            Event,
            st.text("ABCDEFGH0123456789", min_size=1, max_size=26),
            st.dates(date(2020, 1, 1), date(2035, 12, 31)),
            st.none() | st.times().map(lambda at: at.replace(second=0, microsecond=0)),
            st.integers(5, 480),
            st.just(("anna",)),
            sequence=st.integers(0, 99),
            cancelled=st.booleans(),
        ),
        max_size=6,
        unique_by=lambda each: each.id,
    ),
    st.sampled_from(
        ["Europe/Copenhagen", "Europe/Stockholm", "Europe/London", "America/New_York", "Asia/Kolkata", "UTC"]
    ),
)
def test_whatever_is_written_two_readers_read_the_same(events: list[Event], zone: str) -> None:
    expected = []
    for each in events:
        start: date = each.day
        end: date = each.day + timedelta(days=1)
        if each.start is not None:
            start = datetime.combine(each.day, each.start, ZoneInfo(zone)).astimezone(UTC)
            end = start + timedelta(minutes=each.minutes)
        status = "CANCELLED" if each.cancelled else "CONFIRMED"
        expected.append(Found(f"{each.id}@coachtui", "1:1", start, end, each.sequence, status))
    data = written(events, ZoneInfo(zone))
    assert by_icalendar(data) == expected
    assert not expected or by_vobject(data) == expected


def test_a_system_that_does_not_name_its_zone_writes_in_utc() -> None:
    from coachtui.documents.calendar.out import as_calendar

    unnamed = gettz("/usr/share/zoneinfo/Europe/Copenhagen") or gettz("CET-1CEST")
    assert unnamed is not None
    data = as_calendar([event(date(2026, 7, 1), time(9))], lambda _event: "1:1", NOW, unnamed)
    assert b"DTSTART:20260701T070000Z" in data
    assert b"VTIMEZONE" not in data
