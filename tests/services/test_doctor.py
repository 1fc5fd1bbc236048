"""The doctor finds what is wrong, says what to do, works on damaged records, and changes nothing."""

import os
from collections import namedtuple
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.errors import CoachError
from coachtui.paths import Home
from coachtui.services import doctor
from coachtui.services.backing_up import back_up, opened, restore
from coachtui.services.desk import Desk
from coachtui.services.doctor import Checkup, Finding
from coachtui.services.people import AddPeople, add_people
from coachtui.settings import Complaint, load
from coachtui.store.locking import locked
from coachtui.store.room import FILL
from coachtui.store.sealing import Plain
from coachtui.wording.doctor import sentence, to_do

TODAY = date(2026, 11, 18)
Check = Callable[..., list[Finding]]


def check_up(home: Home, today: date = TODAY, complaints: tuple[Complaint, ...] = ()) -> Checkup:
    return doctor.check_up(home, today, complaints, "en", opening=lambda folder: Plain(), patience=0)


def found(home: Home, today: date = TODAY) -> list[Finding]:
    """Return what is found, having seen that each says something, and that no byte of the records moved."""
    before = bytes_of(home)
    findings = [*check_up(home, today).findings]
    assert bytes_of(home) == before
    for one in findings:
        assert sentence(one)
        assert "{" not in sentence(one) + to_do(one)
    return findings


def codes(home: Home, today: date = TODAY) -> list[str]:
    return [one.code for one in found(home, today)]


def bytes_of(home: Home) -> dict[str, bytes]:
    paths = [path for path in home.root.rglob("*") if path.is_file() and home.library not in path.parents]
    return {str(path): path.read_bytes() for path in paths}


@pytest.fixture
def well(home: Home, desk: Desk, clock: Clock) -> Home:
    """A data folder in which nothing is wrong."""
    desk.do(add_people, AddPeople(("Anna",)))
    with desk.writing():
        desk._store.checkpoint()
    desk.do(add_people, AddPeople(("Bo",)))
    back_up(home, clock.now())
    return home


def lose_a_bit(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data.rstrip(FILL)) // 2] ^= 1
    path.write_bytes(data)


def test_all_is_well(well: Home) -> None:
    seen = check_up(well)
    assert seen.findings == ()
    assert (seen.records.parts, seen.records.seq) == (1, 2)
    assert seen.last_backup == datetime(2026, 11, 18, 9).astimezone()


def test_nothing_there_yet_is_well(home: Home) -> None:
    assert codes(home) == []
    assert not home.root.exists()
    home.make()
    assert codes(home) == []


