"""Damage on disk: never silently wrong, and nothing is touched."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from things import PARTS, Seen, bytes_of, put, seen, take, values, without_room

from coachtui.errors import CoachError, DamagedError, TooNewError
from coachtui.store.frames import Label, Ref, Write
from coachtui.store.store import Store

FILES = ("journal", "core.json", "ledger-2026.json", "people-01ANNA.json")
SNAPSHOTS = FILES[1:]


def checkpoint(folder: Path) -> None:
    store = Store(folder)
    with store.writing():
        store.checkpoint()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Records with three parts, each in a snapshot and in frames after it, and something undone."""
    made = tmp_path / "records"
    made.mkdir()
    store = Store(made)
    for number, part in enumerate(PARTS):
        put(store, number, part)
    take(store, store.history().undo[-1])
    put(store, 7, *PARTS)
    checkpoint(made)
    for number, part in enumerate(PARTS, 10):
        put(store, number, part, record="b")
    return made


def refused(folder: Path) -> CoachError:
    """Return the error that reading raises, and check that a change is refused too and that no byte moved."""
    before = bytes_of(folder)
    with pytest.raises(CoachError) as caught:
        seen(Store(folder))
    with pytest.raises(CoachError):  # noqa: PT012 - opening may be what fails
        store = Store(folder)
        with store.writing():
            store.persist(Label("test"), [Write(Ref(part, "things", "b"), {"value": 9}) for part in PARTS])
    assert bytes_of(folder) == before
    return caught.value


def shown(folder: Path) -> Seen | None:
    """Return what is seen of the records, or None where they are refused."""
    try:
        return seen(Store(folder))
    except (DamagedError, TooNewError):
        return None


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_a_flipped_bit_anywhere_in_a_snapshot_is_found(folder: Path, name: str) -> None:
    whole = (folder / name).read_bytes()
    for bit in range(len(whole) * 8):
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        (folder / name).write_bytes(damaged)
        assert shown(folder) is None, bit


