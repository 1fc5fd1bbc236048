"""Sealed pieces: they open where they were put and nowhere else."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest
from sealing_tools import CHEAP, PASSPHRASE, seal_of, sealed_records, values

from coachtui.errors import DamagedError
from coachtui.store import snapshots
from coachtui.store.frames import Frame, Label, Ref, Touch
from coachtui.store.journal import Header, decoded, encode, scan
from coachtui.store.keys import Keys
from coachtui.store.resealing import seal_up
from coachtui.store.sealed import Sealed
from coachtui.store.snapshots import Snapshot
from coachtui.store.store import Store

META = Label("test")
BO, ANNA = Ref("people/02BO", "notes", "n"), Ref("people/01ANNA", "notes", "n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return sealed_records(tmp_path / "records")


def framed(seal: Sealed, seq: int = 7, *refs: Ref, undoes: int | None = None) -> bytes:
    touches = tuple(Touch(ref, None, {"text": f"about {ref.part}"}) for ref in refs or (ANNA,))
    return encode(Frame(seq, META, undoes, touches), "step", seal)


def read_as(seal: Sealed, data: bytes) -> Frame:
    (found,) = scan(data, 0, 99).frames
    return decoded(data, found, seal)


def mended(data: bytes) -> bytes:
    """Return a frame with the checksum that its bytes have, as somebody would who means to deceive."""
    return data[:8] + crc32(data[12:]).to_bytes(4, "big") + data[12:]


def altered(seal: Sealed, data: bytes) -> None:
    with pytest.raises(DamagedError) as caught:
        read_as(seal, mended(data))
    assert caught.value.code in ("records-altered", "keys-part-gone")


@pytest.fixture
def seal(tmp_path: Path) -> Sealed:
    return Sealed(Keys.made(tmp_path, PASSPHRASE, ("core", ANNA.part, BO.part), CHEAP))


def test_every_altered_byte_of_a_sealed_frame_is_found(seal: Sealed) -> None:
    whole = framed(seal)
    assert read_as(seal, mended(whole)).touched[0].after == {"text": "about people/01ANNA"}
    begin = whole.index(b"people/01ANNA") + len(b"people/01ANNA")
    for place in range(begin, len(whole)):
        altered(seal, whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])


def test_a_frame_does_not_open_as_another_one(seal: Sealed, tmp_path: Path) -> None:
    whole = framed(seal, 7, undoes=3)
    altered(seal, whole.replace((7).to_bytes(8, "big"), (8).to_bytes(8, "big"), 1))
    altered(seal, whole.replace((3).to_bytes(8, "big"), (4).to_bytes(8, "big"), 1))
    altered(seal, whole.replace(b"people/01ANNA", b"people/02BO\0\0"))
    (tmp_path / "other").mkdir()
    others = Sealed(Keys.made(tmp_path / "other", PASSPHRASE, ("core", ANNA.part), CHEAP))
    altered(others, whole)


def test_two_parts_of_one_frame_cannot_change_places(seal: Sealed) -> None:
    same = {"text": "as long as the other"}
    whole = encode(Frame(7, META, None, (Touch(ANNA, None, same), Touch(BO, None, same))), "step", seal)
    (found,) = scan(whole, 0, 99).frames
    (a, b), (c, d) = found.parts[ANNA.part], found.parts[BO.part]
    assert b - a == d - c
    altered(seal, whole[:a] + whole[c:d] + whole[b:c] + whole[a:b] + whole[d:])


def test_an_older_piece_of_the_same_part_does_not_pass_for_a_newer_one(folder: Path) -> None:
    seal = seal_of(folder)
    snapshots.write(folder, "core", Snapshot(3, {}, {}), seal)
    path = snapshots.path_of(folder, "core", seal)
    older = path.read_bytes().partition(b"\n")[2]
    snapshots.write(folder, "core", Snapshot(4, {}, {}), seal)
    line = path.read_bytes().partition(b"\n")[0]
    path.write_bytes(recounted(line, older))
    with pytest.raises(DamagedError) as caught:
        snapshots.read(folder, "core", seal)
    assert caught.value.code == "records-altered"


def test_what_a_snapshot_says_in_clear_is_bound_to_it(folder: Path) -> None:
    seal = seal_of(folder)
    path = snapshots.path_of(folder, "core", seal)
    line, _, body = path.read_bytes().partition(b"\n")
    assert b'"people/01ANNA": 3' in line
    path.write_bytes(recounted(line.replace(b'"people/01ANNA": 3', b'"people/01ANNA": 1'), body))
    with pytest.raises(DamagedError) as caught:
        Store(folder, seal).part("core")
    assert caught.value.code == "records-altered"


def test_a_piece_of_a_frame_is_no_snapshot_of_its_part(seal: Sealed) -> None:
    piece = seal.close("core", 7, b"{}", b" 0 step core")
    assert seal.open("core", 7, piece, b" 0 step core") == b"{}"
    for bound in (b"", b"label 0 step core", b'{"part": "core"}'):
        with pytest.raises(DamagedError):
            seal.open("core", 7, piece, bound)


@pytest.mark.parametrize("data", [b"", b"x", b"x" * 12, b"x" * 28])
def test_what_is_too_short_to_be_sealed_is_damage(seal: Sealed, data: bytes) -> None:
    with pytest.raises(DamagedError):
        seal.open("core", 1, data)


def recounted(line: bytes, body: bytes) -> bytes:
    """Return a snapshot whose checksum fits, as somebody would make it who means to deceive."""
    fields = json.loads(line)
    fields.pop("crc")
    return json.dumps({**fields, "crc": crc32(body, crc32(json.dumps(fields).encode()))}).encode() + b"\n" + body


WRITER = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from sealing_tools import put, seal_of
from coachtui.store.store import Store
folder = Path(sys.argv[2])
store = Store(folder, seal_of(folder))
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    put(store, number, f"people/{sys.argv[3]}{number}", "core")
"""


def test_two_programs_that_write_at_once_make_every_key_once(tmp_path: Path) -> None:
    seal_up(tmp_path, PASSPHRASE, CHEAP)
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(Path(__file__).parent), str(tmp_path), name],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ.copy(),
        )
        for name in ("A", "B")
    ]  # fmt: skip
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.communicate("go\n", timeout=60)
        assert program.returncode == 0
    store = Store(tmp_path, seal_of(tmp_path))
    assert store.seq == 40
    for name in ("A", "B"):
        for number in range(20):
            assert store.part(f"people/{name}{number}").table("things").all() == [{"value": number}]


def test_a_journal_that_says_it_is_plain_and_is_not_is_damage(folder: Path) -> None:
    journal = folder / "journal"
    line, _, frames = journal.read_bytes().partition(b"\n")
    fields = json.loads(line)
    header = Header(0, fields["lineage"], fields["schema"])
    journal.write_bytes(header.encoded() + frames)
    with pytest.raises(DamagedError):
        values(Store(folder))
    with pytest.raises(DamagedError):
        Store(folder).history()
