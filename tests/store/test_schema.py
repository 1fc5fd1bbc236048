"""Records of every older schema are brought to the current one, each record once; those of a newer one are refused."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

import pytest
from power import Killed, Recorder, left, put_down
from sealing_tools import CHEAP, PASSPHRASE, seal_of
from things import PARTS, bytes_of, format_1, put

from coachtui.errors import CoachError, DamagedError, ReadOnlyError, TooNewError
from coachtui.store import schema
from coachtui.store.backups import read_all
from coachtui.store.frames import CORE
from coachtui.store.inspecting import inspect
from coachtui.store.resealing import seal_up
from coachtui.store.store import Store

To = Callable[[int], None]


def step(part: str, tables: schema.Tables) -> schema.Tables:
    """Note in each record where it stands, and count how often it was brought over."""
    return {
        table: {name: {**record, "part": part, "steps": record.get("steps", 0) + 1} for name, record in records.items()}
        for table, records in tables.items()
    }


@pytest.fixture(autouse=True)
def first_schema(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as the app of schema 1, whatever the real one is by now."""
    monkeypatch.setattr(schema, "STEPS", ())


@pytest.fixture
def to(monkeypatch: pytest.MonkeyPatch) -> To:
    """Be an app of another schema."""
    return lambda version: monkeypatch.setattr(schema, "STEPS", (step,) * (version - 1))


def filled(folder: Path) -> None:
    """Records in snapshots, in frames after them, in both and in frames alone, with something to undo."""
    folder.mkdir(exist_ok=True)
    store = Store(folder, seal_of(folder))
    put(store, 1, *PARTS)
    with store.writing():
        store.checkpoint()
    put(store, 2, CORE, record="b")
    put(store, 3, "practice")


def brought(folder: Path, steps: int) -> bool:
    """Tell whether every record is there, brought over so often."""
    store = Store(folder, seal_of(folder))
    found = {
        (part, name): record
        for part in store.parts("")
        for name, record in store.part(part).tables_by_name["things"].items()
    }
    values = {(part, "a"): 1 for part in PARTS} | {(CORE, "b"): 2, ("practice", "a"): 3}
    more = {key: {"part": key[0], "steps": steps} if steps else {} for key in values}
    return store.seq == 3 and found == {key: {"value": value, **more[key]} for key, value in values.items()}


