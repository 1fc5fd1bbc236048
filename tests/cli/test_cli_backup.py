"""`coachtui backup` and `coachtui restore`."""

import os
from pathlib import Path

HOME = "COACHTUI_HOME"


def home() -> Path:
    return Path(os.environ[HOME])


def names(coach):
    return sorted(person["name"] for person in coach("people", "list", "--json").data)


def test_a_backup_is_taken_and_said(team):
    said = team("backup")
    assert said.code == 0
    path = home() / "backups" / "coachtui-2026-11-18T0900.zip"
    assert said.lines[0] == "The backup: 18 Nov 2026 09:00, 1 change."
    assert said.lines[1].startswith(f"Read back and whole: {path} (")
    assert path.is_file()


def test_it_goes_to_a_file_and_warns_of_a_synchronised_folder(team, tmp_path):
    assert team("backup", "--to", str(tmp_path / "a.zip")).err == ""
    (tmp_path / "Dropbox").mkdir()
    said = team("backup", "--to", str(tmp_path / "Dropbox"))
    assert said.code == 0
    assert "looks synchronised" in said.err
    assert team("backup", "--to", str(tmp_path / "a.zip")).code == 2


def test_without_records_there_is_nothing_to_back_up(coach):
    said = coach("backup")
    assert (said.code, said.out, said.err) == (2, "", "coachtui: There are no records yet.\n")
    assert not home().exists()


def test_the_first_change_of_a_day_is_backed_up_by_itself(team):
    [first] = (home() / "backups").glob("*.zip")
    assert first.name == "coachtui-2026-11-18T0900-daily.zip"
    assert team("log", "Ali", "20", at="2026-11-19T09:00").code == 0
    assert len(list((home() / "backups").glob("*.zip"))) == 1  # a moment is quick and leaves it to the next
    assert team("people", "add", "Bo", at="2026-11-19T10:00").code == 0
    assert len(list((home() / "backups").glob("*.zip"))) == 2


def test_a_backup_that_cannot_be_taken_keeps_no_change_from_being_made(coach):
    (home() / "backups").parent.mkdir()
    (home() / "backups").write_text("in the way")
    said = coach("people", "add", "Bo")
    assert (said.code, said.out, said.err) == (0, "Added Bo\n", "")


def test_restore_lists_what_there_is(team):
    for path in (home() / "backups").glob("*.zip"):
        path.unlink()
    said = team("restore")
    assert (said.code, said.lines) == (1, ["There is no backup yet. Take one with: coachtui backup"])
    team("backup")
    (home() / "backups" / "broken.zip").write_bytes(b"?")
    said = team("restore")
    assert said.code == 0
    assert said.lines[0].split("  ")[0] == " coachtui-2026-11-18T0900.zip"
    assert said.lines[1] == " broken.zip is damaged, or no backup. Nothing was changed."


def test_restore_shows_both_asks_once_and_moves_aside(team):
    team("backup")
    team("people", "add", "Bo")
    name = "coachtui-2026-11-18T0900.zip"
    said = team("restore", name, stdin="no\n")
    assert said.code == 1
    assert said.lines[0] == "The backup: 18 Nov 2026 09:00, 1 change."
    assert said.lines[1].startswith("There: last changed ")
    assert said.lines[1].endswith(", 2 changes.")
    assert "Bo" in names(team)
    assert team("restore", name).code == 130  # nobody there to ask
    assert "Bo" in names(team)
    said = team("restore", name, stdin="yes\n")
    assert said.code == 0
    assert said.lines[-1] == f"The records from before are in {home() / 'records.before-2026-11-18T0900'}"
    assert names(team) == ["Ali Rahman", "Anna Holm", "Søren Vik"]


def test_restore_works_on_records_that_cannot_be_opened(team):
    team("backup")
    for path in (home() / "records").iterdir():
        path.write_bytes(b"")
    assert team("today").code == 2
    said = team("restore", "coachtui-2026-11-18T0900.zip", "--yes")
    assert said.lines[1] == "There: journal in the records is damaged. Nothing was changed."
    assert (said.code, names(team)) == (0, ["Ali Rahman", "Anna Holm", "Søren Vik"])


def test_a_damaged_backup_is_refused(team, tmp_path):
    (tmp_path / "bad.zip").write_bytes(b"PK")
    said = team("restore", str(tmp_path / "bad.zip"), "--yes")
    assert (said.code, said.out) == (2, "")
    assert said.err == (
        "coachtui: bad.zip is damaged, or no backup. Nothing was changed. Choose another one: coachtui restore\n"
    )
    said = team("restore", "none.zip", "--yes")
    assert said.err == "coachtui: There is no backup “none.zip”. See: coachtui restore\n"


def test_another_process_shows_what_was_restored(team, desk, shell):
    team("backup")
    team("people", "add", "Bo")
    desk.catch_up()
    assert shell("restore", "coachtui-2026-11-18T0900.zip", "--yes").returncode == 0
    assert desk.catch_up()
    assert len(desk.records.people.all()) == 3


def test_a_quick_command_loads_nothing_of_it(team):
    import subprocess
    import sys

    probe = "import sys\nfrom coachtui.cli.root import run\nrun(sys.argv[1:])\nprint('zipfile' in sys.modules)"
    lines = (["log", "Ali", "20"], ["today"], ["people", "add", "Bo"])
    for line in lines:
        done = subprocess.run([sys.executable, "-c", probe, *line], capture_output=True, text=True, timeout=30)
        assert done.stdout.splitlines()[-1] == "False", line
