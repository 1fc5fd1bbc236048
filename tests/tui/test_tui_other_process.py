"""Another process writes the same records while the app runs; files break under it; the disk is full."""

import errno
import os
from datetime import date, time
from pathlib import Path

import pytest
from stage import Play

from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.moments import LogMoment, log_moment
from coachtui.services.opening import open_desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.planning import PlanBlock, plan_block, remove_block
from coachtui.services.undoing import undo

UNSAID = "Tue 14:00  Ali Rahman"


@pytest.fixture
def other(demo_team: Home, clock: Clock) -> Desk:
    """Another process over the demo team."""
    return open_desk(demo_team, clock)


def of(desk: Desk, name: str) -> str:
    """Return a person's id."""
    return next(person.id for person in desk.records.people.all() if person.name == name)


def lose_a_bit(file: Path) -> None:
    """Turn one bit over in the first line of a file; doing it again mends it."""
    data = bytearray(file.read_bytes())
    data[20] ^= 1
    file.write_bytes(data)


async def test_what_another_process_writes_is_shown_wherever_one_looks(play: Play, other: Desk) -> None:
    async with play() as coach:
        other.do(plan_block, PlanBlock(of(other, "Lena Vik"), date(2026, 11, 18), time(15), 45))
        await coach.app._look_around()
        await coach.settle()
        assert "15:00      Lena Vik" in coach.text
        await coach.press("2")
        other.do(add_people, AddPeople(("Vera Lind",)))
        await coach.app._look_around()
        await coach.settle()
        assert "Vera Lind" in coach.text
        await coach.press("3")
        other.do(log_moment, LogMoment(of(other, "Lena Vik"), 20, "", date(2026, 11, 18)))
        await coach.app._look_around()
        await coach.settle()
        assert "20 of 45 min" in coach.line("Lena Vik")
        assert "13 people" in coach.text
        await coach.press("1")
        assert " of 12 h 15" in coach.line("November")


async def test_the_area_below_a_form_is_shown_anew_and_the_form_stays(play: Play, other: Desk) -> None:
    async with play() as coach:
        await coach.press("end", "n")
        await coach.fill("minutes", "25")
        other.do(
            remove_block, next(b.id for b in other.records.blocks.of(of(other, "Jonas Berg")) if b.state == "planned")
        )
        await coach.app._look_around()
        await coach.settle()
        assert coach.value("minutes") == "25"
        await coach.press("enter")
        assert coach.notice.startswith("Planned Lena Vik")
        assert "Jonas Berg" not in coach.body


async def test_a_change_of_ones_own_comes_on_top_of_the_other_process(play: Play, other: Desk) -> None:
    async with play() as coach:
        other.do(add_people, AddPeople(("Vera Lind",)))
        await coach.press("h", "3")
        assert "Vera Lind" in coach.text
        await coach.press("u", "u")
        assert coach.notice == "Undone: Added Vera Lind"
        assert open_desk(coach.home, Clock()).records.people.all() == coach.records.people.all()


async def test_a_change_that_came_too_late_shows_what_is_there_now(play: Play, other: Desk) -> None:
    async with play() as coach:
        await coach.press("2", "down", "down", "down")
        other.do(
            remove_block, next(b.id for b in other.records.blocks.of(of(other, "Jonas Berg")) if b.state == "planned")
        )
        await coach.press("d")
        assert coach.notice == "That block is no longer there."
        await coach.app._look_around()
        await coach.settle()
        assert "○45" not in coach.pointed


async def test_a_person_who_went_meanwhile_is_said_to_be_gone(play: Play, other: Desk) -> None:
    other.do(add_people, AddPeople(("Vera Lind",)))
    async with play() as coach:
        await coach.press("2", "end", "up")
        assert "Vera Lind" in coach.pointed
        other.do(undo, None)
        coach.desk._store.refresh()
        await coach.press("n")
        assert coach.app.is_running
        assert coach.notice == "That person is no longer there."


async def test_a_file_that_breaks_while_the_app_runs_is_said(play: Play, other: Desk) -> None:
    async with play() as coach:
        other.do(add_people, AddPeople(("Vera Lind",)))
        journal = coach.home.records / "journal"
        lose_a_bit(journal)
        await coach.app._look_around()
        await coach.settle()
        assert coach.notice == (
            f"{journal.name} in the records is damaged. Nothing was changed. Put a backup back with: coachtui restore"
        )
        assert UNSAID in coach.text


async def test_every_key_is_safe_over_a_file_that_broke(play: Play, other: Desk) -> None:
    async with play() as coach:
        other.do(add_people, AddPeople(("Vera Lind",)))
        journal = coach.home.records / "journal"
        lose_a_bit(journal)
        await coach.app._look_around()
        for key in ("h", "2", "f", "n", "escape", "3", "+", "escape", "u", "1"):
            await coach.press(key)
            assert coach.app._exception is None, key
        lose_a_bit(journal)
        other.do(add_people, AddPeople(("Elin Ek",)))
        await coach.app._look_around()
        await coach.press("3")
        assert "Vera Lind" in coach.text
        assert "Elin Ek" in coach.text


@pytest.mark.parametrize("name", ["core.json", "ledger-2026.json"])
async def test_each_damaged_file_is_named_and_is_no_crash(play: Play, other: Desk, name: str) -> None:
    async with play() as coach:
        other.do(log_moment, LogMoment(of(other, "Lena Vik"), 20, "", date(2026, 11, 18)))
        with other.writing():
            other._store.checkpoint()
        lose_a_bit(coach.home.records / name)
        await coach.app._look_around()
        await coach.settle()
        assert coach.notice.startswith(f"{name} in the records is damaged.")
        await coach.press("3", "2", "1", "h", "+")
        assert coach.app._exception is None


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which nothing more can be synced."""

    def refuse(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.fsync", refuse)
    monkeypatch.setattr("os.fdatasync", refuse)


async def test_a_full_disk_is_said_and_the_records_can_still_be_read(
    play: Play, demo_team: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as coach:
        with monkeypatch.context() as disk:
            disk.setattr("os.fdatasync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "")))
            await coach.press("h")
        assert coach.notice.startswith(
            "The records could not be written: No space left on device. Nothing was changed."
        )
        assert "Did this happen?" in coach.text
        await coach.press("3", "e")
        await coach.fill("name", "Ali R.")
        await coach.press("enter")
        assert coach.in_front == "Form"
        assert "The records are read-only since a change could not be written." in coach.text
        assert coach.value("name") == "Ali R."
        await coach.press("escape")
        assert "12 people" in coach.text


@pytest.mark.usefixtures("full_disk")
async def test_a_full_disk_in_the_first_minute_is_no_crash(play: Play) -> None:
    async with play() as coach:
        await coach.write("Mette")
        await coach.press("enter", "enter")
        await coach.paste("Anna")
        await coach.press("f4", "enter")
        assert coach.app._exception is None
        assert "No space left on device" in coach.text
