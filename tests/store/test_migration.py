"""Records of format 1 come over whole, or stay as they are."""

import json
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from power import Killed, Recorder
from things import bytes_of, format_1, put, values

from coachtui.coaching.blocks import Block
from coachtui.coaching.hours import Hours
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target
from coachtui.errors import DamagedError, LockedError, TooNewError
from coachtui.store import locking, schema
from coachtui.store.frames import Frame, Label, Ref, Touch
from coachtui.store.journal import Header, encode, read_header
from coachtui.store.records import Records
from coachtui.store.sealing import Plain
from coachtui.store.store import Store

OLD: dict[str, dict[str, Any]] = {
    "core": {"people": {"01ANNA": {"name": "Anna Holm"}}, "things": {"a": {"value": 1}}},
    "ledger/2025": {"things": {"b": {"value": 2}}},
    "people/01ANNA": {"notes": {"01N": {"text": "Søren \ud800 <b>"}}, "things": {"c": {"value": 3}}},
    "practice": {"plays": {}},
    "history": {"frames": {"6": {"label": "something"}}},
}
KEPT = {part: tables for part, tables in OLD.items() if part != "history"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "records"
    made.mkdir()
    format_1(made, 9, OLD)
    return made


def whole(store: Store) -> dict[str, Any]:
    return {part: store.part(part).tables_by_name for part in store.parts("")}


def test_everything_comes_over_but_what_could_be_undone(folder: Path) -> None:
    for store in (Store(folder), Store(folder)):
        assert whole(store) == KEPT
        assert (store.seq, store.history()) == (9, ((), ()))
    assert {path.name for path in folder.iterdir()} == {
        "journal",
        "lock",
        "core.json",
        "ledger-2025.json",
        "people-01ANNA.json",
        "practice.json",
    }


def test_changes_go_on_from_the_number_there_was(folder: Path) -> None:
    store = Store(folder)
    put(store, 4, "core", "ledger/2025")
    assert (store.seq, [frame.seq for frame in store.history().undo]) == (10, [10])
    again = Store(folder)
    assert (values(again), values(again, "ledger/2025")) == ({"a": 4}, {"b": 2, "a": 4})


def test_records_of_the_core_alone_come_over(tmp_path: Path) -> None:
    format_1(tmp_path, 1, {"core": OLD["core"]})
    assert whole(Store(tmp_path)) == {"core": OLD["core"]}


@pytest.mark.parametrize("times", [1, 2])
def test_a_kill_after_any_operation_is_harmless(tmp_path: Path, times: int) -> None:
    """Killed once, or at the same place again by the one that begins anew."""
    for position in count():
        folder = tmp_path / str(position)
        folder.mkdir()
        format_1(folder, 9, OLD)
        killed = False
        for _ in range(times):
            recorder = Recorder(folder, position)
            try:
                with recorder.in_place():
                    Store(folder)
            except Killed:
                killed = True
        store = Store(folder)
        assert (whole(store), store.seq, store.history()) == (KEPT, 9, ((), ()))
        put(store, 4)
        assert values(Store(folder)) == {"a": 4}
        assert not (folder / "manifest.json").exists()
        if not killed:
            break
    assert position > 25


def test_two_programs_that_open_old_records_carry_them_over_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    right = locking._take

    def late(*given: Any) -> None:
        monkeypatch.setattr(locking, "_take", right)
        put(Store(folder), 5)
        right(*given)

    monkeypatch.setattr(locking, "_take", late)
    assert values(Store(folder)) == {"a": 5}


def test_old_records_that_another_program_holds_are_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bytes_of(folder)
    right = locking._take
    with locking.locked(folder):
        monkeypatch.setattr(locking, "_take", lambda descriptor, patience: right(descriptor, 0.0))
        with pytest.raises(LockedError):
            Store(folder)
    assert bytes_of(folder) == before


def damaged(folder: Path, name: str, data: bytes | None) -> DamagedError:
    """Return the error for a file that is changed, or gone, and check that nothing was touched."""
    path = folder / name
    path.unlink() if data is None else path.write_bytes(data)
    before = bytes_of(folder)
    with pytest.raises(DamagedError) as caught:
        Store(folder)
    assert bytes_of(folder) == before
    return caught.value


FILES = ["core.9.json", "ledger-2025.9.json", "people-01ANNA.9.json", "history.9.json"]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("data", [b"", b"null", b"{}", b"\xff", None])
def test_a_damaged_file_is_refused_untouched(folder: Path, name: str, data: bytes | None) -> None:
    error = damaged(folder, name, data)
    assert (error.code, error.values["file"]) == ("records-damaged" if data is not None else "records-file-gone", name)


@pytest.mark.parametrize("data", [b"", b"null", b"{}", b"[]", b"\xff", b'{"format": 1}', b'{"format": 1, "seq": 1}'])
def test_a_damaged_manifest_is_refused_untouched(folder: Path, data: bytes) -> None:
    assert damaged(folder, "manifest.json", data).code == "records-damaged"


def test_a_flipped_bit_in_the_manifest_is_refused(folder: Path) -> None:
    right = (folder / "manifest.json").read_bytes()
    for bit in range(0, len(right) * 8, 5):
        broken = bytearray(right)
        broken[bit // 8] ^= 1 << bit % 8
        assert damaged(folder, "manifest.json", bytes(broken)).hint == "restore-copy"


def test_an_older_manifest_beside_newer_files_is_refused(folder: Path) -> None:
    older = json.loads((folder / "manifest.json").read_bytes())
    older["seq"] = 8
    assert damaged(folder, "manifest.json", json.dumps(older).encode()).code == "records-damaged"


OLDER: dict[str, Any] = {
    "people": {
        "01ANNA": {
            "name": "Anna Holm", "since": "2026-01-05", "kind": "report", "tier": "key-group", "left": "2026-11-10"
        }
    },
    "blocks": {"01B": {"person": "01ANNA", "day": "2026-11-04", "minutes": 45, "state": "held"}},
    "targets": {"01T": {"since": "2026-01-01", "minutes": {"everyone": 45}}},
}  # fmt: skip
"""What schema 1 says: no absences, rhythms, pairs, groups, part-time."""


def schema_1(folder: Path, number: int) -> None:
    """Leave records of schema 1 in the journal, or in the snapshots, as the programs of that time wrote them."""
    tables = OLDER if number == 1 else {}
    snapshots = {"coachtui": "part", "format": 2, "part": "core", "seq": 0, "parts": {}}
    body = json.dumps(tables).encode()
    line = {**snapshots, "crc": crc32(body, crc32(json.dumps(snapshots).encode()))}
    (folder / "core.json").write_bytes(json.dumps(line).encode() + b"\n" + body)
    header = {"coachtui": "journal", "format": 2, "base": 0, "lineage": "0a", "schema": 1, "sealed": ""}
    whole = json.dumps({**header, "crc": crc32(json.dumps(header).encode())}).encode() + b"\n"
    if number == 2:
        touched = tuple(Touch(Ref("core", t, i), None, d) for t, records in OLDER.items() for i, d in records.items())
        whole += encode(Frame(1, Label("test"), None, touched), "step", Plain())
    (folder / "journal").write_bytes(whole)


@pytest.mark.parametrize("number", [1, 2])
def test_records_of_schema_1_are_brought_over_when_they_are_opened(tmp_path: Path, number: int) -> None:
    schema_1(tmp_path, number)
    store = Store(tmp_path)
    records = Records(store)
    (anna,) = records.people.all()
    assert anna == Person("01ANNA", "Anna Holm", date(2026, 1, 5), tier="key-group", left=date(2026, 11, 10))
    assert records.blocks.all() == [Block("01B", "01ANNA", date(2026, 11, 4), None, 45, "held")]
    assert records.targets.all() == [Target("01T", date(2026, 1, 1), {"everyone": 45})]
    assert (records.team.absences.all(), records.team.hours()) == ([], Hours())
    header, _ = read_header((tmp_path / "journal").read_bytes())
    assert (header.schema, header.lineage) == (schema.current(), "0a")
    put(store, 7)
    again = Store(tmp_path)
    assert (values(again), Records(again).people.all()) == ({"a": 7}, [anna])
    assert len(again.history().undo) == 1, "undo begins anew"


def test_a_program_that_did_not_look_at_the_schema_refuses_these_records(folder: Path) -> None:
    """Format 2 looked at the format alone, so a change of schema alone would have passed it by."""
    Store(folder)
    assert json.loads((folder / "journal").read_bytes().partition(b"\n")[0])["format"] > 2


def test_records_of_a_newer_schema_are_refused_untouched(folder: Path) -> None:
    Store(folder)
    header = Header(9, "0a", schema.current() + 1)
    (folder / "journal").write_bytes(header.encoded())
    before = bytes_of(folder)
    with pytest.raises(TooNewError) as caught:
        Store(folder)
    assert (caught.value.code, bytes_of(folder)) == ("records-too-new", before)