def test_a_git_work_tree_and_a_synchronised_folder(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert codes(Home(tmp_path / "Dropbox" / "home")) == ["home-in-git", "synchronised"]


def test_links(well: Home, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(well.root)
    assert "home-is-link" in codes(Home(tmp_path / "link"))
    well.records.rename(well.root / "elsewhere")
    well.records.symlink_to("elsewhere")
    [one] = found(well)
    assert (one.code, one.values["path"]) == ("link", str(well.records))


@pytest.mark.parametrize(
    ("place", "mode", "says"),
    [
        (".", 0o750, "chmod 700"),
        ("records", 0o755, "chmod 700"),
        ("records/core.json", 0o640, "chmod 600"),
        ("records/journal", 0o604, "chmod 600"),
        ("backups", 0o710, "chmod 700"),
        ("settings.toml", 0o644, "chmod 600"),
    ],
)
def test_what_others_may_open(well: Home, place: str, mode: int, says: str) -> None:
    well.settings.touch(0o600)
    path = well.root / place
    path.chmod(mode)
    [one] = found(well)
    assert (one.code, one.values["path"]) == ("open-to-others", str(path))
    assert to_do(one) == f"Say: {says} {path}"
    assert path.stat().st_mode & 0o777 == mode


def test_what_belongs_to_another_account(well: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: os.geteuid() + 1)
    assert set(codes(well)) == {"owner"}


def test_a_disk_without_room(well: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda path: usage(10**9, 10**9, 10_000_000))
    [one] = found(well)
    assert sentence(one) == "The disk has 10 MB left; 50 MB would be safe."


def test_a_place_that_cannot_be_written(well: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert codes(well) == ["read-only"]


@pytest.mark.parametrize("name", ["journal", "core.json"])
def test_damage_is_named_and_everything_else_is_looked_at(well: Home, name: str) -> None:
    (well.records / "old.new").touch(0o600)
    lose_a_bit(well.records / name)
    findings = found(well)
    assert [one.code for one in findings] == ["records-damaged", "left-over"]
    assert findings[0].values["file"] == name
    assert "coachtui restore" in to_do(findings[0])


def test_every_damaged_file_is_named(well: Home, desk: Desk) -> None:
    (well.records / "practice.json").write_bytes(b"{}")
    (well.records / "practice.json").chmod(0o600)
    lose_a_bit(well.records / "core.json")
    lose_a_bit(well.records / "journal")
    assert [one.values.get("file") for one in found(well)] == ["journal", "core.json", "practice.json"]


def test_a_journal_that_is_gone(well: Home) -> None:
    (well.records / "journal").unlink()
    assert codes(well) == ["records-journal-gone"]


def test_a_cut_off_end_and_one_that_was_kept(well: Home) -> None:
    with (well.records / "journal").open("ab") as stream:
        stream.write(b"\xc7CT\x02half")
    (well.records / "journal.unfinished-3").touch(0o600)
    assert codes(well) == ["journal-cut-off", "unfinished"]


def test_who_holds_the_lock(well: Home) -> None:
    with locked(well.records):
        [one] = found(well)
    assert (one.code, one.values["process"]) == ("records-locked", str(os.getpid()))


def test_records_that_a_restore_moved_aside(well: Home, clock: Clock) -> None:
    [file] = well.backups.glob("*.zip")
    restore(well, opened(well, file.name), clock.now())
    [one] = found(well)
    assert (one.code, one.values["path"]) == ("aside", str(well.root / "records.before-2026-11-18T0900"))
    for path in well.records.iterdir():
        path.unlink()
    well.records.rmdir()
    assert codes(well) == ["records-gone", "aside"]


def test_a_restore_that_was_cut_off(well: Home) -> None:
    well.records.rename(well.root / "records.restoring")
    assert codes(well) == ["restore-cut-off"]
    (well.root / "records.restoring").rename(well.records)
    (well.root / "records.restoring").mkdir(0o700)
    assert codes(well) == ["left-over"]


@pytest.mark.parametrize(
    "name", ["settings.toml.new", "records/core.json.new", "backups/a.zip.new", "backups/checking"]
)
def test_what_a_dead_program_left(well: Home, name: str) -> None:
    path = well.root / name
    if name.endswith("checking"):
        path.mkdir(0o700)
    else:
        path.touch(0o600)
    [one] = found(well)
    assert (one.code, one.values["path"]) == ("left-over", str(path))


def test_backups_none_old_and_damaged(well: Home, desk: Desk) -> None:
    [file] = well.backups.glob("*.zip")
    assert codes(well, TODAY + timedelta(days=90)) == []  # nothing changed since
    desk.do(add_people, AddPeople(("Clara",)))
    assert codes(well, TODAY + timedelta(days=7)) == []
    [old] = found(well, TODAY + timedelta(days=8))
    assert sentence(old).startswith("The last backup is of Wed 18 Nov, 8 days ago")
    lose_a_bit(file)
    assert codes(well) == ["backup-damaged", "backup-none"]
    file.unlink()
    assert codes(well) == ["backup-none"]


def test_settings_that_were_passed_over(well: Home) -> None:
    well.settings.write_text('theme = "pink"\n')
    well.settings.chmod(0o600)
    [one] = check_up(well, TODAY, load(well.settings).complaints).findings
    assert sentence(one) == "settings.toml, line 1: theme is dark or light, not “pink”"
    assert to_do(one) == "Put the line right; until then the default stands."


def test_broken_files_of_the_library(well: Home) -> None:
    folder = well.library / "personal" / "scenarios"
    folder.mkdir(parents=True)
    well.library.chmod(0o700)
    (folder / "mine.yaml").write_text("format: [\n")
    [one] = found(well)
    assert one.code == "library-broken"
    assert sentence(one).startswith("personal/scenarios/mine.yaml cannot be used. personal/scenarios/mine.yaml:")


def test_a_passphrase_that_is_not_there_is_a_finding_and_no_end(well: Home) -> None:
    def refuse(folder: Path) -> Plain:
        raise CoachError("passphrase-needed", hint="passphrase-file")

    seen = doctor.check_up(well, TODAY, (), "en", opening=refuse, patience=0)
    assert [one.code for one in seen.findings] == ["passphrase-needed"]


def test_a_folder_that_cannot_be_read_is_said(well: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(path: Path) -> list[Path]:
        raise PermissionError(13, "no", str(path))

    monkeypatch.setattr(doctor, "_inside", shut)
    assert codes(well) == ["file-unreadable"]


@pytest.mark.parametrize("whole", [True, False])
def test_records_that_are_gone_while_there_are_backups_are_no_new_beginning(well: Home, whole: bool) -> None:
    for path in well.records.iterdir():
        path.unlink()
    if whole:
        well.records.rmdir()
    assert [(one.code, one.hint) for one in found(well)] == [("records-in-backups", "restore-copy")]


@pytest.mark.parametrize("name", ["records", "backups", "logs"])
def test_a_file_in_place_of_a_folder_is_found(well: Home, name: str) -> None:
    path = well.root / name
    if path.exists():
        path.rename(well.root.parent / name)
    path.write_text("x")
    path.chmod(0o600)
    assert ("in-the-way", str(path)) in [(one.code, one.values.get("path")) for one in found(well)]


def test_a_folder_in_place_of_the_lock_is_found(well: Home) -> None:
    lock = well.records / "lock"
    lock.unlink()
    lock.mkdir(mode=0o700)
    assert codes(well) == ["in-the-way"]


@pytest.mark.parametrize(("said", "code"), [('{"person": "ABC"}', "erasing-cut-off"), ("junk", "records-damaged")])
def test_an_erasing_that_was_cut_off_is_found(well: Home, said: str, code: str) -> None:
    intent = well.records / "forgetting.json"
    intent.write_text(said)
    intent.chmod(0o600)
    assert codes(well) == [code]