@pytest.fixture(params=["plain", "sealed"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    folder.mkdir()
    if request.param == "sealed":
        seal_up(folder, PASSPHRASE, CHEAP)
    filled(folder)
    return folder


@pytest.mark.parametrize("first", [1, 2])
@pytest.mark.parametrize("last", [2, 3])
def test_records_of_every_older_schema_come_over_and_undo_begins_anew(
    kept: Path, to: To, first: int, last: int
) -> None:
    to(first)
    assert brought(kept, first - 1)
    to(last)
    assert brought(kept, last - 1)
    store = Store(kept, seal_of(kept))
    undo = store.history().undo
    assert len(undo) == (0 if last > first else 3 if first == 1 else 0)
    put(store, 9)
    assert [frame.seq for frame in Store(kept, seal_of(kept)).history().undo][-1] == 4


def test_records_of_format_1_come_all_the_way(folder: Path, to: To) -> None:
    format_1(folder, 7, {CORE: {"things": {"a": {"value": 1}}}})
    to(3)
    assert Store(folder).part(CORE).tables_by_name == {"things": {"a": {"value": 1, "part": CORE, "steps": 2}}}
    assert Store(folder).part(CORE).tables_by_name == {"things": {"a": {"value": 1, "part": CORE, "steps": 2}}}


def test_a_new_part_of_records_that_came_over_is_not_brought_over_again(folder: Path, to: To) -> None:
    filled(folder)
    to(2)
    put(Store(folder), 5, "people/02BO")
    with (store := Store(folder)).writing():
        store.checkpoint()
    assert Store(folder).part("people/02BO").tables_by_name == {"things": {"a": {"value": 5}}}


def test_a_kill_at_any_operation_is_begun_again(tmp_path: Path, to: To) -> None:
    for position in count():
        to(1)
        folder = tmp_path / str(position)
        filled(folder)
        to(2)
        recorder = Recorder(folder, position)
        try:
            with recorder.in_place():
                Store(folder)
        except Killed:
            assert brought(folder, 1)
        else:
            break
    assert position > 15


def states(folder: Path) -> Iterator[dict[str, bytes]]:
    """Return what a power cut leaves before and after each operation of the coming over."""
    recorder = Recorder(folder)
    with recorder.in_place():
        Store(folder)
    chance = Random(4)
    known: set[tuple[tuple[str, bytes], ...]] = set()
    for moment in range(len(recorder.ops) + 1):
        for files in left(recorder.before, recorder.ops[:moment], chance):
            if (key := tuple(sorted(files.items()))) not in known:
                known.add(key)
                yield files


def test_a_power_cut_at_any_moment_is_begun_again(tmp_path: Path, scratch: Path, to: To) -> None:
    filled(tmp_path / "records")
    to(2)
    number = -1
    for number, files in enumerate(states(tmp_path / "records")):
        folder = put_down(files, scratch / str(number))
        assert brought(folder, 1), sorted(files)
        shutil.rmtree(folder)
    assert number > 300


@pytest.mark.parametrize("name", ["journal", "core.json", "people-01ANNA.json"])
def test_records_of_a_newer_schema_are_refused_untouched(tmp_path: Path, to: To, name: str) -> None:
    newer, folder = tmp_path / "newer", tmp_path / "records"
    filled(newer)
    filled(folder)
    to(2)
    Store(newer)
    to(1)
    shutil.copyfile(newer / name, folder / name)
    before = bytes_of(folder)
    with pytest.raises(TooNewError) as caught:
        read_all(folder)
    error = caught.value
    assert (error.code, error.values, error.hint) == ("records-too-new", {"file": name, "version": 2}, "update-app")
    with pytest.raises(TooNewError):
        put(Store(folder), 9, *PARTS)
    assert bytes_of(folder) == before


@pytest.mark.parametrize("name", ["core.json", "people-01ANNA.json"])
def test_a_part_from_before_records_came_over_is_found(tmp_path: Path, to: To, name: str) -> None:
    folder = tmp_path / "records"
    filled(folder)
    with (store := Store(folder)).writing():
        store.checkpoint()
    older = (folder / name).read_bytes()
    to(2)
    Store(folder)
    (folder / name).write_bytes(older)
    with pytest.raises(DamagedError) as caught:
        Store(folder).part("people/01ANNA")
    assert (caught.value.code, caught.value.values["file"]) == ("records-older", name)


def test_a_look_leaves_older_records_alone(folder: Path, to: To) -> None:
    filled(folder)
    to(2)
    before = bytes_of(folder)
    assert inspect(folder).problems == ()
    assert bytes_of(folder) == before


def test_an_unfinished_end_is_kept_beside(folder: Path, to: To) -> None:
    filled(folder)
    with (folder / "journal").open("ab") as stream:
        stream.write(b"half a frame")
    to(2)
    store = Store(folder)
    assert store.unfinished is not None
    assert store.unfinished.read_bytes() == b"half a frame"
    assert brought(folder, 1)


def test_a_disk_that_refuses_leaves_the_older_records(folder: Path, to: To, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(folder)
    to(2)

    def full(*_: Any) -> None:
        raise OSError(28, "")

    with monkeypatch.context() as patch:
        patch.setattr("os.replace", full)
        with pytest.raises(ReadOnlyError) as caught:
            Store(folder)
        assert caught.value.code == "records-not-written"
    assert brought(folder, 1)


def test_a_damaged_part_stops_it_and_nothing_is_touched(folder: Path, to: To) -> None:
    filled(folder)
    (folder / "people-01ANNA.json").write_bytes(b"{}")
    before = bytes_of(folder)
    to(2)
    with pytest.raises(CoachError) as caught:
        Store(folder)
    assert caught.value.code == "records-damaged"
    assert bytes_of(folder) == before
