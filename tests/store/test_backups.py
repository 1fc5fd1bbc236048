"""Backups and restores of a records folder: whole or not at all, whatever fails and whoever writes meanwhile."""

import contextlib
import errno
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from things import without_room

from coachtui.errors import CoachError, DamagedError, LockedError, NotFoundError, TooNewError
from coachtui.store import backups, locking, restoring
from coachtui.store.backups import CARD, Backup, Contents, read, read_all, take
from coachtui.store.frames import Label, Ref, Write
from coachtui.store.locking import locked
from coachtui.store.restoring import mend
from coachtui.store.sealing import Plain
from coachtui.store.store import Store

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
PARTS = ("core", "ledger/2026", "people/01ANNA")


class Killed(BaseException):
    """What no error handling may catch."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A data folder with records in three parts: snapshots, and changes after them."""
    made = tmp_path / "home"
    fill(made / "records")
    (made / "backups").mkdir(mode=0o700)
    return made


def fill(records: Path) -> None:
    records.mkdir(parents=True, mode=0o700)
    store = Store(records)
    put(store, 1)
    with store.writing():
        store.checkpoint()
    put(store, 2)


def put(store: Store, value: int) -> None:
    writes = [Write(Ref(part, "things", "a"), {"value": value}) for part in PARTS]
    with store.writing():
        store.apply(store.persist(Label("test"), writes))


def values(records: Path) -> set[int]:
    store = read_all(records)
    return {document["value"] for part in PARTS for document in store.part(part).table("things").all()}


def backed_up(root: Path, name: str = "one.zip") -> Path:
    path = root / "backups" / name
    take(root / "records", path, root / "backups", NOW)
    return path


def plain(folder: Path) -> Plain:
    return Plain()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "lock")


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}


# Taking one


