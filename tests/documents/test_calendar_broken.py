"""Calendar files that are broken or mean no good: each mistake with its line, and everything else read."""

import pytest
from calendars import WINDOW, by_hand, codes, read, times
from hypothesis import given
from hypothesis import strategies as st

from coachtui.documents.calendar import reading
from coachtui.documents.calendar.reading import read_calendar
from coachtui.documents.calendar.repeating import BUDGET
from coachtui.errors import CoachError

GOOD = "DTSTART:20261120T090000|DTEND:20261120T100000"
LONG_AGO = "DTSTART:20200106T090000|DURATION:PT1H|RRULE:"


@pytest.mark.parametrize(
    ("lines", "line", "code"),
    [
        ("DTEND:20261120T100000", 8, "calendar-no-start"),
        ("DTSTART:tomorrow|DTEND:20261120T100000", 10, "calendar-value"),
        ("DTSTART:20261120T090000|DTEND:", 11, "calendar-value"),
        ("DTSTART:20261131T090000", 10, "calendar-value"),
        ("DTSTART:20261120T090000|DURATION:an hour", 11, "calendar-value"),
        ("DTSTART:20261120T090000|DTEND:20261120T080000", 11, "calendar-ends-before"),
        ("DTSTART:20261120T090000|DURATION:-PT1H", 11, "calendar-ends-before"),
        ("DTSTART;VALUE=DATE:20261120|DTEND:20261120T080000", 11, "calendar-value"),
        ("DTSTART:20261120T090000Z|DTEND:20261120T100000", 11, "calendar-value"),
        ("DTSTART:00010101T090000|DTEND:99991231T100000", 11, "calendar-value"),
        ("DTSTART20261120T090000|DTEND:20261120T100000", 10, "calendar-line-broken"),
        (LONG_AGO + "FREQ=SOMETIMES", 12, "calendar-value"),
        (LONG_AGO + "WEEKLY", 12, "calendar-repeat"),
        (LONG_AGO + "INTERVAL=2", 12, "calendar-repeat"),
        (LONG_AGO + "FREQ=DAILY;INTERVAL=0", 12, "calendar-repeat"),
        (LONG_AGO + "FREQ=DAILY;INTERVAL=-1", 12, "calendar-repeat"),
        (LONG_AGO + "FREQ=DAILY;BYEASTER=0", 12, "calendar-repeat"),
        (LONG_AGO + "FREQ=HOURLY", 12, "calendar-repeats-within-day"),
        (LONG_AGO + "FREQ=SECONDLY", 12, "calendar-repeats-within-day"),
        (LONG_AGO + "FREQ=DAILY;BYMINUTE=" + ",".join(map(str, range(60))), 12, "calendar-repeats-within-day"),
        (LONG_AGO + "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 12, "calendar-repeats-never"),
        (LONG_AGO + "FREQ=DAILY;INTERVAL=7;BYDAY=TU", 12, "calendar-repeats-never"),
        (LONG_AGO + "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=10", 12, "calendar-repeats-never"),
        ("DTSTART:18991231T090000|DURATION:PT1H|RRULE:FREQ=DAILY", 12, "calendar-repeats-old"),
        ("DTSTART:20260101T090000|DURATION:P40D|RRULE:FREQ=DAILY", 12, "calendar-repeats-long"),
    ],
)
def test_a_broken_event_is_said_with_its_line_and_costs_no_other(lines: str, line: int, code: str) -> None:
    found = read(GOOD, lines, GOOD.replace("20261120", "20261121"))
    assert codes(found) == [(line, code)]
    assert times(found) == ["2026-11-20 09:00–10:00", "2026-11-21 09:00–10:00"]


@pytest.mark.parametrize(
    ("lost", "expected"),
    [
        ("END:VEVENT\nBEGIN:VEVENT\nUID:e1", [(3, "calendar-part-cut")]),
        ("END:VEVENT\nEND:VCALENDAR", [(12, "calendar-part-cut")]),
    ],
)
def test_a_part_without_an_end_is_said_and_the_next_one_read(lost: str, expected: list[tuple[int, str]]) -> None:
    text = by_hand(GOOD, GOOD, GOOD).decode()
    keep = lost.partition("\n")[2]
    if keep == "END:VCALENDAR":
        text = text.removesuffix("END:VEVENT\nEND:VCALENDAR\n")
        expected = [(13, "calendar-part-cut")]
    else:
        text = text.replace(lost, keep, 1)
    found = read_calendar(text.encode(), WINDOW)
    assert codes(found) == expected
    assert times(found) == ["2026-11-20 09:00–10:00"]
    assert found.events == 2


def test_a_file_cut_anywhere_is_read_up_to_there() -> None:
    data = by_hand(GOOD, GOOD)
    for end in range(len(b"BEGIN:VCALENDAR\n"), len(data)):
        found = read_calendar(data[:end], WINDOW)
        assert len(found.broken) <= 1


@given(st.lists(st.sampled_from([
    "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE",
    "BEGIN:STANDARD", "END:STANDARD",
    "BEGIN:VALARM", "END:VALARM", "UID:1", "DTSTART:20261120T090000", "DTEND:20261120T100000", "TZID:X",
    "DTSTART;TZID=X:20261120T090000", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=YEARLY;BYMONTH=13", "RDATE:20261124T090000",
    "EXDATE:x", "TZOFFSETFROM:+0100", "TZOFFSETTO:+9900", "TZOFFSETTO:+0200", "RECURRENCE-ID:20261120T090000", "x", ":",
    "FREEBUSY:1/2", "BEGIN:VFREEBUSY", "END:VFREEBUSY", " more", "DURATION:P1D", "DTSTART;VALUE=DATE:20261120",
    "RRULE:FREQ=WEEKLY;UNTIL=20261201;COUNT=2", "RRULE:FREQ=WEEKLY;UNTIL=x", "STATUS:CANCELLED", "ATTENDEE:x",
]), max_size=30))  # fmt: skip
def test_whatever_the_lines_are_there_is_an_answer(lines: list[str]) -> None:
    try:
        found = read_calendar("\n".join(["BEGIN:VCALENDAR", *lines]).encode(), WINDOW, "a@example.com")
    except CoachError:
        return
    assert all(1 <= finding.line <= len(lines) + 1 for finding in found.findings)


@given(st.binary(max_size=300))
def test_any_bytes_have_an_answer(data: bytes) -> None:
    read_calendar(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261120T090000\n" + data + b"\nEND:VEVENT\n", WINDOW)


def test_a_file_full_of_rules_that_never_come_true_is_given_up() -> None:
    found = read(*[LONG_AGO + "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"] * 200, GOOD)
    said = [code for _line, code in codes(found)]
    assert said.count("calendar-repeats-never") == BUDGET // 500_000
    assert said.count("calendar-repeats-much") == 200 - BUDGET // 500_000
    assert times(found) == ["2026-11-20 09:00–10:00"]


def test_a_zone_with_rules_that_would_take_long_stays_unknown() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Hostile\nBEGIN:STANDARD\nDTSTART:16010101T000000\nRRULE:FREQ=SECONDLY\n"
        "TZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    found = read("DTSTART;TZID=Hostile:20261120T090000|DURATION:PT1H", around=zone)
    assert [code for _line, code in codes(found)] == ["calendar-zone-unknown"]
    assert times(found) == ["2026-11-20 09:00–10:00"]


def test_more_events_than_anyone_has_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST", 2)
    found = read(GOOD, GOOD.replace("1120", "1121"), GOOD.replace("1120", "1122"), GOOD.replace("1120", "1123"))
    assert [code for _line, code in codes(found)] == ["calendar-too-many"]
    assert len(found.busy) == 2


def test_very_long_parts_and_lines_are_read_in_one_pass() -> None:
    many = "|".join(f"ATTENDEE:mailto:a{number}@example.com" for number in range(20_000))
    folded = "DTSTART:2026\n 1120T090000|DESCRIPTION:" + "\n x" * 50_000 + "|DTEND:20261120T100000"
    assert len(times(read(GOOD + "|" + many, folded.replace("1120T", "1121T")))) == 2
