"""A passphrase over the records: set, changed, taken away, and found without asking."""

import json
import logging
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from coachtui import crash
from coachtui.clock import Clock
from coachtui.errors import CoachError, InvalidFieldError, PassphraseNeededError, ReadOnlyError, WrongPassphraseError
from coachtui.paths import Home
from coachtui.services import passphrase
from coachtui.services.desk import Desk
from coachtui.services.opening import open_desk
from coachtui.services.people import AddPeople, add_people
from coachtui.store.keys import Kdf, Keys
from coachtui.wording.errors import in_one_line

CHEAP = Kdf("argon2id", {"memory": 32, "iterations": 1, "lanes": 1})
WORD = "kanariefugl i et bur"
OTHER = "en anden sang"
CANARY = "Kanarie Kvist"


@pytest.fixture
def sealed(home: Home, desk: Desk) -> Home:
    """Records about one person, sealed."""
    desk.do(add_people, AddPeople((CANARY,)))
    passphrase.encrypt(home, WORD, CHEAP)
    return home


def names(home: Home, clock: Clock, word: str = WORD) -> list[str]:
    return [person.name for person in open_desk(home, clock, lambda: word).records.people.all()]


def code_of(caught: "pytest.ExceptionInfo[CoachError]") -> tuple[str, str]:
    return caught.value.code, caught.value.hint


def test_sealed_records_open_with_the_passphrase_and_with_no_other(sealed: Home, clock: Clock) -> None:
    assert passphrase.has_passphrase(sealed)
    assert names(sealed, clock) == [CANARY]
    with pytest.raises(WrongPassphraseError) as wrong:
        names(sealed, clock, OTHER)
    with pytest.raises(PassphraseNeededError) as needed:
        open_desk(sealed, clock)
    assert code_of(wrong) == ("passphrase-wrong", "passphrase-lost")
    assert code_of(needed) == ("passphrase-needed", "passphrase-file")


def test_the_passphrase_is_asked_for_and_the_key_made_once_in_a_start(
    sealed: Home, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from coachtui.store import keys

    made: list[str] = []
    derive = keys.derive
    monkeypatch.setattr(keys, "derive", lambda *given: (made.append("key"), derive(*given))[1])

    def ask() -> str:
        made.append("asked")
        return WORD

    desk = open_desk(sealed, clock, ask)
    desk.do(add_people, AddPeople(("Bo",)))
    assert len(desk.records.history().undo) == 2
    assert made == ["asked", "key"]


def test_records_without_a_passphrase_ask_for_none(home: Home, clock: Clock) -> None:
    def ask() -> str:
        raise AssertionError("asked")

    open_desk(home, clock, ask).do(add_people, AddPeople(("Bo",)))
    assert "cryptography" not in str(open_desk(home, clock, ask).records.people.all())
    assert not passphrase.has_passphrase(home)


def test_taken_away_the_records_are_plain_and_the_undo_is_there(sealed: Home, clock: Clock) -> None:
    passphrase.decrypt(sealed, lambda: WORD)
    desk = open_desk(sealed, clock)
    assert [person.name for person in desk.records.people.all()] == [CANARY]
    assert len(desk.records.history().undo) == 1
    assert not (sealed.records / "keys.json").exists()


def test_changed_only_the_key_file_is_written_and_an_open_program_goes_on(sealed: Home, clock: Clock) -> None:
    running = open_desk(sealed, clock, lambda: WORD)
    before = {path.name: path.read_bytes() for path in sealed.records.iterdir()}
    passphrase.change(sealed, lambda: WORD, lambda: OTHER, CHEAP)
    after = {path.name: path.read_bytes() for path in sealed.records.iterdir()}
    assert {name for name in before | after if before.get(name) != after.get(name)} <= {"keys.json", "lock"}
    running.do(add_people, AddPeople(("Bo",)))
    assert names(sealed, clock, OTHER) == [CANARY, "Bo"]
    with pytest.raises(WrongPassphraseError):
        names(sealed, clock)


def test_a_program_that_was_open_says_that_it_must_be_started_again(home: Home, desk: Desk, clock: Clock) -> None:
    desk.do(add_people, AddPeople((CANARY,)))
    passphrase.encrypt(home, WORD, CHEAP)
    with pytest.raises(ReadOnlyError) as caught:
        desk.do(add_people, AddPeople(("Bo",)))
    assert code_of(caught) == ("records-resealed", "reopen")
    assert names(home, clock) == [CANARY]


@pytest.mark.parametrize("word", ["", "kort", "1234567"])
def test_a_passphrase_that_is_none_is_refused_and_nothing_is_written(home: Home, desk: Desk, word: str) -> None:
    desk.do(add_people, AddPeople((CANARY,)))
    with pytest.raises(InvalidFieldError) as caught:
        passphrase.encrypt(home, word)
    assert caught.value.code == "passphrase-short"
    assert not (home.records / "keys.json").exists()


def test_what_does_not_apply_is_said(sealed: Home, tmp_path: Path) -> None:
    with pytest.raises(CoachError) as again:
        passphrase.encrypt(sealed, OTHER)
    plain = Home(tmp_path / "plain")
    with pytest.raises(CoachError) as none:
        passphrase.decrypt(plain, lambda: WORD)
    with pytest.raises(CoachError) as unchanged:
        passphrase.change(plain, lambda: WORD, lambda: OTHER)
    assert (again.value.code, none.value.code, unchanged.value.code) == (
        "passphrase-is-set", "passphrase-none", "passphrase-none",
    )  # fmt: skip
    assert not plain.root.exists()


def test_a_wrong_passphrase_changes_nothing(sealed: Home, clock: Clock) -> None:
    before = {path.name: path.read_bytes() for path in sealed.records.iterdir()}
    with pytest.raises(WrongPassphraseError):
        passphrase.decrypt(sealed, lambda: OTHER)
    with pytest.raises(WrongPassphraseError):
        passphrase.change(sealed, lambda: OTHER, lambda: WORD)
    assert {path.name: path.read_bytes() for path in sealed.records.iterdir()} == before


def test_the_next_start_takes_away_what_a_kill_left_in_plain(sealed: Home, clock: Clock) -> None:
    (sealed.records / "people-01ANNA.json").write_text(CANARY)
    (sealed.records / "core.json.new").write_text(CANARY)
    names(sealed, clock)
    assert [path.name for path in sealed.records.iterdir() if CANARY.encode() in path.read_bytes()] == []


def test_a_file_that_cannot_be_taken_away_is_named(
    home: Home, desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.do(add_people, AddPeople((CANARY,)))
    (home.records / "core.4.json").write_text(CANARY)
    unlink = os.unlink

    def refuse(path: "str | Path", **more: int) -> None:
        if Path(path).name == "core.4.json":
            raise PermissionError(1, "Operation not permitted")
        unlink(path, **more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "unlink", refuse)
        with pytest.raises(CoachError) as caught:
            passphrase.encrypt(home, WORD, CHEAP)
        assert code_of(caught) == ("records-left-over", "remove-it")
        assert str(home.records / "core.4.json") in in_one_line(caught.value)
        assert names(home, clock) == [CANARY], "what is left over is no reason not to open"


def test_copies_made_before_are_named(sealed: Home) -> None:
    assert passphrase.older_copies(sealed) == []
    sealed.backups.mkdir()
    assert passphrase.older_copies(sealed) == []
    for day in ("16", "17"):
        (sealed.backups / f"2026-11-{day}.zip").write_bytes(b"")
    (sealed.root / "records.before").mkdir()
    assert [path.name for path in passphrase.older_copies(sealed)] == ["backups", "records.before"]


# Where it is found


def private(path: Path, text: bytes, mode: int = 0o600) -> Path:
    path.write_bytes(text)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("text", [WORD, WORD + "\n", WORD + "\r\n"])
def test_a_private_file_holds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert passphrase.from_environment() is None
    monkeypatch.setenv(passphrase.FILE, str(private(tmp_path / "word", text.encode())))
    assert passphrase.from_environment() == WORD


def test_blanks_are_part_of_it(tmp_path: Path) -> None:
    assert passphrase.from_file(private(tmp_path / "word", b"  two words \n\n")) == "  two words \n"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o644, 0o666])
