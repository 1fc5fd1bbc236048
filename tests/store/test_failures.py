"""A disk that refuses: nothing acknowledged is lost, nothing unacknowledged shows, nothing is retried silently."""

import contextlib
import errno
import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from power import Killed
from things import format_1, put, seen, take, values

from coachtui.errors import CoachError, ReadOnlyError
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.store import room
from coachtui.store import store as store_module
from coachtui.store.store import Store

PARTS = ("core", "ledger/2026")
CALLS = ("open", "pwrite", "fsync", "fdatasync", "replace", "ftruncate", "unlink")


class Disk:
    """Counts the calls that reach the disk, and lets the one at `fails_at` fail; a write takes some bytes first."""

    def __init__(self, fails_at: int, failure: BaseException, *, for_good: bool = False) -> None:
        self.fails_at = fails_at
        self.failure = failure
        self.for_good = for_good
        self.calls: list[str] = []
        self._taken = False

    @property
    def failed(self) -> bool:
        return len(self.calls) > self.fails_at

    def watch(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **more: Any) -> Any:
            if name == "pwrite" and not self._taken and len(self.calls) == self.fails_at:
                self._taken = True
                return call(args[0], bytes(args[1])[: len(args[1]) // 2], args[2])
            self.calls.append(name)
            place = len(self.calls) - 1
            if place == self.fails_at or (self.for_good and place > self.fails_at and name != "open"):
                raise self.failure
            return call(*args, **more)

        return watched

    @contextlib.contextmanager
    def in_place(self) -> Iterator[None]:
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self.watch(name, getattr(os, name)))
            yield


def both(store: Store) -> list[int]:
    return [number for part in PARTS for number in values(store, part).values()]


def prepared(folder: Path, earlier: int) -> Store:
    folder.mkdir()
    store = Store(folder)
    for number in range(earlier):
        put(store, number, *PARTS)
    return store


@pytest.mark.parametrize("size", [512 * 1024, 100], ids=["append", "checkpoint"])
@pytest.mark.parametrize("earlier", [0, 2])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("for_good", [False, True], ids=["once", "from then on"])
def test_whichever_call_fails_the_records_are_whole_and_the_app_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, earlier: int, number: int, for_good: bool
) -> None:
    refusals: list[str] = []
    for position in count():
        folder = tmp_path / str(position)
        store = prepared(folder, earlier)
        old = both(store)
        disk = Disk(position, OSError(number, os.strerror(number)), for_good=for_good)
        said: CoachError | None = None
        with monkeypatch.context() as patch:
            patch.setattr(store_module, "CHECKPOINT", size)
            with disk.in_place():
                try:
                    put(store, 99, *PARTS)
                except CoachError as caught:
                    said = caught
        if not disk.failed:
            break
        again = Store(folder)
        if said is None:
            assert both(store) == both(again) == [99, 99]
        else:
            refusals.append(disk.calls[position])
            assert both(store) == old
            # What could neither be synced nor be taken back may be found whole by the next who opens the records.
            assert both(again) == old or (for_good and both(again) == [99, 99] and disk.calls[position] == "fdatasync")
        put(again, 7, *PARTS)
        assert both(Store(folder)) == [7, 7]
    expected = {"pwrite", "fdatasync"} | ({"open", "fsync", "replace"} if size == 100 or not earlier else set())
    assert expected <= set(refusals)


@pytest.mark.parametrize("size", [512 * 1024, 100], ids=["append", "checkpoint"])
@pytest.mark.parametrize("earlier", [0, 2])
def test_a_kill_at_any_call_leaves_the_old_records_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, earlier: int
) -> None:
    monkeypatch.setattr(store_module, "CHECKPOINT", size)
    for position in count():
        folder = tmp_path / str(position)
        store = prepared(folder, earlier)
        old = both(store)
        disk = Disk(position, Killed())
        with disk.in_place(), contextlib.suppress(Killed):
            put(store, 99, *PARTS)
        again = Store(folder)
        assert both(again) in (old, [99, 99])
        put(again, 7, *PARTS)
        assert both(Store(folder)) == [7, 7]
        if not disk.failed:
            break
    assert position >= (2 if earlier and size > 100 else 9)


@pytest.mark.parametrize(
    ("number", "helps"),
    [(errno.ENOSPC, "free-space"), (errno.EDQUOT, "free-space"), (errno.EROFS, "let-write"), (errno.EIO, "disk-look")],
)
def test_what_helps_against_a_disk_that_refuses_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, helps: str
) -> None:
    store = Store(tmp_path)

    def refuses(*args: object) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fdatasync", refuses)
    with pytest.raises(ReadOnlyError) as caught:
        put(store, 1)
    assert (caught.value.hint, caught.value.values) == (helps, {"reason": os.strerror(number)})


