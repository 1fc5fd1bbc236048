"""Records that get a passphrase or lose it: wholly the one or wholly the other, and nothing plain left behind."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from sealing_tools import (
    CANARY,
    CHEAP,
    PARTS,
    PASSPHRASE,
    Killed,
    broken_off,
    plain_records,
    put,
    seal_of,
    sealed_records,
    touched,
    values,
    with_canary,
)

from coachtui.errors import CoachError, ReadOnlyError
from coachtui.store.book import sealed_with
from coachtui.store.resealing import finish, left_over, seal_up, unseal
from coachtui.store.store import Store

NOW = [f"{CANARY} 3", f"{CANARY} 2", f"{CANARY} 3"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return sealed_records(tmp_path / "records")


def test_what_was_sealed_is_there_again_with_its_undo(tmp_path: Path) -> None:
    before = plain_records(tmp_path / "records")
    frames = touched(before)
    seal_up(tmp_path / "records", PASSPHRASE, CHEAP)
    store = Store(tmp_path / "records", seal_of(tmp_path / "records"))
    assert (values(store), touched(store), store.seq) == (NOW, frames, before.seq)
    assert len(frames) == 3
    put(store, "later", "practice", *PARTS)
    again = Store(tmp_path / "records", seal_of(tmp_path / "records"))
    assert (values(again), len(touched(again))) == (["later"] * 3, 4)


def test_no_plain_byte_is_left_whatever_happens_afterwards(folder: Path) -> None:
    assert with_canary(folder) == []
    assert {path.name for path in folder.iterdir()} == {
        "journal", "lock", "keys.json", *(f"{part.replace('/', '-')}.sealed.json" for part in PARTS),
    }  # fmt: skip
    store = Store(folder, seal_of(folder))
    put(store, f"{CANARY} 5", "people/01BO", *PARTS)
    with store.writing():
        store.checkpoint()
    put(store, f"{CANARY} 6")
    assert with_canary(folder) == []
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())


def test_the_canary_would_be_seen_in_plain_records(tmp_path: Path) -> None:
    plain_records(tmp_path / "records")
    assert with_canary(tmp_path) == [
        "core.4.json", "core.json", "core.json.new", "journal", "journal.unfinished-9", "ledger-2026.json",
        "people-01ANNA.json",
    ]  # fmt: skip


def test_records_are_plain_again_with_their_undo_and_without_keys(folder: Path) -> None:
    before = Store(folder, seal_of(folder))
    frames, held = touched(before), values(before)
    unseal(folder, seal_of(folder))
    store = Store(folder)
    assert (values(store), touched(store)) == (held, frames)
    assert {path.name for path in folder.iterdir()} == {
        "journal", "lock", *(f"{part.replace('/', '-')}.json" for part in PARTS),
    }  # fmt: skip


def test_records_that_hold_nothing_can_be_sealed(tmp_path: Path) -> None:
    seal_up(tmp_path, PASSPHRASE, CHEAP)
    put(Store(tmp_path, seal_of(tmp_path)), CANARY)
    assert values(Store(tmp_path, seal_of(tmp_path))) == [CANARY] * 3
    assert with_canary(tmp_path) == []


@pytest.mark.parametrize("failure", [Killed, lambda: OSError(28, "No space left on device")], ids=["kill", "full"])
def test_wherever_sealing_breaks_off_the_records_are_whole_and_it_can_be_done_again(
    tmp_path: Path, failure: Callable[[], BaseException]
) -> None:
    states = set()
    for position in count():
        folder = tmp_path / str(position)
        plain_records(folder)
        done = False
        with broken_off(position, failure) as calls:
            try:
                seal_up(folder, PASSPHRASE, CHEAP)
                done = True
            except (Killed, OSError, CoachError):
                pass
        sealed = bool(sealed_with(folder))
        store = Store(folder, seal_of(folder))
        assert values(store) == NOW
        assert len(touched(store)) == 3
        states.add((sealed, done))
        if not sealed:
            seal_up(folder, PASSPHRASE, CHEAP)
            store = Store(folder, seal_of(folder))
        finish(store, folder, seal_of(folder))
        assert with_canary(folder) == []
        put(store, "later")
        assert values(Store(folder, seal_of(folder))) == ["later"] * 3
        if len(calls) <= position:
            break
    assert {(False, False), (True, False), (True, True)} <= states
    assert position > 30


def test_wherever_unsealing_breaks_off_the_records_are_whole(tmp_path: Path) -> None:
    states = set()
    for position in count():
        folder = tmp_path / str(position)
        plain_records(folder)
        seal_up(folder, PASSPHRASE, CHEAP)
        seal = seal_of(folder)
        done = False
        with broken_off(position) as calls:
            try:
                unseal(folder, seal)
                done = True
            except Killed:
                pass
        sealed = bool(sealed_with(folder))
        store = Store(folder, seal_of(folder))
        assert (values(store), len(touched(store))) == (NOW, 3)
        states.add((sealed, done))
        if sealed:
            finish(store, folder, seal_of(folder))
            assert with_canary(folder) == []
            unseal(folder, seal_of(folder))
        put(Store(folder), "later")
        assert values(Store(folder)) == ["later"] * 3
        if len(calls) <= position:
            break
    assert states == {(True, False), (False, False), (False, True)}
    assert position > 30


def test_a_kill_while_a_new_part_gets_its_key_loses_nothing(tmp_path: Path) -> None:
    for position in count():
        folder = tmp_path / str(position)
        folder.mkdir()
        put(Store(folder), 1)
        seal_up(folder, PASSPHRASE, CHEAP)
        store = Store(folder, seal_of(folder))
        with broken_off(position) as calls:
            try:
                put(store, 2, "practice", "core")
                done = True
            except Killed:
                done = False
        again = Store(folder, seal_of(folder))
        held = again.part("practice").table("things").all()
        assert values(again)[0] == (2 if held else 1)
        assert held or not done
        put(again, 3, "practice")
        assert Store(folder, seal_of(folder)).part("practice").table("things").all() == [{"value": 3}]
        if len(calls) <= position:
            break
    frame = len(calls) - 1 - calls[::-1].index("fdatasync")
    assert "fsync" in calls[calls.index("replace") : frame], "the key is in its place, and synced, before the frame"
    assert position > 8


def test_the_first_look_after_a_kill_tells_what_is_left_over(tmp_path: Path) -> None:
    plain_records(tmp_path / "records")
    seal_up(tmp_path / "records", PASSPHRASE, CHEAP)
    (tmp_path / "records" / "people-01ANNA.json").write_text(CANARY)
    seal = seal_of(tmp_path / "records")
    assert [path.name for path in left_over(tmp_path / "records", seal)] == ["people-01ANNA.json"]
    finish(Store(tmp_path / "records", seal), tmp_path / "records", seal)
    assert left_over(tmp_path / "records", seal) == with_canary(tmp_path) == []


def test_an_open_program_can_neither_read_on_nor_write_once_the_records_were_sealed(tmp_path: Path) -> None:
    folder = tmp_path / "records"
    plain_records(folder)
    plain = Store(folder)
    plain.part("core")
    seal_up(folder, PASSPHRASE, CHEAP)
    journal = (folder / "journal").read_bytes()
    for attempt in (
        lambda: put(plain, CANARY),
        plain.refresh,
        lambda: plain.part("ledger/2026"),
        lambda: Store(folder),
    ):
        with pytest.raises(ReadOnlyError) as caught:
            attempt()
        assert (caught.value.code, caught.value.hint) == ("records-resealed", "reopen")
    assert (folder / "journal").read_bytes() == journal
    assert with_canary(folder) == []


def test_an_open_program_stops_once_the_records_were_unsealed_or_sealed_anew(folder: Path) -> None:
    sealed = Store(folder, seal_of(folder))
    unseal(folder, seal_of(folder))
    with pytest.raises(ReadOnlyError):
        put(sealed, 1)
    seal_up(folder, PASSPHRASE, CHEAP)
    with pytest.raises(ReadOnlyError):
        put(sealed, 1)
