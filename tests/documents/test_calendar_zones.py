"""How a zone is described to other programs, and which one is ours."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from calendars import COPENHAGEN
from hypothesis import given
from hypothesis import strategies as st

from coachtui.documents.calendar.zones import described, local_zone, turns

ZONES = [
    "Europe/Copenhagen", "Europe/Stockholm", "Europe/London", "Europe/Dublin", "America/New_York", "Australia/Sydney",
    "Asia/Kolkata", "America/Sao_Paulo", "UTC",
]  # fmt: skip


@given(
    st.sampled_from(ZONES),
    st.integers(2015, 2035),
    st.integers(0, 2),
    st.integers(0, 365 * 24 * 60),
)
def test_a_described_zone_tells_every_minute_as_the_zone_does(zone: str, first: int, years: int, minute: int) -> None:
    told = described(ZoneInfo(zone), first - 1, first + years).to_tz(lookup_tzid=False)
    instant = datetime(first, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    assert instant.astimezone(told).utcoffset() == instant.astimezone(ZoneInfo(zone)).utcoffset()


@pytest.mark.parametrize("zone", ["Europe/Copenhagen", "Europe/Stockholm"])
def test_a_european_zone_is_told_as_two_rules(zone: str) -> None:
    text = described(ZoneInfo(zone), 2025, 2027).to_ical().decode()
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in text
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10" in text
    assert (text.count("BEGIN:DAYLIGHT"), text.count("BEGIN:STANDARD")) == (1, 1)
    assert "RDATE" not in text


def test_a_zone_without_a_rule_is_told_change_by_change() -> None:
    text = described(ZoneInfo("Africa/Casablanca"), 2025, 2027).to_ical().decode()
    assert "RRULE" not in text
    assert "COMMENT" not in text


def test_the_changes_of_a_year_to_the_second() -> None:
    assert [turn.at for turn in turns(COPENHAGEN, 2026, 2026)] == [
        datetime(2026, 3, 29, 1, tzinfo=UTC),
        datetime(2026, 10, 25, 1, tzinfo=UTC),
    ]


def test_our_zone_is_the_clocks_else_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    fixed = datetime(2026, 11, 18, 9, tzinfo=timezone(timedelta(hours=1)))
    assert local_zone(fixed.astimezone(ZoneInfo("Asia/Kolkata"))) == ZoneInfo("Asia/Kolkata")
    assert local_zone(fixed) == ZoneInfo("Europe/Copenhagen")
    monkeypatch.setenv("TZ", "Europe/London")
    assert local_zone(fixed) == ZoneInfo("Europe/London")


def test_a_system_without_a_name_for_its_zone_still_has_its_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    zone = local_zone(datetime(2026, 11, 18, 9, tzinfo=UTC))
    assert not isinstance(zone, ZoneInfo)
    assert datetime(2026, 7, 1, 7, tzinfo=UTC).astimezone(zone).hour == 9
    assert datetime(2026, 12, 1, 7, tzinfo=UTC).astimezone(zone).hour == 8
