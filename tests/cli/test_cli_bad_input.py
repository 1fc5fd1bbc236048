"""What can be wrong with a data folder, as a manager reads it: what happened, what is safe, what to do next."""

import json
import os
import pathlib
import re
import shutil
from zlib import crc32

import pytest

from coachtui.services.passphrase import FILE
from coachtui.store import disk, keys
from coachtui.store.keys import Kdf

WORD = "kanariefugl i et bur"


@pytest.fixture
def word(tmp_path, monkeypatch):
    """A passphrase in a private file, which can be changed."""
    monkeypatch.setattr(keys, "ARGON2ID", Kdf("argon2id", {"memory": 32, "iterations": 1, "lanes": 1}))
    path = tmp_path / "word"
    path.touch(0o600)
    path.write_text(WORD)
    monkeypatch.setenv(FILE, str(path))
    return path


def wrong_passphrase(team, home, word, patch):
    assert team("encrypt").code == 0
    word.write_text("en anden sang")


def damaged_key(team, home, word, patch):
    assert team("encrypt").code == 0
    path = home.records / "keys.json"
    path.write_bytes(path.read_bytes().replace(b'"master": "', b'"master": "A', 1))


def swapped_frame(team, home, word, patch):
    """A snapshot's body from before in the place of the one there is, with a checksum that fits."""
    assert team("encrypt").code == 0
    path = home.records / "core.sealed.json"
    shutil.copyfile(path, home.root / "older")
    assert team("decrypt").code == 0
    assert team("encrypt").code == 0
    line = path.read_bytes().partition(b"\n")[0]
    body = (home.root / "older").read_bytes().partition(b"\n")[2]
    fields = json.loads(line)
    fields.pop("crc")
    crc = crc32(body, crc32(json.dumps(fields).encode()))
    path.write_bytes(json.dumps({**fields, "crc": crc}).encode() + b"\n" + body)


def newer_schema(team, home, word, patch):
    journal = home.records / "journal"
    journal.write_bytes(journal.read_bytes().replace(b'"format": 4', b'"format": 5', 1))


def emptied_file(team, home, word, patch):
    (home.records / "journal").write_bytes(b"")


def older_part(team, home, word, patch):
    """An old copy of one file put back by hand: from before the passphrase was set and taken away."""
    assert team("encrypt").code == team("decrypt").code == 0
    shutil.copyfile(home.records / "core.json", home.root / "older")
    team("log", "Anna", "20")
    assert team("encrypt").code == team("decrypt").code == 0
    shutil.copyfile(home.root / "older", home.records / "core.json")


def link_in_its_place(team, home, word, patch):
    home.root.rename(home.root.with_name("elsewhere"))
    home.root.symlink_to(home.root.with_name("elsewhere"))


def read_only_folder(team, home, word, patch):
    """Refused here in the system's place, which lets root write anything."""
    right = os.open

    def refuse(path, flags, *more):
        if flags & (os.O_WRONLY | os.O_RDWR) and home.records in pathlib.Path(path).parents:
            raise PermissionError(13, "")
        return right(path, flags, *more)

    patch.setattr(os, "open", refuse)


SAID = {
    wrong_passphrase: "That is not the passphrase. See the file that COACHTUI_PASSPHRASE_FILE names.",
    damaged_key: "The key file keys.json in the records is damaged. Nothing was changed. "
    "Put a backup back with: coachtui restore",
    swapped_frame: "A piece of core in the records was altered, or comes from another place. Nothing was changed. "
    "Put a backup back with: coachtui restore",
    newer_schema: "journal was written by a newer version (format 5). Nothing was changed. Update coachtui to open it.",
    emptied_file: "journal in the records is damaged. Nothing was changed. Put a backup back with: coachtui restore",
    older_part: "core.json in the records is older than the rest. Nothing was changed. "
    "Put a backup back with: coachtui restore",
    link_in_its_place: "{home} is a symbolic link. Name another folder in COACHTUI_HOME.",
    read_only_folder: "{home}/records cannot be written: Permission denied. Name another folder in COACHTUI_HOME.",
}


@pytest.mark.parametrize("wrong", SAID, ids=lambda wrong: wrong.__name__)
def test_each_has_a_message_of_its_own(team, home, word, wrong, monkeypatch):
    wrong(team, home, word, monkeypatch)
    before = {path: path.read_bytes() for path in home.root.rglob("*") if path.is_file()}
    said = team("log", "Anna", "20")
    assert (said.code, said.out) == (2, "")
    assert said.err == f"coachtui: {SAID[wrong].format(home=home.root)}\n"
    assert {path: path.read_bytes() for path in home.root.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("call", ["fdatasync", "pwrite"])
def test_a_full_disk(team, home, monkeypatch, call):
    def full(*_):
        raise OSError(28, "")

    with monkeypatch.context() as patch:
        patch.setattr(disk.Opened, "append", full) if call == "pwrite" else patch.setattr("os.fdatasync", full)
        said = team("log", "Anna", "20")
    assert (said.code, said.out, said.err) == (
        2,
        "",
        "coachtui: The records could not be written: No space left on device. Nothing was changed. "
        "Make room on the disk, then start again.\n",
    )
    assert "20 min" not in team("kpi").out


def test_an_older_backup_says_its_day_and_what_is_there_instead(team, home):
    assert team("backup", at="2026-11-17T09:00").code == 0
    team("log", "Anna", "20", at="2026-11-18T09:00")
    said = team("restore", "coachtui-2026-11-17T0900.zip", stdin="no\n")
    assert said.code == 1
    assert "The backup: 17 Nov 2026 09:00, 1 change." in said.out
    assert re.search(r"There: last changed .*, 2 changes\.", said.out)
    assert "20 min" in team("kpi").out
