"""A disk that refuses: nothing acknowledged is lost, nothing unacknowledged shows, nothing is retried silently."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from coachtui.errors import CoachError, PlaceError, ReadOnlyError
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.store.frames import Label, Ref, Write
from coachtui.store.store import Store

CALLS: list[tuple[object, str]] = [(os, "open"), (os, "fsync"), (Path, "replace"), (Path, "unlink")]


class Killed(BaseException):
    """What no error handling may catch."""


class Disk:
    """Counts the calls that change the disk, and lets the one at `fails_at` fail."""

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
            if len(self.calls) - 1 == self.fails_at:
                raise self.failure
            return call(*args, **more)

        return watched

    @contextlib.contextmanager
    def in_place(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for owner, name in CALLS:
                patch.setattr(owner, name, self.watch(name, getattr(owner, name)))
            yield


def put(store: Store, value: int) -> None:
    writes = [Write(Ref(part, "things", "a"), {"value": value}) for part in ("core", "ledger/2026")]
    with store.writing():
        store.apply(store.persist(Label("test"), writes))


def values(store: Store) -> list[int]:
    return [d["value"] for part in ("core", "ledger/2026") for d in store.part(part).table("things").all()]


def prepared(folder: Path, earlier: int) -> Store:
    folder.mkdir()
    store = Store(folder)
    for number in range(earlier):
        put(store, number)
    return store


@pytest.mark.parametrize("earlier", [0, 2])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_whichever_call_fails_the_records_are_whole_and_the_app_goes_on(
    tmp_path: Path, earlier: int, number: int
) -> None:
    refusals: list[str] = []
    for position in count():
        folder = tmp_path / str(position)
        store = prepared(folder, earlier)
        old = values(store)
        disk = Disk(position, OSError(number, os.strerror(number)))
        said: CoachError | None = None
        with disk.in_place():
            try:
                put(store, 99)
            except (ReadOnlyError, PlaceError) as caught:
                said = caught
        if not disk.failed:
            break
        again = Store(folder)
        if said is None:
            assert values(store) == values(again) == [99, 99]
        else:
            refusals.append(disk.calls[-1])
            assert values(store) == old
            assert values(again) == old or ("replace" in disk.calls[:-1] and values(again) == [99, 99])
        put(again, 7)
        assert values(Store(folder)) == [7, 7]
    assert refusals.count("fsync") >= 4
    assert refusals.count("open") >= 4
    assert refusals.count("replace") >= 1


@pytest.mark.parametrize("earlier", [0, 2])
def test_a_kill_at_any_call_leaves_the_old_records_or_the_new(tmp_path: Path, earlier: int) -> None:
    for position in count():
        folder = tmp_path / str(position)
        store = prepared(folder, earlier)
        old = values(store)
        disk = Disk(position, Killed())
        with disk.in_place(), contextlib.suppress(Killed):
            put(store, 99)
        assert values(Store(folder)) in (old, [99, 99])
        if not disk.failed:
            break
    assert position > 8


@pytest.mark.parametrize("broken", [(os, "fsync"), (Path, "replace")])
def test_a_full_disk_is_told_and_the_store_stays_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: tuple[object, str]
) -> None:
    store = Store(tmp_path)
    put(store, 1)

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(*broken, full)
        with pytest.raises(ReadOnlyError) as caught:
            put(store, 2)
    assert (caught.value.code, caught.value.hint) == ("records-not-written", "free-space")
    assert caught.value.values == {"reason": os.strerror(28)}
    with pytest.raises(ReadOnlyError) as refused:
        put(store, 3)
    assert refused.value.code == "records-read-only"
    assert values(store) == values(Store(tmp_path)) == [1, 1]
    assert (store.seq, len(store.history().undo)) == (1, 1)


def test_the_first_change_ever_may_fail_and_the_store_opens_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(ReadOnlyError):
            put(Store(tmp_path), 1)
    again = Store(tmp_path)
    assert (again.seq, values(again)) == (0, [])
    put(again, 2)
    assert values(Store(tmp_path)) == [2, 2]


def test_nobody_is_told_of_a_change_that_was_not_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    desk.listen(lambda: told.append("told"))

    def broken(descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(ReadOnlyError):
        desk.do(add_people, AddPeople(("Anna",)))
    assert told == []
    assert desk.records.people.all() == []
