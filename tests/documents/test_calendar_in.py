"""Calendar files in: what takes time, at which local time, and nothing else."""

from datetime import date, time, timedelta

import pytest
from calendars import COPENHAGEN, STOCKHOLM, WINDOW, by_hand, codes, event, read, times, written
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.events import Seen
from coachtui.documents.calendar.reading import read_calendar
from coachtui.documents.calendar.taken import Window
from coachtui.errors import CoachError

FRIDAY = "DTSTART;TZID=Europe/Copenhagen:20261120T090000|DTEND;TZID=Europe/Copenhagen:20261120T100000"
WHEN_FRIDAY = "2026-11-20 09:00–10:00"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (FRIDAY, [WHEN_FRIDAY]),
        ("DTSTART:20261120T080000Z|DTEND:20261120T090000Z", [WHEN_FRIDAY]),
        ("DTSTART:20261120T090000|DTEND:20261120T100000", [WHEN_FRIDAY]),
        ("DTSTART:20261120T090000|DURATION:PT1H", [WHEN_FRIDAY]),
        ("DTSTART;TZID=Romance Standard Time:20261120T090000|DURATION:PT1H", [WHEN_FRIDAY]),
        ('DTSTART;TZID="W. Europe Standard Time":20261120T090000|DURATION:PT1H', [WHEN_FRIDAY]),
        ("DTSTART;TZID=Eastern Standard Time:20261120T030000|DURATION:PT1H", [WHEN_FRIDAY]),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Stockholm:20261120T090000|DURATION:PT1H", [WHEN_FRIDAY]),
        ("DTSTART;VALUE=DATE:20261120|DTEND;VALUE=DATE:20261122", ["2026-11-20 – 2026-11-22"]),
        ("DTSTART;VALUE=DATE:20261120", ["2026-11-20 – 2026-11-21"]),
        ("DTSTART:20261119T230000Z|DTEND:20261120T230000Z", ["2026-11-20 00:00–00:00"]),
        ("DTSTART:20261120T090000|DTEND:20261120T090000", []),
        ("DTSTART:20261120T090000", []),
        (FRIDAY + "|STATUS:TENTATIVE", [WHEN_FRIDAY]),
        (FRIDAY + "|STATUS:CANCELLED", []),
        (FRIDAY + "|TRANSP:TRANSPARENT", []),
        (FRIDAY + "|X-MICROSOFT-CDO-BUSYSTATUS:FREE", []),
        (FRIDAY + "|X-MICROSOFT-CDO-BUSYSTATUS:OOF", [WHEN_FRIDAY]),
        ("DTSTART:20261117T090000|DTEND:20261117T100000", []),
        ("DTSTART:20261117T090000|DTEND:20261118T100000", ["2026-11-18 00:00–10:00"]),
        ("DTSTART:20300101T090000|DTEND:20300101T100000", []),
    ],
)
def test_what_takes_time_and_what_does_not(lines: str, expected: list[str]) -> None:
    found = read(lines)
    assert times(found) == expected
    assert codes(found) == []
    assert found.events == 1


WEEKLY = FRIDAY + "|RRULE:FREQ=WEEKLY;COUNT=4"


@pytest.mark.parametrize(
    ("events", "days"),
    [
        ([WEEKLY], ["11-20", "11-27", "12-04", "12-11"]),
        ([WEEKLY + "|EXDATE;TZID=Europe/Copenhagen:20261127T090000"], ["11-20", "12-04", "12-11"]),
        ([WEEKLY + "|EXDATE:20261127T080000Z,20261204T080000Z"], ["11-20", "12-11"]),
        ([FRIDAY + "|RDATE;TZID=Europe/Copenhagen:20261201T090000"], ["11-20", "12-01"]),
        ([FRIDAY + "|RRULE:FREQ=WEEKLY;UNTIL=20261204T080000Z"], ["11-20", "11-27", "12-04"]),
        ([FRIDAY + "|RRULE:FREQ=WEEKLY;UNTIL=20261204"], ["11-20", "11-27"]),
        ([FRIDAY + "|RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3"], ["11-20", "11-27", "12-25", "01-29"]),
        ([FRIDAY + "|RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3"], ["11-20", "12-04", "12-18"]),
        (["UID:s|" + WEEKLY, "UID:s|RECURRENCE-ID:20261127T080000Z|DTSTART:20261128T080000Z|DURATION:PT1H"],
         ["11-20", "11-28", "12-04", "12-11"]),
        (["UID:s|" + WEEKLY, "UID:s|RECURRENCE-ID:20261127T080000Z|DTSTART:20261127T080000Z|STATUS:CANCELLED"],
         ["11-20", "12-04", "12-11"]),
        (["UID:s|" + WEEKLY, "UID:s|RECURRENCE-ID:20261127T080000Z|DTSTART:20261127T080000Z|DURATION:PT1H|"
          "TRANSP:TRANSPARENT"], ["11-20", "12-04", "12-11"]),
        (["UID:s|RECURRENCE-ID:20261127T080000Z|DTSTART:20261127T080000Z|DURATION:PT1H"], ["11-27"]),
    ],
)  # fmt: skip
def test_what_repeats_is_followed_with_its_exceptions(events: list[str], days: list[str]) -> None:
    found = read(*events)
    assert [f"{busy.first:%m-%d}" for busy in found.busy] == days
    assert {f"{busy.first:%H:%M}" for busy in found.busy} == {"09:00"}
    assert codes(found) == []


