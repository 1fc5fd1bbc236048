"""The key file: three ways in which it does not open, each said for what it is, and one key that is wrapped anew."""

import json
from pathlib import Path
from zlib import crc32

import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.kdf import argon2
from sealing_tools import CHEAP, PASSPHRASE

from coachtui.errors import CoachError, DamagedError, TooNewError, WrongPassphraseError
from coachtui.store.keys import ARGON2ID, NAME, SCRYPT, Kdf, Keys, derive

PIECE = b"a piece"


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys.made(tmp_path, PASSPHRASE, ("core", "people/01ANNA"), CHEAP)


def changed(folder: Path, **fields: object) -> None:
    """Write the key file as somebody would who knows how it is made."""
    said = {**json.loads((folder / NAME).read_bytes()), **fields}
    said.pop("crc")
    data = json.dumps({**said, "crc": crc32(json.dumps(said).encode())}, indent=1).encode() + b"\n"
    (folder / NAME).write_bytes(data)


def test_the_passphrase_opens_what_was_sealed(tmp_path: Path, keys: Keys) -> None:
    sealed = keys.of("core").encrypt(b"123456789012", PIECE, None)
    again = Keys.opened(tmp_path, PASSPHRASE, keys.store)
    assert again.of("core").decrypt(b"123456789012", sealed, None) == PIECE
    assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_letters_typed_on_another_keyboard_are_the_same_passphrase(tmp_path: Path, keys: Keys) -> None:
    assert Keys.opened(tmp_path, PASSPHRASE.replace("å", "a\u030a"), keys.store).store == keys.store


@pytest.mark.parametrize("typed", ["", PASSPHRASE + " ", PASSPHRASE.upper(), "\udcff" * 8])
def test_another_passphrase_is_wrong_and_nothing_else(tmp_path: Path, keys: Keys, typed: str) -> None:
    with pytest.raises(WrongPassphraseError) as caught:
        Keys.opened(tmp_path, typed, keys.store)
    assert caught.value.code == "passphrase-wrong"
    assert typed not in caught.value.values.values()


def test_every_byte_of_the_file_counts_and_none_of_them_is_taken_for_a_wrong_passphrase(
    tmp_path: Path, keys: Keys
) -> None:
    whole = (tmp_path / NAME).read_bytes()
    for place in range(len(whole)):
        for bits in (0x01, 0x20, 0xFF):
            damaged = bytearray(whole)
            damaged[place] ^= bits
            (tmp_path / NAME).write_bytes(damaged)
            with pytest.raises(DamagedError) as caught:
                Keys.opened(tmp_path, PASSPHRASE, keys.store)
            assert caught.value.code == "keys-damaged"
    (tmp_path / NAME).write_bytes(whole)
    assert Keys.opened(tmp_path, PASSPHRASE, keys.store).store == keys.store


@pytest.mark.parametrize("left", [b"", b"null", b"[]", b"{}", b"\xff", b'{"crc": 1}'])
def test_a_file_that_is_something_else_is_damage(tmp_path: Path, keys: Keys, left: bytes) -> None:
    (tmp_path / NAME).write_bytes(left)
    with pytest.raises(DamagedError) as caught:
        Keys.opened(tmp_path, PASSPHRASE, keys.store)
    assert caught.value.code == "keys-damaged"


def test_a_file_that_is_gone_or_belongs_elsewhere_is_said(tmp_path: Path, keys: Keys) -> None:
    with pytest.raises(DamagedError) as foreign:
        Keys.opened(tmp_path, PASSPHRASE, "0" * 16)
    (tmp_path / NAME).unlink()
    with pytest.raises(DamagedError) as gone:
        Keys.opened(tmp_path, PASSPHRASE, keys.store)
    assert (foreign.value.code, gone.value.code) == ("keys-foreign", "keys-gone")


def test_a_newer_file_is_refused(tmp_path: Path, keys: Keys) -> None:
    changed(tmp_path, format=2)
    with pytest.raises(TooNewError):
        Keys.opened(tmp_path, PASSPHRASE, keys.store)


