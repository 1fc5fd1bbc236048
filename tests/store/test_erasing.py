"""Erasing a person: no byte is left, whatever is cut off, and what is not theirs is as it was."""

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import one_person
import pytest
from one_person import CANARY

from coachtui.clock import Clock
from coachtui.errors import CoachError, DamagedError, LockedError, ReadOnlyError
from coachtui.paths import Home
from coachtui.services.backing_up import back_up
from coachtui.services.desk import Desk
from coachtui.services.opening import open_desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.undoing import undo
from coachtui.store import backups, locking
from coachtui.store.erasing import INTENT, erase, pending, remains
from coachtui.store.keys import Kdf
from coachtui.store.locking import locked
from coachtui.store.resealing import seal_up
from coachtui.store.store import Store

CALLS = ("open", "pwrite", "fsync", "fdatasync", "replace", "unlink", "ftruncate", "rmdir")


class Killed(BaseException):
    """What no error handling may catch."""


class Disk:
    """Counts the calls that touch the disk; at `fails_at` and ever after they raise, and a write is cut off halfway."""

    def __init__(self, fails_at: int, failure: BaseException) -> None:
        self.fails_at = fails_at
        self.failure = failure
        self.calls: list[str] = []

    @property
    def failed(self) -> bool:
        return len(self.calls) > self.fails_at

    def watch(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **more: Any) -> Any:
            self.calls.append(name)
            if len(self.calls) - 1 == self.fails_at and name == "write":
                call(args[0], args[1][: len(args[1]) // 2])
            if self.failed:
                raise self.failure
            return call(*args, **more)

        return watched

    @contextlib.contextmanager
    def in_place(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self.watch(name, getattr(os, name)))
            yield


@pytest.fixture
def anna(desk: Desk) -> str:
    return one_person.fill(desk)


def others(desk: Desk) -> dict[str, Any]:
    """Return all that is not about the person: people, plan, minutes, words."""
    records = desk.records
    people = [person for person in records.people.all() if person.name != "Anna Holm"]
    ids = {person.id for person in people}
    return {
        "people": people,
        "blocks": [block for block in records.blocks.all() if block.person in ids],
        "entries": [e for year in records.ledger.years() for e in records.ledger.year(year) if e.person in ids],
        "notes": [records.notes.of(person) for person in sorted(ids)],
        "sessions": [records.talks.sessions.of(person) for person in sorted(ids)],
        "plays": records.plays.all(),
        "manager": records.manager(),
    }


def totals(desk: Desk) -> list[tuple[str, int, str]]:
    entries = [entry for year in desk.records.ledger.years() for entry in desk.records.ledger.year(year)]
    kept = [entry for entry in entries if entry.person == "forgotten"]
    assert all((entry.block, entry.session, entry.flow, entry.focus) == (None, None, "", None) for entry in kept)
    return sorted((entry.day.isoformat(), entry.minutes, entry.kind) for entry in kept)


TOTALS = [("2025-12-01", 5, "moment"), ("2026-11-01", 20, "moment"), ("2026-11-01", 40, "session")]


def test_no_byte_of_the_data_folder_has_the_words_or_the_id(home: Home, clock: Clock, desk: Desk, anna: str) -> None:
    assert len(remains(home.root, [CANARY])) == len(remains(home.root, [anna])) == 1
    desk.erase(anna, home.root)
    assert remains(home.root, [CANARY, anna]) == []
    assert not (home.records / INTENT).exists()
    again = open_desk(home, clock)
    for found in (desk, again):
        assert [person.name for person in found.records.people.all()] == ["Bo Ek", "Søren Vik"]
        assert found.records.underway.all() == []
        assert found.records.notes.of(anna) == found.records.talks.sessions.of(anna) == []


def test_snapshots_backups_and_what_was_moved_aside_are_erased_too(
    home: Home, clock: Clock, desk: Desk, anna: str
) -> None:
    back_up(home, clock.now())
    shutil.copytree(home.records, home.root / "records.before-2026-11-01T0900")
    (home.records / "journal.unfinished-7").write_text(CANARY)
    (home.records / "core.json.new").write_text(CANARY)
    home.logs.mkdir()
    (home.logs / "today.log").write_text(f"session-held {anna}")
    (home.logs / "other.log").write_text("session-held")
    store = Store(home.records)
    with store.writing():
        store.checkpoint()
    assert (home.records / f"people-{anna}.json").exists()
    assert len(remains(home.root, [CANARY, anna])) >= 7
    open_desk(home, clock).erase(anna, home.root)
    assert remains(home.root, [CANARY, anna]) == []
    assert (home.logs / "other.log").exists()


def test_others_stay_as_they_were_and_months_keep_their_minutes_without_a_name(
    home: Home, clock: Clock, desk: Desk, anna: str
) -> None:
    before = others(desk)
    desk.erase(anna, home.root)
    assert others(desk) == others(open_desk(home, clock)) == before
    assert totals(desk) == totals(open_desk(home, clock)) == TOTALS


def test_absences_and_pairs_of_the_person_go_and_those_of_others_stay(home: Home, desk: Desk, anna: str) -> None:
    team = desk.records.team
    bo = one_person.person(desk, "Bo Ek").id
    assert ([a.person for a in team.absences.all()], len(team.pairs.all())) == ([anna, bo], 1)
    desk.erase(anna, home.root)
    assert ([a.person for a in team.absences.all()], team.pairs.all()) == ([bo], [])
    assert [rhythm.name for rhythm in team.rhythms.all()] == ["Retro"]


@pytest.mark.parametrize(("names", "group"), [(("Bo Ek",), None), (("Bo Ek", "Søren Vik"), "01AHEAD")])
def test_who_is_left_alone_of_a_group_is_in_none(
    home: Home, desk: Desk, anna: str, names: tuple[str, ...], group: str | None
) -> None:
    ids = [one_person.person(desk, name).id for name in names]
    desk.do(one_person.grouped, (anna, *ids))
    desk.erase(anna, home.root)
    blocks = [block for block in desk.records.blocks.all() if block.minutes == 60]
    entries = [entry for entry in desk.records.ledger.year(2026) if entry.minutes == 60 and entry.person in ids]
    assert [(block.person, block.group) for block in blocks] == [(person, group) for person in ids]
    assert [entry.group for entry in entries] == [group and "01HELD"] * len(ids)


def test_two_who_are_forgotten_share_one_total(home: Home, desk: Desk, anna: str) -> None:
    bo = one_person.person(desk, "Bo Ek").id
    desk.erase(anna, home.root)
    desk.erase(bo, home.root)
    assert totals(desk) == [
        ("2025-12-01", 5, "moment"), ("2026-11-01", 40, "moment"), ("2026-11-01", 70, "session")
    ]  # fmt: skip
    assert remains(home.root, [anna, bo]) == []


def test_undo_reaches_what_came_after_and_nothing_before(home: Home, clock: Clock, desk: Desk, anna: str) -> None:
    desk.do(add_people, AddPeople(("Eva Ek",)))
    desk.do(add_people, AddPeople(("Ib Friis",)))
    desk.erase(anna, home.root)
    again = open_desk(home, clock)
    while again.records.history().undo:
        again.do(undo, None)
    left = {person.name for person in again.records.people.all()}
    assert "Eva Ek" not in left
    assert {"Bo Ek", "Søren Vik"} <= left
    assert remains(home.root, [CANARY, anna]) == []


def test_nobody_else_learns_it_by_an_error(home: Home, clock: Clock, desk: Desk, anna: str) -> None:
    with Store(home.records).writing():
        pass
    store = Store(home.records)
    with store.writing():
        store.checkpoint()
    other = open_desk(home, clock)
    open_desk(home, clock).erase(anna, home.root)
    assert other.records.notes.of(anna) == []
    assert other.records.people.get(anna) is None
    other.do(add_people, AddPeople(("Eva Ek",)))
    assert remains(home.root, [CANARY, anna]) == []


@pytest.mark.parametrize("checkpointed", [False, True])
def test_a_kill_at_any_call_is_finished_at_the_next_start(
    tmp_path: Path, clock: Clock, desk: Desk, home: Home, anna: str, checkpointed: bool
) -> None:
    if checkpointed:
        store = Store(home.records)
        with store.writing():
            store.checkpoint()
    back_up(home, clock.now())
    before, finished = others(desk), 0
    for position in count():
        place = Home(tmp_path / str(position))
        shutil.copytree(home.root, place.root)
        mine = open_desk(place, clock)
        disk = Disk(position, Killed())
        with disk.in_place(), contextlib.suppress(Killed):
            mine.erase(anna, place.root)
        begun = (place.records / INTENT).exists()
        again = open_desk(place, clock)
        assert others(again) == before
        if begun or not disk.failed:
            finished += begun
            assert remains(place.root, [CANARY, anna, INTENT]) == []
            assert totals(again) == TOTALS
            assert again.records.people.get(anna) is None
        elif again.records.people.get(anna) is not None:
            assert totals(again) == []
            assert again.records.talks.sessions.of(anna)[0].outcome == f"{CANARY} outcome"
        else:
            assert remains(place.root, [CANARY, anna]) == []
        again.do(add_people, AddPeople(("Eva Ek",)))
        assert len(open_desk(place, clock).records.people.all()) == len(again.records.people.all())
        shutil.rmtree(place.root)
        if not disk.failed:
            break
    assert finished > 30


def test_a_disk_that_refuses_is_said_and_the_erasure_goes_on_at_the_next_start(
    tmp_path: Path, clock: Clock, home: Home, desk: Desk, anna: str
) -> None:
    said: set[str] = set()
    for position in count():
        place = Home(tmp_path / str(position))
        shutil.copytree(home.root, place.root)
        mine = open_desk(place, clock)
        disk = Disk(position, OSError(28, "No space left on device"))
        stopped = False
        with disk.in_place():
            try:
                mine.erase(anna, place.root)
            except CoachError as error:
                said.add(error.code)
                stopped = isinstance(error, ReadOnlyError)
        if not disk.failed:
            break
        if stopped:
            with pytest.raises(ReadOnlyError):
                mine.do(add_people, AddPeople(("Eva Ek",)))
        if (place.records / INTENT).exists():
            open_desk(place, clock)
            assert remains(place.root, [CANARY, anna]) == []
        shutil.rmtree(place.root)
    assert said >= {"records-not-written", "forget-unfinished"}
    assert said <= {"records-not-written", "forget-unfinished", "records-unreadable", "home-not-writable"}


def test_a_backup_that_is_being_written_is_waited_for(
    home: Home, clock: Clock, desk: Desk, anna: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(home, clock.now())
    monkeypatch.setattr(locking, "PATIENCE", 0.0)
    monkeypatch.setattr(locking.locked.__wrapped__, "__defaults__", (0.0,))
    with locked(home.backups), pytest.raises(LockedError) as caught:
        desk.erase(anna, home.root)
    assert caught.value.code == "forget-waits"
    open_desk(home, clock)
    assert remains(home.root, [CANARY, anna]) == []


def test_a_backup_reads_the_records_with_its_lock_held(
    home: Home, clock: Clock, desk: Desk, anna: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected, held = backups._collected, []

    def watched(*args: Any) -> Any:
        with pytest.raises(LockedError), locked(home.backups, 0.0):
            pass
        held.append(True)
        return collected(*args)

    monkeypatch.setattr(backups, "_collected", watched)
    back_up(home, clock.now())
    assert held == [True]


def test_an_intent_that_names_nobody_is_refused(home: Home, clock: Clock, desk: Desk, anna: str) -> None:
    assert pending(home.records) == ""
    for text in ("", "{}", '{"person": "../x"}', '{"person": 7}'):
        (home.records / INTENT).write_text(text)
        with pytest.raises(DamagedError):
            open_desk(home, clock)
    (home.records / INTENT).unlink()
    assert open_desk(home, clock).records.people.get(anna) is not None


def test_an_intent_for_somebody_who_is_gone_already_changes_nothing(home: Home, clock: Clock, desk: Desk) -> None:
    anna = one_person.fill(desk)
    desk.erase(anna, home.root)
    before = others(desk)
    (home.records / INTENT).write_text(f'{{"person": "{anna}"}}')
    again = open_desk(home, clock)
    assert (others(again), totals(again)) == (before, TOTALS)
    erase(Store(home.records), home.root, anna)
    assert totals(open_desk(home, clock)) == TOTALS


def test_sealed_records_lose_the_key_as_well(home: Home, clock: Clock, desk: Desk, anna: str) -> None:
    seal_up(home.records, "open sesame", Kdf("scrypt", {"n": 2, "r": 8, "p": 1}))
    sealed = open_desk(home, clock, lambda: "open sesame")
    assert len(remains(home.root, [anna])) >= 2
    before = others(sealed)
    sealed.erase(anna, home.root)
    again = open_desk(home, clock, lambda: "open sesame")
    assert (others(again), totals(again)) == (before, TOTALS)
    assert remains(home.root, [CANARY, anna]) == []