def test_what_never_ends_stops_at_the_window() -> None:
    found = read("DTSTART:20150105T090000|DURATION:PT1H|RRULE:FREQ=DAILY")
    assert len(found.busy) == (WINDOW.last - WINDOW.first).days + 1
    assert found.busy[-1].last.date() == WINDOW.last


@pytest.mark.parametrize("zone", [COPENHAGEN, STOCKHOLM])
def test_over_the_changes_of_the_clocks_a_meeting_keeps_its_local_time_and_one_from_elsewhere_does_not(
    zone: object,
) -> None:
    weekly = "|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=SU"
    window = Window(date(2027, 3, 20), date(2027, 4, 10), zone)  # type: ignore[arg-type]
    ours = read(f"DTSTART;TZID={zone}:20270103T090000{weekly}", window=window)
    assert times(ours) == [f"2027-{day} 09:00–10:00" for day in ("03-21", "03-28", "04-04")]
    utc = read("DTSTART:20270103T080000Z" + weekly, window=window)
    assert times(utc) == ["2027-03-21 09:00–10:00", "2027-03-28 10:00–11:00", "2027-04-04 10:00–11:00"]
    across = read("DTSTART:20271031T001500Z|DTEND:20271031T014500Z", window=window._replace(last=date(2027, 12, 1)))
    assert times(across) == ["2027-10-31 02:15–02:45"]


def test_a_leap_day_comes_every_fourth_year() -> None:
    window = Window(date(2027, 1, 1), date(2028, 12, 31), COPENHAGEN)
    found = read("DTSTART;VALUE=DATE:20240229|RRULE:FREQ=YEARLY", window=window)
    assert times(found) == ["2028-02-29 – 2028-03-01"]


def test_a_week_over_new_year_is_one_stretch() -> None:
    found = read("DTSTART;VALUE=DATE:20261228|DTEND;VALUE=DATE:20270104")
    assert times(found) == ["2026-12-28 – 2027-01-04"]
    assert {busy.first.isocalendar().week for busy in found.busy} == {53}


OWN_RULES = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def test_a_zone_that_the_file_describes_is_read_by_its_rules() -> None:
    lines = "DTSTART;TZID=Customized Time Zone:{}T090000|DURATION:PT1H"
    found = read(lines.format("20261120"), lines.format("20270701"), around=OWN_RULES)
    assert times(found) == [WHEN_FRIDAY, "2027-07-01 09:00–10:00"]
    assert found.findings == ()


def test_a_zone_of_one_file_is_unknown_in_the_next() -> None:
    lines = "DTSTART;TZID=Customized Time Zone:20261120T090000|DURATION:PT1H"
    read(lines, around=OWN_RULES.replace("+0100", "-0500").replace("+0200", "-0400"))
    assert times(read(lines, around=OWN_RULES)) == [WHEN_FRIDAY]
    again = read(lines, lines)
    assert codes(again) == [(3, "calendar-zone-unknown")]
    assert again.broken == ()
    assert times(again) == [WHEN_FRIDAY]


@pytest.mark.parametrize(
    ("me", "title", "expected"),
    [
        ("", "", [WHEN_FRIDAY]),
        ("mette@example.com", "", []),
        ("METTE@example.com", "", []),
        ("", "X-WR-CALNAME:mette@example.com\n", []),
        ("anna@example.com", "", [WHEN_FRIDAY]),
        ("nobody@example.com", "", [WHEN_FRIDAY]),
    ],
)
def test_what_i_declined_takes_no_time(me: str, title: str, expected: list[str]) -> None:
    invited = "|ATTENDEE;PARTSTAT=DECLINED:mailto:mette@example.com|ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.com"
    assert times(read(FRIDAY + invited, me=me, around=title)) == expected


