import os
import stat
from pathlib import Path
from typing import Any

import pytest

from coachtui.errors import PlaceError
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


def test_looking_again_reads_only_the_parts_that_changed(folder: Path) -> None:
    one, other = Store(folder), Store(folder)
    put(one, "a", 1)
    put(one, "b", 2, "ledger/2026")
    other.refresh()
    core, ledger = other.part("core"), other.part("ledger/2026")
    put(one, "b", 3, "ledger/2026")
    other.refresh()
    assert other.part("core") is core
    assert other.part("ledger/2026") is not ledger


def test_a_part_that_another_store_replaced_meanwhile_is_read_in_its_newer_state(folder: Path) -> None:
    put(Store(folder), "a", 1)
    late = Store(folder)
    put(Store(folder), "a", 2)
    assert values(late) == {"a": 2}
    assert late.seq == 2


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
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert set(modes) == {"manifest.json", "lock", "core.5.json", "ledger-2026.6.json", "history.6.json"}
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
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
    store = Store(folder)
    for number in range(KEPT + 5):
        put(store, "a", number)
    for history in (store.history(), Store(folder).history()):
        assert [frame.seq for frame in history.undo] == list(range(6, KEPT + 6))


def test_a_change_that_cannot_be_undone_ends_what_could_be_undone_before_it(folder: Path) -> None:
    store = Store(folder)
    put(store, "a", 1)
    put(store, "a", 2, history="end")
    assert store.history() == Store(folder).history() == ((), ())
    put(store, "a", 3)
    assert [frame.seq for frame in Store(folder).history().undo] == [3]