def test_a_flipped_bit_in_the_journal_is_found_or_leaves_the_last_change_unfinished(folder: Path) -> None:
    last = len(without_room(folder / "journal"))
    old = seen(Store(folder))
    put(Store(folder), 9, *PARTS)
    whole = without_room(folder / "journal")
    for bit in range(0, len(whole) * 8, 3):
        damaged = bytearray(whole)
        damaged[bit // 8] ^= 1 << bit % 8
        (folder / "journal").write_bytes(damaged)
        assert shown(folder) == (None if bit // 8 < last else old), bit


BLOCKS: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "zeros": lambda whole: bytes(len(whole)),
    "null": lambda whole: b"null",
    "list": lambda whole: b"[]\n" + whole,
    "not text": lambda whole: b"\xff\xfe" + whole[2:],
    "a line before": lambda whole: b"\n" + whole,
    "zeros at the beginning": lambda whole: bytes(32) + whole[32:],
    "half a line": lambda whole: whole[:40],
}
INNER: dict[str, Callable[[bytes], bytes]] = {
    "half": lambda whole: whole[: len(whole) // 2],
    "last byte": lambda whole: whole[:-1],
    "zeros in the middle": lambda whole: whole[: len(whole) // 2] + bytes(16) + whole[len(whole) // 2 + 16 :],
    "a byte more": lambda whole: whole + b"\0",
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("block", BLOCKS)
def test_a_file_that_was_emptied_or_overwritten_is_damage_and_never_new(folder: Path, name: str, block: str) -> None:
    path = folder / name
    path.write_bytes(BLOCKS[block](path.read_bytes()))
    error = refused(folder)
    assert isinstance(error, DamagedError)
    assert (error.code, error.values["file"], error.hint) == ("records-damaged", name, "restore-copy")


@pytest.mark.parametrize("name", SNAPSHOTS)
@pytest.mark.parametrize("block", INNER)
def test_a_snapshot_that_was_cut_or_changed_inside_is_damage(folder: Path, name: str, block: str) -> None:
    path = folder / name
    path.write_bytes(INNER[block](path.read_bytes()))
    error = refused(folder)
    assert (error.code, error.values["file"]) == ("records-damaged", name)


def test_zeros_in_the_middle_of_the_journal_are_damage(folder: Path) -> None:
    path = folder / "journal"
    path.write_bytes(INNER["zeros in the middle"](without_room(path)))
    assert refused(folder).code == "records-damaged"


@pytest.mark.parametrize("lost", [1, 20, 0])
def test_an_unfinished_end_is_kept_beside_and_said(folder: Path, lost: int) -> None:
    """Cut, or with something behind it that is no frame."""
    old = seen(Store(folder))
    whole = without_room(folder / "journal")
    put(Store(folder), 9, *PARTS)
    frame = without_room(folder / "journal")[len(whole) :]
    left = frame[:-lost] if lost else b"\0" * 30
    (folder / "journal").write_bytes(whole + left)
    store = Store(folder)
    assert (seen(store), store.unfinished) == (old, None)
    assert (folder / "journal").read_bytes() == whole + left, "a look moves nothing"
    put(store, 8)
    assert store.unfinished == folder / f"journal.unfinished-{old[0] + 1}"
    assert store.unfinished.read_bytes() == left
    again = Store(folder)
    assert (again.unfinished, again.seq, values(again)["a"]) == (None, old[0] + 1, 8)


def test_where_a_cut_falls_between_changes_whole_changes_are_seen(folder: Path) -> None:
    ends, states = [], []
    for number in range(4):
        ends.append(len(without_room(folder / "journal")))
        states.append(seen(Store(folder)))
        put(Store(folder), number, *PARTS)
    whole = without_room(folder / "journal")
    for size in range(ends[0], len(whole)):
        (folder / "journal").write_bytes(whole[:size])
        assert seen(Store(folder)) == states[sum(end <= size for end in ends) - 1]


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_a_snapshot_that_is_gone_is_damage(folder: Path, name: str) -> None:
    (folder / name).unlink()
    error = refused(folder)
    assert isinstance(error, DamagedError)
    code = "records-older" if name == "core.json" else "records-file-gone"
    assert (error.code, error.values["file"]) == (code, name)


def test_snapshots_without_a_journal_are_damage_and_never_a_new_store(folder: Path) -> None:
    (folder / "journal").unlink()
    assert refused(folder).code == "records-journal-gone"


@pytest.mark.parametrize("snapshots", [True, False])
def test_a_journal_that_goes_while_the_app_is_open_empties_nothing_and_stops_the_next_change(
    tmp_path: Path, snapshots: bool
) -> None:
    store = Store(tmp_path)
    put(store, 1)
    if snapshots:
        checkpoint(tmp_path)
        store.refresh()
    (tmp_path / "journal").unlink()
    assert store.outdated()
    with pytest.raises(DamagedError):
        store.refresh()
    with pytest.raises(DamagedError):
        put(store, 2)
    assert values(store) == {"a": 1}
    assert not (tmp_path / "journal").exists()


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_an_older_copy_of_one_snapshot_is_found(folder: Path, name: str) -> None:
    older = (folder / name).read_bytes()
    checkpoint(folder)
    (folder / name).write_bytes(older)
    error = refused(folder)
    assert (error.code, error.values["file"]) == ("records-older", name)


def test_an_older_journal_beside_newer_snapshots_is_found(folder: Path) -> None:
    older = (folder / "journal").read_bytes()
    put(Store(folder), 20)
    checkpoint(folder)
    (folder / "journal").write_bytes(older)
    assert refused(folder).code == "records-damaged"


@pytest.mark.parametrize("name", SNAPSHOTS)
def test_another_parts_file_in_the_place_of_one_is_found(folder: Path, name: str) -> None:
    other = SNAPSHOTS[SNAPSHOTS.index(name) - 1]
    shutil.copyfile(folder / other, folder / name)
    assert refused(folder).code == "records-damaged"


def test_one_damaged_part_leaves_the_others_readable(folder: Path) -> None:
    (folder / "people-01ANNA.json").write_bytes(b"{}")
    assert values(Store(folder), "ledger/2026") == {"a": 7, "b": 11}


def test_one_damaged_part_stops_no_change_to_the_others(folder: Path) -> None:
    checkpoint(folder)
    (folder / "people-01ANNA.json").write_bytes(b"{}")
    store = Store(folder)
    put(store, 30)
    with store.writing():
        store.checkpoint()
    assert values(Store(folder))["a"] == 30


@pytest.mark.parametrize("name", FILES)
def test_a_newer_format_is_refused_and_left_alone(folder: Path, name: str) -> None:
    path = folder / name
    path.write_bytes(path.read_bytes().replace(b'"format": 4', b'"format": 5', 1))
    error = refused(folder)
    assert isinstance(error, TooNewError)
    assert (error.code, error.values["file"], error.values["version"]) == ("records-too-new", name, 5)
    assert error.hint == "update-app"


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("there", [True, False])
def test_a_link_in_the_place_of_a_file_is_refused(folder: Path, tmp_path: Path, name: str, there: bool) -> None:
    elsewhere = tmp_path / "elsewhere"
    if there:
        shutil.copyfile(folder / name, elsewhere)
    (folder / name).unlink()
    (folder / name).symlink_to(elsewhere)
    with pytest.raises(DamagedError) as caught:
        seen(Store(folder))
    assert (caught.value.code, caught.value.values["file"]) == ("records-unreadable", name)


def test_a_link_to_nowhere_is_no_new_store(tmp_path: Path) -> None:
    (tmp_path / "journal").symlink_to(tmp_path / "nowhere")
    with pytest.raises(DamagedError):
        Store(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_the_place_of_a_file_is_said(folder: Path, name: str) -> None:
    (folder / name).unlink()
    (folder / name).mkdir()
    with pytest.raises(DamagedError) as caught:
        seen(Store(folder))
    assert (caught.value.code, caught.value.values["reason"]) == ("records-unreadable", "Is a directory")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
@pytest.mark.parametrize("name", FILES)
def test_a_file_that_may_not_be_read_is_said(folder: Path, name: str) -> None:
    (folder / name).chmod(0)
    with pytest.raises(DamagedError) as caught:
        seen(Store(folder))
    assert caught.value.values["reason"] == "Permission denied"


@pytest.mark.parametrize("name", FILES)
def test_what_a_killed_write_left_beside_does_no_harm(folder: Path, name: str) -> None:
    whole = seen(Store(folder))
    (folder / f"{name}.new").write_bytes(b'{"half of a')
    assert seen(Store(folder)) == whole
    put(Store(folder), 8, *PARTS)
    checkpoint(folder)
    assert values(Store(folder))["a"] == 8
    assert not (folder / f"{name}.new").exists()