def test_a_file_that_only_says_when_one_is_busy_is_read_too() -> None:
    free_busy = (
        "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20261120T080000Z/20261120T090000Z,20261123T080000Z/PT30M\n"
        "FREEBUSY;FBTYPE=FREE:20261124T080000Z/PT1H\nEND:VFREEBUSY\n"
    )
    assert times(read(around=free_busy)) == [WHEN_FRIDAY, "2026-11-23 09:00–09:30"]


def test_times_that_meet_are_one_and_whole_days_stay_by_themselves() -> None:
    found = read(
        "DTSTART:20261120T093000|DTEND:20261120T110000", FRIDAY, "DTSTART;VALUE=DATE:20261120",
        "DTSTART:20261120T110000|DTEND:20261120T113000", "DTSTART:20261120T113100|DTEND:20261120T120000",
    )  # fmt: skip
    assert times(found) == ["2026-11-20 – 2026-11-21", "2026-11-20 09:00–11:30", "2026-11-20 11:31–12:00"]


def test_nothing_of_a_title_a_place_or_a_person_is_kept() -> None:
    secret = "|SUMMARY:secret|DESCRIPTION:secret|LOCATION:secret|ORGANIZER;CN=secret:mailto:secret@example.com"
    assert "secret" not in repr(read(FRIDAY + secret + "|BEGIN:VALARM|DESCRIPTION:secret|END:VALARM"))


def test_broken_words_in_what_is_not_read_cost_nothing() -> None:
    found = read(FRIDAY + "|DESCRIPTION:one|two without a colon|ATTACH;X=\x01:?|GEO:nowhere")
    assert (times(found), codes(found)) == ([WHEN_FRIDAY], [])


def test_folded_lines_other_line_ends_and_a_byte_order_mark_are_read() -> None:
    folded = by_hand(FRIDAY).replace(b":20261120T09", b":2026\n 1120T\n\t09")
    for data in (folded, folded.replace(b"\n", b"\r\n"), folded.replace(b"\n", b"\r"), b"\xef\xbb\xbf" + folded):
        assert times(read_calendar(data, WINDOW)) == [WHEN_FRIDAY]


def test_our_own_events_are_recognised_and_take_no_time() -> None:
    ours = [event(date(2026, 11, 20), time(9, 30), key="A"), event(date(2026, 11, 21), key="B")]
    gone = event(date(2026, 11, 23), time(9), key="C")._replace(cancelled=True, sequence=4)
    found = read_calendar(written([*ours, gone]), WINDOW)
    assert found.busy == ()
    assert found.own == (
        Seen("A", date(2026, 11, 20), time(9, 30), 45),
        Seen("B", date(2026, 11, 21), None, 0),
        Seen("C", date(2026, 11, 23), time(9), 45, 4, cancelled=True),
    )


@pytest.mark.parametrize("text", ["", "hello", "BEGIN:VCARD\nEND:VCARD\n", "\0\xff" * 100])
def test_what_is_no_calendar_is_refused_whole(text: str) -> None:
    with pytest.raises(CoachError) as caught:
        read_calendar(text.encode("latin-1"), WINDOW)
    assert caught.value.code == "calendar-none"


def test_a_file_that_is_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(CoachError) as caught:
        read_calendar(b"BEGIN:VCALENDAR\n" + b"x" * (10 * 1024 * 1024), WINDOW)
    assert caught.value.code == "calendar-large"


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 95), st.integers(1, 40)), max_size=12),
    st.sampled_from(["Europe/Copenhagen", "America/New_York", "UTC"]),
)
def test_every_minute_of_every_event_is_taken_and_no_other(spans: list[tuple[int, int, int]], zone: str) -> None:
    events, minutes = [], set()
    for day, quarter, quarters in spans:
        start = WINDOW.begin + timedelta(days=day, minutes=15 * quarter)
        end = start + timedelta(minutes=15 * quarters)
        events.append(f"DTSTART;TZID=Europe/Copenhagen:{start:%Y%m%dT%H%M%S}|DURATION:PT{15 * quarters}M")
        minutes |= {start + timedelta(minutes=15 * step) for step in range(quarters)}
        if start.astimezone(COPENHAGEN).utcoffset() != end.astimezone(COPENHAGEN).utcoffset():
            return  # over the change of the clocks minutes come twice, or not at all
    found = read(*events)
    taken = {
        busy.first + timedelta(minutes=15 * step)
        for busy in found.busy
        for step in range((busy.last - busy.first) // timedelta(minutes=15))
    }
    assert taken == minutes
    assert all(one.last < other.first for one, other in zip(found.busy, found.busy[1:], strict=False))