@pytest.mark.parametrize(
    "kdf",
    [
        {"name": "argon2id", "memory": 2**40, "iterations": 1, "lanes": 1},
        {"name": "argon2id", "memory": 32, "iterations": 10**9, "lanes": 1},
        {"name": "scrypt", "n": 2**40, "r": 8, "p": 1},
        {"name": "scrypt", "n": 1000, "r": 8, "p": 1},
        {"name": "scrypt", "n": "16", "r": 8, "p": 1},
        {"name": "argon2id", "memory": 1, "iterations": 1, "lanes": 4},
        {"name": "md5"},
    ],
)
def test_a_file_made_by_hand_cannot_ask_for_all_the_memory_or_break_the_app(
    tmp_path: Path, keys: Keys, kdf: dict[str, object]
) -> None:
    changed(tmp_path, kdf=kdf)
    with pytest.raises(DamagedError) as caught:
        Keys.opened(tmp_path, PASSPHRASE, keys.store)
    assert caught.value.code == "keys-damaged"


def test_the_keys_of_two_parts_cannot_be_exchanged(tmp_path: Path, keys: Keys) -> None:
    parts = json.loads((tmp_path / NAME).read_bytes())["parts"]
    changed(tmp_path, parts={"core": parts["people/01ANNA"], "people/01ANNA": parts["core"]})
    swapped = Keys.opened(tmp_path, PASSPHRASE, keys.store)
    for part in parts:
        with pytest.raises(DamagedError) as caught:
            swapped.of(part)
        assert caught.value.code == "keys-part-gone"


def test_another_passphrase_wraps_one_key_and_leaves_the_others(tmp_path: Path, keys: Keys) -> None:
    before = json.loads((tmp_path / NAME).read_bytes())
    keys.rewrap("grøn himmel", CHEAP)
    after = json.loads((tmp_path / NAME).read_bytes())
    assert {name for name in before if before[name] != after[name]} == {"salt", "master", "crc"}
    with pytest.raises(WrongPassphraseError):
        Keys.opened(tmp_path, PASSPHRASE, keys.store)
    assert Keys.opened(tmp_path, "grøn himmel", keys.store).store == keys.store


def test_a_key_for_a_new_part_keeps_what_another_program_wrote_meanwhile(tmp_path: Path, keys: Keys) -> None:
    other = Keys.opened(tmp_path, PASSPHRASE, keys.store)
    other.made_for("ledger/2026")
    other.rewrap("grøn himmel", CHEAP)
    keys.made_for("practice")
    again = Keys.opened(tmp_path, "grøn himmel", keys.store)
    sealed = other.of("practice").encrypt(b"123456789012", PIECE, None)
    for part in ("core", "people/01ANNA", "ledger/2026", "practice"):
        again.of(part)
    assert again.of("practice").decrypt(b"123456789012", sealed, None) == PIECE


def test_scrypt_stands_in_where_argon2id_is_missing(
    tmp_path: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(**costs: int) -> None:
        raise UnsupportedAlgorithm("not in this build")

    monkeypatch.setattr(argon2, "Argon2id", missing)
    with pytest.raises(CoachError) as caught:
        Keys.opened(tmp_path, PASSPHRASE, keys.store)
    assert (caught.value.code, caught.value.values) == ("kdf-missing", {"kdf": "argon2id"})
    made = Keys.made(tmp_path, PASSPHRASE, ("core",))
    assert json.loads((tmp_path / NAME).read_bytes())["kdf"] == {"name": "scrypt", **SCRYPT.costs}
    assert Keys.opened(tmp_path, PASSPHRASE, made.store).store == made.store


def test_what_is_used_for_real_takes_64_mib() -> None:
    assert ARGON2ID.costs["memory"] == 64 * 1024
    assert SCRYPT.costs["n"] * SCRYPT.costs["r"] * 128 == 64 * 2**20
    assert len(derive("x", b"0" * 16, Kdf("scrypt", {"n": 16, "r": 8, "p": 1}))) == 32