def test_a_backup_is_one_private_file_that_says_what_it_is(root: Path) -> None:
    (root / "records" / "core.json.new").write_bytes(b"half")
    (root / "records" / "journal.unfinished-9").write_bytes(b"half")
    path = backed_up(root)
    assert names(root / "backups") == ["one.zip"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with zipfile.ZipFile(path) as file:
        assert file.namelist() == ["backup.json", "journal", "core.json", "ledger-2026.json", "people-01ANNA.json"]
        assert {info.compress_type for info in file.infolist()} == {zipfile.ZIP_STORED}
        card = json.loads(file.read("backup.json"))
    assert (card["coachtui"], card["format"], card["seq"], card["taken"]) == ("backup", 1, 2, NOW.isoformat())
    found = read(path)
    assert found.backup.seq == 2
    assert found.files == {name: without_room(root / "records" / name) for name in found.files}


def test_the_unfinished_end_of_a_change_is_left_out(root: Path) -> None:
    whole = without_room(root / "records" / "journal")
    (root / "records" / "journal").write_bytes(whole + whole[-20:])
    assert read(backed_up(root)).files["journal"] == whole


@pytest.mark.parametrize("name", ["journal", "core.json", "people-01ANNA.json"])
def test_damaged_records_are_no_backup(root: Path, name: str) -> None:
    path = root / "records" / name
    data = bytearray(without_room(path))
    data[len(data) // 3] ^= 1
    path.write_bytes(data)
    with pytest.raises(DamagedError) as caught:
        backed_up(root)
    assert caught.value.values["file"] == name
    assert names(root / "backups") == []


def test_no_records_are_no_backup(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as caught:
        take(tmp_path, tmp_path / "one.zip", tmp_path, NOW)
    assert caught.value.code == "backup-nothing"


def test_a_checkpoint_in_between_begins_it_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(root / "records")
    reads: list[str] = []
    real = Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path.parent.name == "records":
            reads.append(path.name)
            if reads == ["core.json"]:
                with monkeypatch.context() as patch:
                    patch.setattr(Path, "read_bytes", real)
                    put(store, 3)
                    with store.writing():
                        store.checkpoint()
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert read(backed_up(root)).backup.seq == 3
    assert reads.count("core.json") > 1


def test_checkpoints_all_the_time_end_under_the_lock(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[bool] = []

    def at_one_change(records: Path, seal: Plain, real: Callable[..., Any] = backups._at_one_change) -> Any:
        try:
            locking.check_free(records, 0)
            held.append(False)
        except LockedError:
            held.append(True)
        return real(records, seal) if held[-1] else None

    monkeypatch.setattr(backups, "_at_one_change", at_one_change)
    (root / "records" / "lock").touch()
    backed_up(root)
    assert held == [False, False, False, True]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_a_disk_that_refuses_leaves_no_backup_and_the_older_ones(
    root: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    older = backed_up(root).read_bytes()

    def refuse(*args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, failing, refuse)
        with pytest.raises(OSError):
            backed_up(root, "two.zip")
    assert bytes_of(root / "backups") == {"one.zip": older}


def test_what_cannot_be_opened_after_writing_gets_no_name(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = backups.disk.write

    def lossy(path: Path, data: bytes) -> None:
        real(path, data[:-1500] + b"?" + data[-1499:])

    monkeypatch.setattr(backups.disk, "write", lossy)
    with pytest.raises(DamagedError) as caught:
        backed_up(root)
    assert caught.value.code == "backup-damaged"
    assert names(root / "backups") == []


# Reading one


def test_a_flipped_bit_anywhere_is_found_or_changes_nothing(root: Path) -> None:
    path = backed_up(root)
    whole, before = path.read_bytes(), read(path)
    flips = [(position, bit) for position in range(len(whole)) for bit in range(8)][::11]
    damaged = 0
    for position, bit in flips:
        changed = bytearray(whole)
        changed[position] ^= 1 << bit
        path.write_bytes(changed)
        try:
            assert read(path) == before
        except (DamagedError, TooNewError):
            damaged += 1
    assert damaged > len(flips) * 0.6


def test_one_that_was_packed_by_something_else_is_refused(root: Path) -> None:
    path = backed_up(root)
    inside = {CARD: json.dumps(read_card(path)).encode(), **read(path).files}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in inside.items():
            file.writestr(name, data)
    with pytest.raises(DamagedError):
        read(path)


@pytest.mark.parametrize("content", [b"", b"PK", b"null", b"PK\x05\x06" + bytes(18)])
def test_another_file_is_no_backup(root: Path, content: bytes) -> None:
    path = backed_up(root)
    path.write_bytes(content)
    with pytest.raises(DamagedError):
        read(path)
    path.unlink()
    with pytest.raises(NotFoundError):
        read(path)


def written(path: Path, **changes: object) -> None:
    """Write a backup's card anew, and its files as they are."""
    with zipfile.ZipFile(path) as file:
        inside = {name: file.read(name) for name in file.namelist()}
    card = json.loads(inside.pop("backup.json")) | changes
    card.pop("crc")
    card["crc"] = backups.crc32(json.dumps(card).encode())
    with zipfile.ZipFile(path, "w") as file:
        for name, data in {"backup.json": json.dumps(card).encode(), **inside}.items():
            file.writestr(name, data)


def test_a_newer_backup_is_refused(root: Path) -> None:
    path = backed_up(root)
    written(path, seq=2)
    assert read(path).backup.seq == 2
    written(path, format=2)
    with pytest.raises(TooNewError) as caught:
        read(path)
    assert caught.value.values == {"file": "one.zip", "version": 2}


@pytest.mark.parametrize("name", ["../outside", "a/b", "..", ""])
def test_a_name_that_leads_out_of_the_folder_is_damage(root: Path, name: str) -> None:
    path = backed_up(root)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(name or "x", b"bad")
    written(path, files={**read_card(path)["files"], name: backups.crc32(b"bad")})
    with pytest.raises(DamagedError):
        read(path)


def read_card(path: Path) -> dict[str, Any]:
    with zipfile.ZipFile(path) as file:
        card: dict[str, Any] = json.loads(file.read("backup.json"))
    return card


# Putting one back


def restored(root: Path, contents: Contents) -> Path | None:
    return restoring.restore(root, contents, NOW, plain)


def test_a_restore_moves_the_records_aside_and_is_another_lineage(root: Path) -> None:
    contents = read(backed_up(root))
    put(Store(root / "records"), 3)
    before = bytes_of(root / "records")
    aside = restored(root, contents)
    assert aside == root / "records.before-2026-11-18T0900"
    assert bytes_of(aside) == before
    assert values(root / "records") == {2}
    again = restored(root, contents)
    assert again == root / "records.before-2026-11-18T0900-2"
    assert names(root) == ["backups", "records", aside.name, again.name]
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (root / "records").iterdir()}
    assert (modes, stat.S_IMODE((root / "records").stat().st_mode)) == ({0o600}, 0o700)
    lineages = {backups.Book.read(folder, Plain()).header.lineage for folder in (root / "records", aside, again)}  # type: ignore[union-attr]
    assert len(lineages) == 3


def test_an_open_store_shows_what_was_restored_and_writes_on_it(root: Path) -> None:
    store = Store(root / "records")
    put(store, 3)
    contents = read(backed_up(root))
    store.part("core")
    restored(root, contents)
    assert store.outdated()
    assert store.refresh()
    put(store, 4)
    restored(root, contents)
    put(store, 5)
    assert values(root / "records") == {5}
    assert len(store.history().undo) == 4
    assert store.seq == 4


def damage(records: Path, how: str) -> None:
    if how in ("gone", "link", "file"):
        records.rename(records.with_name("elsewhere"))
    if how == "link":
        records.symlink_to("elsewhere")
    elif how == "dangling":
        shutil.rmtree(records)
        records.symlink_to("nowhere")
    elif how == "file":
        records.write_text("mine")
    elif how == "damaged":
        for path in records.iterdir():
            path.write_bytes(b"\0" * 10)


@pytest.mark.parametrize("how", ["gone", "link", "dangling", "file", "damaged"])
def test_it_works_whatever_is_in_the_place_of_the_records(root: Path, how: str) -> None:
    contents = read(backed_up(root))
    damage(root / "records", how)
    aside = restored(root, contents)
    assert (aside is None) == (how == "gone")
    assert values(root / "records") == {2}
    assert not (root / "records").is_symlink()


def test_what_cannot_be_opened_is_not_put_in_place(root: Path) -> None:
    contents = read(backed_up(root))
    core = contents.files["core.json"].replace(b'"seq": 1', b'"seq": 9')
    with pytest.raises(DamagedError) as caught:
        restored(root, contents._replace(files={**contents.files, "core.json": core}))
    assert (caught.value.code, caught.value.values) == ("backup-damaged", {"file": "one.zip"})
    assert names(root) == ["backups", "records"]


def test_somebody_who_is_writing_is_not_cut_off(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = read(backed_up(root))
    monkeypatch.setattr(restoring, "locked", partial(locked, patience=0))
    with locked(root / "records"), pytest.raises(LockedError):
        restored(root, contents)
    assert values(root / "records") == {2}
    assert restored(root, contents)


def test_who_waited_for_the_lock_of_a_moved_folder_takes_that_of_the_new_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[Path] = []

    def while_waiting(descriptor: int, patience: float, real: Callable[..., None] = locking._take) -> None:
        if not moved:
            moved.append(root / "records.before")
            (root / "records").rename(moved[0])
            (root / "records").mkdir()
        real(descriptor, patience)

    monkeypatch.setattr(locking, "_take", while_waiting)
    with locked(root / "records"):
        with pytest.raises(LockedError):
            locking.check_free(root / "records", 0)
        locking.check_free(moved[0], 0)


CALLS = ["open", "fsync", "rename", "replace", "mkdir", "pwrite"]


class Disk:
    """Counts the calls that change the disk, and lets the one at `fails_at` fail."""

    def __init__(self, fails_at: int, failure: BaseException) -> None:
        self.fails_at, self.failure = fails_at, failure
        self.calls: list[str] = []

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
            for name in CALLS:
                patch.setattr(os, name, self.watch(name, getattr(os, name)))
            yield

    @property
    def failed(self) -> bool:
        return len(self.calls) > self.fails_at


@pytest.mark.parametrize("failure", [Killed(), OSError(errno.EIO, "broken")], ids=["kill", "error"])
@pytest.mark.parametrize("there", ["older", "gone"])
def test_wherever_a_restore_is_cut_off_the_next_start_has_the_old_or_the_new(
    tmp_path: Path, there: str, failure: BaseException
) -> None:
    fill(tmp_path / "first" / "records")
    contents = read_from(tmp_path / "first")
    outcomes: list[str] = []
    for position in count():
        root = tmp_path / str(position)
        root.mkdir()
        if there == "older":
            fill(root / "records")
            put(Store(root / "records"), 7)
        disk = Disk(position, failure)
        with disk.in_place(), contextlib.suppress(Killed, OSError, CoachError):
            restored(root, contents)
        mend(root)
        found = values(root / "records") if (root / "records").is_dir() else set()
        assert found in ({7} if there == "older" else set(), {2})
        if found == {2} and there == "older":
            assert values(root / "records.before-2026-11-18T0900") == {7}
        outcomes.append("new" if found == {2} else "old")
        restored(root, contents)  # and once more, over whatever was left
        assert values(root / "records") == {2}
        assert not [path for path in root.iterdir() if "restoring" in path.name]
        if not disk.failed:
            break
    assert outcomes.count("old") > 10
    assert outcomes.count("new") >= 2


def read_from(root: Path) -> Contents:
    (root / "backups").mkdir()
    return read(backed_up(root))


def test_a_kill_between_the_two_moves_is_finished_by_the_next_start(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = read(backed_up(root))
    put(Store(root / "records"), 3)
    real = os.rename

    def rename(old: Path, new: Path) -> None:
        if new == root / "records":
            raise Killed
        real(old, new)

    with monkeypatch.context() as patch:
        patch.setattr(os, "rename", rename)
        with pytest.raises(Killed):
            restored(root, contents)
    assert names(root) == ["backups", "records.before-2026-11-18T0900", "records.restoring"]
    assert mend(root)
    assert not mend(root)
    assert values(root / "records") == {2}


def test_new_records_that_somebody_began_in_between_are_moved_aside_too(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    contents = read(backed_up(root))
    real = os.rename

    def rename(old: Path, new: Path) -> None:
        real(old, new)
        if new.name == "records.before-2026-11-18T0900":
            fill(root / "records")

    monkeypatch.setattr(os, "rename", rename)
    aside = restored(root, contents)
    assert aside is not None
    assert values(aside) == values(root / "records.before-2026-11-18T0900-2") == values(root / "records") == {2}


def test_a_start_in_between_may_finish_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = read(backed_up(root))
    real = os.rename

    def rename(old: Path, new: Path) -> None:
        real(old, new)
        if "before" in new.name:
            assert mend(root)

    monkeypatch.setattr(os, "rename", rename)
    assert restored(root, contents)
    assert values(root / "records") == {2}


# The drill

WRITER = """
import sys
from pathlib import Path
from coachtui.store.frames import Label, Ref, Write
from coachtui.store import store
store.CHECKPOINT = 2000
records = store.Store(Path(sys.argv[1]))
for number in range(1, 10_000):
    writes = [Write(Ref(part, "things", str(number)), {"value": number}) for part in ("core", "ledger/2026")]
    with records.writing():
        records.apply(records.persist(Label("test"), writes))
    print(number, flush=True)
"""


def test_a_backup_that_was_taken_while_another_process_writes_holds_all_it_was_told(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "backups").mkdir()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path / "records")], stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    taken: list[tuple[int, Backup, Path]] = []
    try:
        for number in range(8):
            for _ in range(15):
                told = int(writer.stdout.readline())
            path = tmp_path / "backups" / f"{number}.zip"
            taken.append((told, take(tmp_path / "records", path, tmp_path / "backups", NOW), path))
    finally:
        writer.kill()
        writer.communicate()
    for told, backup, path in taken:
        home = tmp_path / f"of-{path.stem}"
        home.mkdir()
        restored(home, read(path))
        store = read_all(home / "records")
        assert store.seq == backup.seq >= told
        for part in ("core", "ledger/2026"):
            numbers = sorted(document["value"] for document in store.part(part).table("things").all())
            assert numbers == list(range(1, store.seq + 1))
