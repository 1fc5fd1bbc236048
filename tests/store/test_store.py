import os
import stat
from pathlib import Path
from typing import Any

import pytest

from coachtui.errors import PlaceError
from coachtui.store import snapshots
from coachtui.store.frames import KEPT, Label, Ref, Write
from coachtui.store.store import Store

LABEL = Label("test")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "records"
    made.mkdir()
    return made


def put(store: Store, record: str, value: int | None, part: str = "core", **more: Any) -> None:
    document = None if value is None else {"value": value}
    with store.writing():
        store.apply(store.persist(LABEL, [Write(Ref(part, "things", record), document)], **more))


def values(store: Store, part: str = "core") -> dict[str, int]:
    return {str(d.doc_id): d["value"] for d in store.part(part).table("things").all()}


def test_a_missing_folder_content_is_a_new_store(folder: Path) -> None:
    store = Store(folder)
    assert store.seq == 0
    assert store.parts("") == []
    assert values(store) == {}
    assert list(folder.iterdir()) == []


def test_what_was_written_is_there_when_the_store_is_opened_again(folder: Path) -> None:
    store = Store(folder)
    put(store, "a", 1)
    put(store, "b", 2, "ledger/2026")
    put(store, "a", 3)
    again = Store(folder)
    assert (values(again), values(again, "ledger/2026")) == ({"a": 3}, {"b": 2})
    assert again.seq == store.seq == 3
    assert again.parts("ledger/") == ["ledger/2026"]


def test_a_record_can_be_taken_away(folder: Path) -> None:
    store = Store(folder)
    put(store, "a", 1)
    put(store, "a", None)
    assert values(store) == values(Store(folder)) == {}


def test_two_stores_on_one_folder_see_each_others_changes_when_they_look(folder: Path) -> None:
    one, other = Store(folder), Store(folder)
    assert other.history() == ((), ())
    put(one, "a", 1)
    assert not one.outdated()
    assert values(other) == {}
    assert other.outdated()
    assert other.refresh()
    assert values(other) == {"a": 1}
    assert other.history() == one.history()
    assert not other.outdated()
    assert not other.refresh()
    put(other, "b", 2)
    assert one.outdated()
    assert one.refresh()
    assert values(one) == {"a": 1, "b": 2}


def test_writing_starts_from_what_another_store_wrote(folder: Path) -> None:
    one, other = Store(folder), Store(folder)
    put(one, "a", 1)
    put(other, "b", 2)
    put(one, "c", 3)
    assert values(Store(folder)) == values(one) == {"a": 1, "b": 2, "c": 3}


def checkpoint(store: Store) -> None:
    with store.writing():
        store.checkpoint()


def test_looking_again_replaces_what_changed_and_leaves_alone_who_is_reading_it(folder: Path) -> None:
    one, other = Store(folder), Store(folder)
    put(one, "a", 1)
    put(one, "b", 2, "ledger/2026")
    other.refresh()
    core, ledger = other.part("core"), other.part("ledger/2026")
    reading = iter(ledger.tables_by_name["things"])
    put(one, "c", 3, "ledger/2026")
    assert other.refresh()
    assert [*reading] == ["b"], "another thread may be in the middle of it"
    assert other.part("core") is core
    assert (values(other), values(other, "ledger/2026")) == ({"a": 1}, {"b": 2, "c": 3})


def test_a_part_is_read_as_it_was_at_the_last_look_until_the_next(folder: Path) -> None:
    put(Store(folder), "a", 1)
    late = Store(folder)
    put(Store(folder), "a", 2)
    assert (values(late), late.seq) == ({"a": 1}, 1)
    assert late.refresh()
    assert (values(late), late.seq) == ({"a": 2}, 2)


def test_a_snapshot_that_is_ahead_of_what_was_read_brings_all_else_up_to_it(folder: Path) -> None:
    put(Store(folder), "a", 1)
    late = Store(folder)
    assert values(late) == {"a": 1}
    other = Store(folder)
    put(other, "a", 2)
    put(other, "b", 2, "ledger/2026")
    checkpoint(other)
    assert values(late, "ledger/2026") == {"b": 2}
    assert (values(late), late.seq) == ({"a": 2}, 3)


