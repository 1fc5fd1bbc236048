"""The journal has room behind its last frame: nothing hides there, and nobody takes it for a change."""

import os
import shutil
from pathlib import Path

import pytest
from things import PARTS, put, seen, values, without_room

from coachtui.store import room
from coachtui.store.store import Store


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(room, "STEP", 512)
    return 512


def test_changes_are_written_into_the_room_and_the_file_grows_by_steps(folder: Path, small: int) -> None:
    store = Store(folder)
    sizes, frames = [], []
    for number in range(40):
        put(store, number, *PARTS)
        sizes.append((folder / "journal").stat().st_size)
        frames.append(len(without_room(folder / "journal")))
        assert seen(Store(folder)) == seen(store)
    assert all(size % small == 0 and size >= end for size, end in zip(sizes, frames, strict=True))
    assert len(set(sizes)) < len(sizes) / 2
    assert frames == sorted(set(frames))


def test_a_frame_that_fills_the_room_to_its_end_is_followed_by_the_next(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "STEP", 1)
    store = Store(folder)
    for number in range(4):
        put(store, number)
        assert (folder / "journal").read_bytes() == without_room(folder / "journal")
        assert not store.outdated()
    assert seen(Store(folder)) == seen(store)


@pytest.mark.parametrize("written", [1, 3])
@pytest.mark.parametrize("held", [True, False], ids=["the journal is held open", "only read"])
def test_what_another_program_writes_within_one_tick_of_the_clock_is_seen(
    folder: Path, written: int, held: bool
) -> None:
    """The size stays and the time may stay: what follows the last frame tells."""
    put(Store(folder), 1)
    store = Store(folder)
    if held:
        put(store, 5)
    assert not store.outdated()
    at = (folder / "journal").stat()
    other = Store(folder)
    for number in range(written):
        put(other, 7 + number)
    os.utime(folder / "journal", ns=(at.st_atime_ns, at.st_mtime_ns))
    assert (folder / "journal").stat().st_size == at.st_size
    assert store.outdated()
    put(store, 9)
    assert (values(store), store.seq) == ({"a": 9}, other.seq + 1)
    assert seen(Store(folder)) == seen(store)


def test_a_copy_put_in_place_of_the_open_journal_is_the_one_that_is_written_on(folder: Path) -> None:
    store = Store(folder)
    put(store, 1)
    shutil.copyfile(folder / "journal", folder / "copy")
    (folder / "copy").rename(folder / "journal")
    put(store, 2)
    assert seen(Store(folder)) == seen(store)
    assert values(Store(folder)) == {"a": 2}


@pytest.mark.parametrize("zeros", [b"", b"\0" * 30])
def test_zeros_over_the_last_change_are_no_room(folder: Path, zeros: bytes) -> None:
    store = Store(folder)
    put(store, 1)
    whole = without_room(folder / "journal")
    old = seen(store)
    put(store, 2)
    damaged = bytearray((folder / "journal").read_bytes())
    damaged[len(whole) : len(whole) + len(zeros)] = zeros
    (folder / "journal").write_bytes(damaged)
    again = Store(folder)
    assert (seen(again) == old) is bool(zeros)
    put(again, 3)
    assert (again.unfinished is not None) is bool(zeros)


def test_a_journal_without_room_is_read_and_gets_some(folder: Path, small: int) -> None:
    """One of the format before, or one that was cut."""
    store = Store(folder)
    put(store, 1)
    (folder / "journal").write_bytes(without_room(folder / "journal"))
    again = Store(folder)
    assert (seen(again), again.unfinished) == (seen(store), None)
    put(again, 2)
    assert (folder / "journal").stat().st_size % small == 0
    assert (seen(Store(folder)), again.unfinished) == (seen(again), None)


@pytest.mark.parametrize("place", [1, 100, -1])
def test_a_bit_that_flips_in_the_room_costs_no_change(folder: Path, place: int) -> None:
    store = Store(folder)
    put(store, 1)
    whole = without_room(folder / "journal")
    damaged = bytearray((folder / "journal").read_bytes())
    damaged[place if place < 0 else len(whole) + place] ^= 4
    (folder / "journal").write_bytes(damaged)
    again = Store(folder)
    assert seen(again) == seen(store)
    put(again, 2)
    assert again.unfinished is not None
    assert seen(Store(folder)) == seen(again)
