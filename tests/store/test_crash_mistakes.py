"""Mistakes in the order of writes and syncs, each of which the simulated power cuts must see."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from crashes import Bench, changes, check_kills
from power import Recorder, left
from recorded import opened
from tinydb import TinyDB, storages, where

from coachtui.store import book, disk, snapshots, store

pytestmark = [pytest.mark.usefixtures("often"), pytest.mark.long]


def no_sync_of_a_frame(patch: pytest.MonkeyPatch) -> None:
    def append(opened: disk.Opened, at: int, data: bytes) -> None:
        disk.write_all(opened._descriptor, data, at)

    patch.setattr(disk.Opened, "append", append)


def snapshot_not_synced_before_its_rename(patch: pytest.MonkeyPatch) -> None:
    right = disk.replace

    def replace(path: Path, data: bytes) -> None:
        if path.suffix != ".json":
            return right(path, data)
        fresh = path.with_name(f"{path.name}.new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with disk.closing(descriptor):
            disk.write_all(descriptor, data)
        return os.replace(fresh, path)

    patch.setattr(disk, "replace", replace)


def folder_not_synced_after_a_rename(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(disk, "sync_folder", lambda folder: None)


def in_order(*order: str) -> Callable[[pytest.MonkeyPatch], None]:
    """Return a mistake: the checkpoint's three steps in another order."""

    def checkpoint(folder, seal, old, tables, listed, *more):  # type: ignore[no-untyped-def]
        seq = old.seq
        core = snapshots.Snapshot(seq, tables["core"], {**listed, **{n: seq for n in tables if n != "core"}})
        new = old
        for step in order:
            if step == "parts":
                for name in tables.keys() - {"core"}:
                    snapshots.write(folder, name, snapshots.Snapshot(seq, tables[name], {}), seal)
                disk.sync_folder(folder)
            elif step == "core":
                snapshots.write(folder, "core", core, seal)
                disk.sync_folder(folder)
            else:
                new = book.Book.begun(folder, seal, old.header._replace(base=seq), old.kept(seal))
        return new, core

    return lambda patch: patch.setattr(store, "checkpoint", checkpoint)


def journal_cut_in_its_place(patch: pytest.MonkeyPatch) -> None:
    right = disk.replace

    def replace(path: Path, data: bytes) -> None:
        if path.name != "journal" or not path.exists():
            return right(path, data)
        descriptor = os.open(path, os.O_WRONLY | os.O_TRUNC)
        with disk.closing(descriptor):
            disk.write_all(descriptor, data)
            os.fsync(descriptor)
        return None

    patch.setattr(disk, "replace", replace)


MISTAKES = {
    "no sync of a frame": no_sync_of_a_frame,
    "snapshot not synced before its rename": snapshot_not_synced_before_its_rename,
    "folder not synced after a rename": folder_not_synced_after_a_rename,
    "journal before the snapshots": in_order("journal", "parts", "core"),
    "core before the parts": in_order("core", "parts", "journal"),
    "journal cut in its place": journal_cut_in_its_place,
}


def test_the_order_that_is_right_passes_where_the_wrong_ones_are_caught(
    folder: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_order("parts", "core", "journal")(monkeypatch)
    bench = Bench(folder)
    bench.do(changes())
    bench.check_all(scratch, range(0, len(bench.recorder.ops), 5))
    assert bench.bad == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_protocol_is_seen(
    folder: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch, mistake: str
) -> None:
    bench = Bench(folder)
    with monkeypatch.context() as patch:
        MISTAKES[mistake](patch)
        bench.do(changes())
    bench.check_all(scratch, until_bad=True)
    assert bench.bad


def test_building_on_what_a_killed_program_left_unsynced_is_seen(
    tmp_path: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "settle", lambda path: None)
    _kills, _states, bad = check_kills(tmp_path, scratch, old=False)
    assert bad


def test_the_same_power_cuts_break_what_tinydb_writes_by_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own storage writes over the file where it stands."""
    monkeypatch.setattr(storages, "open", opened, raising=False)
    recorder = Recorder(folder)
    with recorder.in_place():
        database = TinyDB(folder / "db.json")
        for value in range(8):
            database.upsert({"name": "a", "value": value, "text": "x" * (97 * value % 300)}, where("name") == "a")
            recorder.acknowledged.append(len(recorder.ops))
        database.close()
    chance, gone, unreadable = Random(4), 0, 0
    for moment in range(recorder.acknowledged[0], len(recorder.ops) + 1):
        for files in left(recorder.before, recorder.ops[:moment], chance):
            try:
                gone += "db.json" not in files
                json.loads(files.get("db.json", b"{}"))
            except ValueError:
                unreadable += 1
    assert gone, "the name of the file is never synced"
    assert unreadable
