"""Damage on disk: never silently wrong, and nothing is touched."""

from pathlib import Path

import pytest

from coachtui.errors import CoachError, DamagedError, TooNewError
from coachtui.store.frames import Label, Ref, Write
from coachtui.store.store import Store

PARTS = ("core", "ledger/2026", "people/01ANNA")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Records with three parts and a history."""
    made = tmp_path / "records"
    made.mkdir()
    store = Store(made)
    for number, part in enumerate(PARTS):
        with store.writing():
            store.apply(store.persist(Label("test"), [Write(Ref(part, "things", "a"), {"value": number})]))
    return made


def the_file(folder: Path, begins: str) -> Path:
    (found,) = folder.glob(f"{begins}.*json")
    return found


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def read_all(folder: Path) -> object:
    """Read every record as an app would, without knowing which file is bad."""
    store = Store(folder)
    tables = [store.part(part).tables_by_name for part in PARTS]
    return (store.seq, store.parts(""), tables, store.history())


def refused(folder: Path) -> CoachError:
    """Return the error that reading raises, and check that a change is refused too and that no byte moved."""
    before = bytes_of(folder)
    with pytest.raises(CoachError) as caught:
        read_all(folder)
    with pytest.raises(CoachError):  # noqa: PT012 - opening may be what fails
        store = Store(folder)
        with store.writing():
            store.persist(Label("test"), [Write(Ref(part, "things", "b"), {"value": 9}) for part in PARTS])
    assert bytes_of(folder) | {"lock": b""} == before | {"lock": b""}
    return caught.value


NAMES = ["manifest", "core", "ledger-2026", "people-01ANNA", "history"]


@pytest.mark.parametrize("name", NAMES)
def test_a_flipped_bit_anywhere_is_found(folder: Path, name: str) -> None:
    path = the_file(folder, name)
    whole = path.read_bytes()
    every_bit = [(position, bit) for position in range(len(whole)) for bit in range(8)]
    for position, bit in every_bit[:: 3 if name == "manifest" else 37]:
        damaged = bytearray(whole)
        damaged[position] ^= 1 << bit
        path.write_bytes(damaged)
        with pytest.raises((DamagedError, TooNewError)):
            read_all(folder)
    path.write_bytes(whole)
    read_all(folder)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("cut", ["empty", "half", "last byte", "zeros", "null"])
def test_a_file_that_was_cut_or_emptied_is_damage_and_never_a_new_store(folder: Path, name: str, cut: str) -> None:
    path = the_file(folder, name)
    whole = path.read_bytes()
    left = {
        "empty": b"",
        "half": whole[: len(whole) // 2],
        "last byte": whole[:-1],
        "zeros": bytes(len(whole)),
        "null": b"null",
    }
    path.write_bytes(left[cut])
    error = refused(folder)
    assert isinstance(error, DamagedError)
    assert (error.code, error.values["file"], error.hint) == ("records-damaged", path.name, "restore-copy")


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_part_whose_file_is_gone_is_damage(folder: Path, name: str) -> None:
    path = the_file(folder, name)
    path.unlink()
    error = refused(folder)
    assert isinstance(error, DamagedError)
    assert (error.code, error.values["file"]) == ("records-file-gone", path.name)


def test_parts_without_a_manifest_are_damage_and_never_a_new_store(folder: Path) -> None:
    (folder / "manifest.json").unlink()
    error = refused(folder)
    assert isinstance(error, DamagedError)
    assert error.code == "records-manifest-gone"


def test_a_manifest_that_goes_while_the_app_is_open_stops_the_next_change(folder: Path) -> None:
    store = Store(folder)
    (folder / "manifest.json").unlink()
    with pytest.raises(DamagedError), store.writing():
        pass


def test_an_older_copy_of_one_part_is_found(folder: Path) -> None:
    older = the_file(folder, "core").read_bytes()
    store = Store(folder)
    with store.writing():
        store.apply(store.persist(Label("test"), [Write(Ref("core", "things", "a"), {"value": 77})]))
    the_file(folder, "core").write_bytes(older)
    assert refused(folder).code == "records-damaged"


def test_one_damaged_part_leaves_the_others_readable(folder: Path) -> None:
    the_file(folder, "people-01ANNA").write_bytes(b"{}")
    assert Store(folder).part("ledger/2026").table("things").all() == [{"value": 1}]


def test_a_newer_format_is_refused_and_left_alone(folder: Path) -> None:
    manifest = folder / "manifest.json"
    manifest.write_bytes(manifest.read_bytes().replace(b'"format": 1', b'"format": 2'))
    error = refused(folder)
    assert isinstance(error, TooNewError)
    assert (error.code, error.values["version"], error.hint) == ("records-too-new", 2, "update-app")


@pytest.mark.parametrize(
    "content", [b"[]", b"{}", b'{"format": 1}', b'"text"', b"\xff\xfe", b'{"format": 1, "seq": 1}']
)
def test_a_manifest_that_is_something_else_is_damage(folder: Path, content: bytes) -> None:
    (folder / "manifest.json").write_bytes(content)
    assert isinstance(refused(folder), DamagedError)


@pytest.mark.parametrize("name", ["core", "history"])
def test_what_a_killed_write_left_beside_does_no_harm(folder: Path, name: str) -> None:
    whole = read_all(folder)
    (folder / f"{name}.4.json").write_bytes(b'{"half of a')
    (folder / "manifest.json.new").write_bytes(b'{"for')
    assert read_all(folder) == whole
    store = Store(folder)
    with store.writing():
        store.apply(store.persist(Label("test"), [Write(Ref("core", "things", "a"), {"value": 8})]))
    assert Store(folder).part("core").table("things").all() == [{"value": 8}]