def test_a_file_that_others_can_read_or_write_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(InvalidFieldError) as caught:
        passphrase.from_file(private(tmp_path / "word", WORD.encode(), mode))
    assert code_of(caught) == ("passphrase-file-open", "file-private")
    assert WORD not in in_one_line(caught.value)


def test_a_pipe_a_folder_and_what_is_not_there_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe", 0o600)
    (tmp_path / "folder").mkdir(mode=0o700)
    private(tmp_path / "latin", "blåbær".encode("latin-1"))
    for name in ("pipe", "folder", "missing", "latin"):
        with pytest.raises(InvalidFieldError) as caught:
            passphrase.from_file(tmp_path / name)
        assert caught.value.code in ("passphrase-file-open", "file-unreadable")


class LockedKeyringError(Exception):
    """A keyring that does not open."""


@pytest.mark.parametrize("held", [WORD, None, "", LockedKeyringError()])
def test_a_keyring_is_looked_at_where_there_is_one(monkeypatch: pytest.MonkeyPatch, held: object) -> None:
    assert passphrase.from_keyring() is None

    def get_password(service: str, name: str) -> object:
        assert (service, name) == ("coachtui", "records")
        if isinstance(held, Exception):
            raise held
        return held

    ring = SimpleNamespace(get_password=get_password, errors=SimpleNamespace(KeyringError=LockedKeyringError))
    monkeypatch.setitem(sys.modules, "keyring", ring)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: object())
    assert passphrase.from_keyring() == (held if held == WORD else None)


# What is never said


def test_neither_the_passphrase_nor_a_key_nor_a_name_is_in_an_error_a_report_a_log_or_a_file(
    sealed: Home, clock: Clock, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets: list[str] = [WORD, OTHER, CANARY]
    opened = Keys.opened.__func__  # type: ignore[attr-defined]  # a class method as it was declared

    def remember(kind: type[Keys], *given: str) -> Keys:
        keys: Keys = opened(kind, *given)
        secrets.append(keys._bytes.hex())
        return keys

    monkeypatch.setattr(Keys, "opened", classmethod(remember))
    said: list[str] = []
    names(sealed, clock)
    passphrase.change(sealed, lambda: WORD, lambda: OTHER, CHEAP)
    whole = (sealed.records / "keys.json").read_bytes()
    for damage in (lambda: None, lambda: (sealed.records / "keys.json").write_bytes(whole[:-9])):
        damage()
        with pytest.raises(CoachError) as caught:
            names(sealed, clock)
        said += [in_one_line(caught.value), repr(caught.value), str(caught.value.values)]
        path = crash.write(caught.value, sealed.crash, clock.now())
        assert path is not None
        said.append(path.read_text())
    said += [record.getMessage() for record in caplog.records]
    said += [path.read_bytes().decode("latin-1") for path in sealed.root.rglob("*") if path.is_file()]
    assert len(secrets) == 4 + 1
    assert [secret for secret in secrets for text in said if secret in text or secret in json.dumps(text)] == []