def test_a_part_that_is_read_first_while_another_store_makes_a_checkpoint_is_no_old_copy(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store(folder)
    put(other, "b", 1, "ledger/2026")
    checkpoint(other)
    put(other, "b", 2, "ledger/2026")
    late = Store(folder)
    right, left = snapshots.read, [lambda: checkpoint(other)]

    def read(*given: Any) -> Any:
        found = right(*given)
        if left:
            left.pop()()
        return found

    monkeypatch.setattr(snapshots, "read", read)
    assert values(late, "ledger/2026") == {"b": 2}


def test_a_checkpoint_changes_nothing_that_can_be_seen(folder: Path) -> None:
    store, other = Store(folder), Store(folder)
    put(store, "a", 1)
    put(store, "b", 2, "ledger/2026")
    other.refresh()
    before = (store.seq, store.history(), store.parts(""))
    checkpoint(store)
    for looked in (store, other, Store(folder)):
        assert not looked.refresh()
        assert (looked.seq, looked.history(), looked.parts("")) == before
        assert (values(looked), values(looked, "ledger/2026")) == ({"a": 1}, {"b": 2})
    put(other, "c", 3)
    assert store.refresh()
    assert values(store) == values(Store(folder)) == {"a": 1, "c": 3}


def test_what_is_kept_for_undo_alone_does_not_bring_the_next_checkpoint(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(folder)
    for number in range(10):
        put(store, "a", number)
    checkpoint(store)
    monkeypatch.setattr("coachtui.store.store.CHECKPOINT", 600)
    core = (folder / "core.json").read_bytes()
    put(store, "a", 10)
    put(store, "a", 11)
    put(Store(folder), "a", 12)
    assert (folder / "core.json").read_bytes() == core
    for number in range(10):
        put(store, "a", number)
    assert (folder / "core.json").read_bytes() != core


def test_a_journal_put_anew_under_the_number_of_the_old_one_is_no_continuation(folder: Path) -> None:
    store, late = Store(folder), Store(folder)
    put(store, "a", 1)
    put(store, "a", 2, history="quiet")
    late.refresh()
    assert values(late) == {"a": 2}
    for number in range(3, 9):
        put(store, "a", number)
    checkpoint(store)
    put(store, "b", 9, "ledger/2026")
    whole = (folder / "journal").read_bytes()
    inode = (folder / "journal").stat().st_ino
    (folder / "journal").write_bytes(whole)
    assert (folder / "journal").stat().st_ino == inode
    late._book.stamp = (inode, *late._book.stamp[1:])
    put(late, "c", 10)
    for looked in (late, Store(folder)):
        assert (values(looked), values(looked, "ledger/2026")) == ({"a": 8, "c": 10}, {"b": 9})


def test_another_end_of_the_same_length_is_seen(folder: Path) -> None:
    store, late = Store(folder), Store(folder)
    put(store, "a", 1)
    shorter = (folder / "journal").stat().st_size
    put(store, "a", 2)
    late.refresh()
    os.truncate(folder / "journal", shorter)
    put(Store(folder), "a", 3)
    assert late.outdated()
    put(late, "b", 4)
    assert values(late) == values(Store(folder)) == {"a": 3, "b": 4}


def test_what_is_persisted_shows_in_memory_only_when_applied(folder: Path) -> None:
    store = Store(folder)
    put(store, "a", 1)
    with store.writing():
        written = store.persist(LABEL, [Write(Ref("core", "things", "a"), {"value": 2})])
        assert values(store) == {"a": 1}
        assert (store.seq, len(store.history().undo)) == (1, 1)
        assert values(Store(folder)) == {"a": 2}
        store.apply(written)
    assert values(store) == {"a": 2}
    assert (store.seq, len(store.history().undo)) == (2, 2)


def test_a_change_over_several_parts_is_one_change(folder: Path) -> None:
    store = Store(folder)
    writes = [Write(Ref(part, "things", "a"), {"value": 1}) for part in ("core", "ledger/2026", "people/x")]
    with store.writing():
        store.apply(store.persist(LABEL, writes))
    again = Store(folder)
    assert again.seq == 1
    assert [values(again, part) for part in again.parts("")[:1]] == [{"a": 1}]
    assert all(values(again, part) == {"a": 1} for part in ("core", "ledger/2026", "people/x"))


def test_files_are_for_their_owner_alone_and_no_old_one_stays(folder: Path) -> None:
    before = os.umask(0)
    try:
        store = Store(folder)
        for number in range(3):
            put(store, "a", number)
            put(store, "b", number, "ledger/2026")
            checkpoint(store)
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes) == {"journal", "lock", "core.json", "ledger-2026.json"}
    assert set(modes.values()) == {0o600}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said_so(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        with pytest.raises(PlaceError) as caught, Store(folder).writing():
            pass
    finally:
        folder.chmod(0o700)
    assert caught.value.code == "home-not-writable"


def test_a_folder_that_vanished_is_said_so(folder: Path) -> None:
    store = Store(folder)
    folder.rmdir()
    with pytest.raises(PlaceError) as caught, store.writing():
        pass
    assert (caught.value.code, caught.value.values["path"]) == ("home-not-writable", str(folder))


def test_undo_reaches_no_further_back_than_it_promises(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fdatasync", lambda descriptor: None)
    store = Store(folder)
    for number in range(KEPT + 5):
        put(store, "a", number)
    before, read = store.history(), Store(folder).history()
    checkpoint(store)
    for history in (before, read, store.history(), Store(folder).history()):
        assert [frame.seq for frame in history.undo] == list(range(6, KEPT + 6))


def test_a_change_that_cannot_be_undone_ends_what_could_be_undone_before_it(folder: Path) -> None:
    store = Store(folder)
    put(store, "a", 1)
    put(store, "a", 2, history="end")
    assert store.history() == Store(folder).history() == ((), ())
    put(store, "a", 3)
    assert [frame.seq for frame in Store(folder).history().undo] == [3]


def test_a_part_that_was_only_looked_at_goes_from_memory_and_is_read_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with store.writing():
        store.apply(store.persist(Label("x"), [Write(Ref("people/1", "notes", "a"), {"text": "one"})]))
    reader = Store(tmp_path)
    for _ in range(2):
        with reader.at_a_glance("people/1"):
            assert reader.part("people/1").tables_by_name["notes"]["a"] == {"text": "one"}
        assert "people/1" not in reader._parts
    reader.part("people/1")
    with reader.at_a_glance("people/1"):
        pass
    assert "people/1" in reader._parts


def test_a_part_has_the_number_of_its_last_change_also_after_a_checkpoint(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for part in ("people/1", "people/2", "people/1"):
        with store.writing():
            store.apply(store.persist(Label("x"), [Write(Ref(part, "notes", "a"), {"text": part})]))
    assert store.versions("people/") == {"people/1": 3, "people/2": 2}
    with store.writing():
        store.checkpoint()
    after = store.versions("people/")
    assert set(after) == {"people/1", "people/2"}
    with store.writing():
        store.apply(store.persist(Label("x"), [Write(Ref("people/2", "notes", "a"), {"text": "new"})]))
    assert store.versions("people/")["people/2"] > after["people/2"]
    assert store.versions("people/")["people/1"] == after["people/1"]
