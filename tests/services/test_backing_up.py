"""Backups of a data folder: asked for, daily, listed, put back."""

import os
import stat
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.errors import CoachError, PassphraseNeededError, PlaceError, WrongPassphraseError
from coachtui.paths import Home
from coachtui.services.backing_up import back_up, listed, opened, present, restore
from coachtui.services.daily import back_up_daily, daily_due
from coachtui.services.desk import Desk
from coachtui.services.opening import open_desk, open_seal
from coachtui.services.passphrase import encrypt
from coachtui.services.people import AddPeople, add_people
from coachtui.services.undoing import undo


def add(desk: Desk, name: str) -> None:
    desk.do(add_people, AddPeople((name,)))


def people(desk: Desk) -> list[str]:
    return sorted(person.name for person in desk.records.people.all())


@pytest.fixture
def now(clock: Clock) -> datetime:
    return clock.now()


def test_a_backup_lands_in_its_own_private_folder(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    first, second = back_up(home, now), back_up(home, now)
    assert [first.path.name, second.path.name] == ["coachtui-2026-11-18T0900.zip", "coachtui-2026-11-18T0900-2.zip"]
    assert first.path.parent == home.backups
    assert stat.S_IMODE(home.backups.stat().st_mode) == 0o700
    assert [one.path.name for one in listed(home)] == [first.path.name, second.path.name]


def test_it_goes_where_it_is_told(home: Home, desk: Desk, now: datetime, tmp_path: Path) -> None:
    add(desk, "Anna")
    assert back_up(home, now, tmp_path / "mine.zip").path == tmp_path / "mine.zip"
    assert back_up(home, now, tmp_path).path == tmp_path / "coachtui-2026-11-18T0900.zip"
    with pytest.raises(PlaceError) as caught:
        back_up(home, now, tmp_path / "mine.zip")
    assert caught.value.code == "backup-there"
    with pytest.raises(PlaceError) as caught:
        back_up(home, now, tmp_path / "nowhere" / "mine.zip")
    assert (caught.value.code, caught.value.values["reason"]) == ("backup-not-written", os.strerror(2))
    (tmp_path / ".git").mkdir()
    home = Home(tmp_path.parent / f"{tmp_path.name}-elsewhere")
    add(open_desk(home, Clock(stopped_at=now)), "Anna")
    with pytest.raises(PlaceError) as caught:
        back_up(home, now, tmp_path / "other.zip")
    assert caught.value.code == "home-in-git"
    assert not (tmp_path / "other.zip").exists()


def test_without_records_there_is_nothing_to_back_up(home: Home, now: datetime) -> None:
    with pytest.raises(CoachError) as caught:
        back_up(home, now)
    assert caught.value.code == "backup-nothing"
    assert not home.root.exists()


def test_a_damaged_one_is_listed_as_such(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    back_up(home, now).path.write_bytes(b"not any more")
    [one] = listed(home)
    assert one.backup is None
    assert one.problem is not None
    assert one.problem.code == "backup-damaged"


def test_they_are_listed_newest_first(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    for days in (1, 3, 2):
        back_up(home, now - timedelta(days=days))
    assert [one.path.name[17:19] for one in listed(home)] == ["17", "16", "15"]


# The day's own


def test_the_first_change_of_a_day_makes_one_due(home: Home, desk: Desk, now: datetime) -> None:
    assert not daily_due(home, now.date())
    assert back_up_daily(home, now) is None
    add(desk, "Anna")
    made = back_up_daily(home, now)
    assert made is not None
    assert made.name == "coachtui-2026-11-18T0900-daily.zip"
    add(desk, "Bo")
    assert back_up_daily(home, now) is None
    assert daily_due(home, now.date() + timedelta(days=1))


def test_a_day_without_a_change_makes_none(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    assert back_up_daily(home, now)
    assert not daily_due(home, date(2026, 11, 19))


def test_the_daily_ones_rotate_and_those_that_were_asked_for_stay(home: Home, desk: Desk, now: datetime) -> None:
    for number in range(40):
        add(desk, f"Person {number}")
        moment = now + timedelta(days=number)
        os.utime(home.records / "journal", (2e9 + number, 2e9 + number))
        made = back_up_daily(home, moment)
        assert made is not None
        os.utime(made, (2e9 + number, 2e9 + number))
        if number in (0, 20):
            back_up(home, moment)
    kept = sorted(path.name.removeprefix("coachtui-")[:10] for path in home.backups.glob("*-daily.zip"))
    assert kept[-7:] == [f"2026-12-{day}" for day in range(21, 28)]
    assert kept[:-7] == ["2026-11-30", "2026-12-06", "2026-12-13", "2026-12-20"]
    asked = sorted(path.name for path in home.backups.glob("*.zip") if "daily" not in path.name)
    assert asked == ["coachtui-2026-11-18T0900.zip", "coachtui-2026-12-08T0900.zip"]


# Putting one back


def test_a_backup_is_named_by_its_path_or_its_name(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    path = back_up(home, now).path
    assert opened(home, str(path)) == opened(home, path.name)
    with pytest.raises(CoachError) as caught:
        opened(home, "other.zip")
    assert (caught.value.code, caught.value.values["typed"]) == ("backup-unknown", "other.zip")
    with pytest.raises(CoachError) as caught:
        opened(home, str(home.backups))
    assert caught.value.code == "file-unreadable"


def test_an_open_app_shows_what_was_restored(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    path = back_up(home, now).path
    add(desk, "Bo")
    told: list[list[str]] = []
    desk.listen(lambda: told.append(people(desk)))
    done = restore(home, opened(home, path.name), now)
    assert done.aside is not None
    assert desk.outdated()
    assert desk.catch_up()
    assert told == [["Anna"]]
    add(desk, "Cecilie")
    desk.do(undo, None)
    desk.do(undo, None)
    assert people(desk) == people(open_desk(home, Clock(stopped_at=now))) == []


def test_a_restore_of_the_same_change_is_noticed_too(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    path = back_up(home, now).path
    desk.do(undo, None)
    add(desk, "Bo")
    desk_of_backup = opened(home, path.name).backup.seq
    assert desk_of_backup == 1
    restore(home, opened(home, path.name), now)
    add(open_desk(home, Clock(stopped_at=now)), "Clara")
    add(open_desk(home, Clock(stopped_at=now)), "Dan")
    assert desk.catch_up()
    assert people(desk) == ["Anna", "Clara", "Dan"]


def test_what_is_there_is_told_whatever_it_is(home: Home, desk: Desk) -> None:
    assert (present(home).seq, present(home).changed) == (0, None)
    add(desk, "Anna")
    found = present(home)
    assert (found.seq, found.problem) == (1, None)
    assert found.changed is not None
    (home.records / "journal").write_bytes(b"?")
    problem = present(home).problem
    assert problem is not None
    assert problem.code == "records-damaged"
    (home.records / "journal").unlink()
    home.records.joinpath("lock").unlink(missing_ok=True)
    home.records.rmdir()
    assert present(home) == (0, None, None)


def test_a_start_finishes_a_restore_that_was_cut_off(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Anna")
    home.records.rename(home.root / "records.restoring")
    assert people(open_desk(home, Clock(stopped_at=now))) == ["Anna"]
    assert not (home.root / "records.restoring").exists()


def test_a_disk_that_refuses_is_said_and_the_records_stay(
    home: Home, desk: Desk, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(desk, "Anna")
    contents = opened(home, back_up(home, now).path.name)
    add(desk, "Bo")

    def refuse(*args: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", refuse)
        with pytest.raises(PlaceError) as caught:
            restore(home, contents, now)
    assert (caught.value.code, caught.value.values["reason"]) == ("backup-not-restored", os.strerror(28))
    assert people(open_desk(home, Clock(stopped_at=now))) == ["Anna", "Bo"]


def test_sealed_records_are_sealed_in_the_backup_and_need_its_passphrase(home: Home, desk: Desk, now: datetime) -> None:
    add(desk, "Annabeth Quist")
    encrypt(home, "correct horse battery")
    right: Callable[[], str] = lambda: "correct horse battery"  # noqa: E731
    path = back_up(home, now, seal=open_seal(home.records, right)).path
    assert b"Quist" not in path.read_bytes()
    contents = opened(home, path.name)
    assert "keys.json" in contents.files
    assert present(home).seq == contents.backup.seq
    with pytest.raises(PassphraseNeededError):
        restore(home, contents, now)
    with pytest.raises(WrongPassphraseError):
        restore(home, contents, now, lambda: "another one entirely")
    assert not [path for path in home.root.iterdir() if "restoring" in path.name]
    restore(home, contents, now, right)
    assert people(open_desk(home, Clock(stopped_at=now), right)) == ["Annabeth Quist"]
