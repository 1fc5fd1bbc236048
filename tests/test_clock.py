from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest

import coachtui.clock
from coachtui.clock import NOW, Clock


def machine_says(monkeypatch: pytest.MonkeyPatch, instant: str) -> None:
    """Let the machine's clock stand at an instant of UTC."""

    class Standing(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Standing":
            assert tz is UTC
            return cls.fromisoformat(instant)

    monkeypatch.delenv(NOW)
    monkeypatch.setattr(coachtui.clock, "datetime", Standing)


def test_the_clock_stands_where_the_environment_says_in_the_systems_zone() -> None:
    clock = Clock.from_environment()
    assert clock.now() == datetime(2026, 11, 18, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert clock.now().utcoffset() == timedelta(hours=1)
    assert clock.today() == date(2026, 11, 18)


def test_the_zone_of_the_settings_goes_before_the_systems() -> None:
    clock = Clock.from_environment("America/New_York")
    assert (clock.now().hour, clock.now().utcoffset()) == (9, timedelta(hours=-5))


@pytest.mark.parametrize(
    ("stopped", "zone", "today", "hour"),
    [
        ("2026-11-18T23:30+00:00", "", date(2026, 11, 19), 0),
        ("2026-11-18T23:30+00:00", "Asia/Tokyo", date(2026, 11, 19), 8),
        ("2026-11-18T03:00+00:00", "America/New_York", date(2026, 11, 17), 22),
        ("2026-07-01T12:00", "", date(2026, 7, 1), 12),
    ],
)
def test_a_stopped_instant_is_told_in_local_time(
    monkeypatch: pytest.MonkeyPatch, stopped: str, zone: str, today: date, hour: int
) -> None:
    monkeypatch.setenv(NOW, stopped)
    clock = Clock.from_environment(zone)
    assert (clock.today(), clock.now().hour) == (today, hour)


@pytest.mark.parametrize(
    ("instant", "local"),
    [
        ("2026-11-18T08:00+00:00", "2026-11-18T09:00:00+01:00"),
        ("2026-11-17T23:30+00:00", "2026-11-18T00:30:00+01:00"),
        ("2026-03-29T00:59+00:00", "2026-03-29T01:59:00+01:00"),
        ("2026-03-29T01:00+00:00", "2026-03-29T03:00:00+02:00"),
        ("2026-10-25T00:30+00:00", "2026-10-25T02:30:00+02:00"),
        ("2026-10-25T01:30+00:00", "2026-10-25T02:30:00+01:00"),
    ],
)
@pytest.mark.parametrize("zone", ["", "Europe/Copenhagen"])
def test_without_a_stop_the_machines_instant_is_told_in_local_time(
    monkeypatch: pytest.MonkeyPatch, instant: str, local: str, zone: str
) -> None:
    machine_says(monkeypatch, instant)
    assert Clock.from_environment(zone).now().isoformat() == local


def test_mistakes_in_zone_and_time_are_raised_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KeyError):
        Clock.from_environment("Europe/Atlantis")
    monkeypatch.setenv(NOW, "half past nine")
    with pytest.raises(ValueError, match="half past nine"):
        Clock.from_environment()