@pytest.mark.parametrize("broken", ["pwrite", "fdatasync"])
def test_a_full_disk_is_told_and_the_store_stays_read_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    store = Store(tmp_path)
    put(store, 1, *PARTS)

    def full(*args: object) -> None:
        raise OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patch:
        patch.setattr(os, broken, full)
        with pytest.raises(ReadOnlyError) as caught:
            put(store, 2, *PARTS)
    assert (caught.value.code, caught.value.hint) == ("records-not-written", "free-space")
    assert caught.value.values == {"reason": "No space left on device"}
    with pytest.raises(ReadOnlyError) as refused:
        put(store, 3, *PARTS)
    assert refused.value.code == "records-read-only"
    assert both(store) == both(Store(tmp_path)) == [1, 1]
    assert (store.seq, len(store.history().undo)) == (1, 1)


def test_a_write_that_takes_a_few_bytes_at_a_time_writes_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda descriptor, data, at: right(descriptor, bytes(data)[:7], at))
    monkeypatch.setattr(room, "STEP", 100)
    store = Store(tmp_path)
    put(store, 1, *PARTS)
    with store.writing():
        store.checkpoint()
    put(store, 2, *PARTS)
    assert seen(Store(tmp_path)) == seen(store)
    assert both(store) == [2, 2]


def test_the_first_change_ever_may_fail_and_the_store_opens_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(source: Path, target: Path) -> None:
        raise OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        with pytest.raises(ReadOnlyError):
            put(Store(tmp_path), 1, *PARTS)
    again = Store(tmp_path)
    assert (again.seq, both(again)) == (0, [])
    put(again, 2, *PARTS)
    assert both(Store(tmp_path)) == [2, 2]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_whichever_call_fails_in_a_migration_the_records_stay_as_they_are(tmp_path: Path, number: int) -> None:
    old = {part: {"things": {"a": {"value": 5}}} for part in PARTS}
    for position in count():
        folder = tmp_path / str(position)
        folder.mkdir()
        format_1(folder, 7, old)
        disk = Disk(position, OSError(number, ""))
        with disk.in_place(), contextlib.suppress(CoachError):
            Store(folder)
        again = Store(folder)
        assert (both(again), again.seq) == ([5, 5], 7)
        put(again, 6, *PARTS)
        assert both(Store(folder)) == [6, 6]
        if not disk.failed:
            break
    assert position > 15


def test_a_checkpoint_that_fails_after_a_change_does_not_unsay_the_change(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.do(add_people, AddPeople(("Anna",)))
    monkeypatch.setattr(store_module, "CHECKPOINT", 400)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        desk.do(add_people, AddPeople(("Bo",)))
        with pytest.raises(ReadOnlyError):
            desk.do(add_people, AddPeople(("Dan",)))
    assert [person.name for person in desk.records.people.all()] == ["Anna", "Bo"]


def test_an_error_while_reading_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(Store(tmp_path), 1)
    right = os.open

    def broken(path: Any, *more: Any) -> int:
        if str(path).endswith("journal"):
            raise OSError(errno.EIO, "")
        return right(path, *more)

    monkeypatch.setattr(os, "open", broken)
    with pytest.raises(CoachError) as caught:
        Store(tmp_path)
    assert (caught.value.code, caught.value.values["file"]) == ("records-unreadable", "journal")
    assert caught.value.values["reason"] == os.strerror(errno.EIO)


def test_what_undo_reaches_is_not_touched_by_a_change_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    put(store, 1)
    put(store, 2)
    before = seen(store)

    def broken(descriptor: int) -> None:
        raise OSError(errno.EIO, "")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fdatasync", broken)
        with pytest.raises(ReadOnlyError):
            take(store, store.history().undo[-1])
    assert seen(store) == seen(Store(tmp_path)) == before


def test_nobody_is_told_of_a_change_that_was_not_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    desk.listen(lambda: told.append("told"))

    def broken(descriptor: int) -> None:
        raise OSError(errno.EIO, "")

    monkeypatch.setattr(os, "fdatasync", broken)
    with pytest.raises(ReadOnlyError):
        desk.do(add_people, AddPeople(("Anna",)))
    assert told == []
    assert desk.records.people.all() == []
