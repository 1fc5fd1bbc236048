"""`coachtui doctor`: sentences, JSON and exit codes."""

import os
from pathlib import Path


def home() -> Path:
    return Path(os.environ["COACHTUI_HOME"])


def test_all_is_well(team):
    said = team("doctor")
    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        f"Looked at {home()}",
        "All is well: 1 part, 1 change, last backup 18 Nov 2026 09:00.",
    ]


def test_nothing_there_yet(coach):
    said = coach("doctor")
    assert (said.code, said.lines[-1]) == (0, "All is well; there are no records yet.")
    assert not home().exists()


def test_each_finding_says_what_to_do(team):
    (home() / "records").chmod(0o755)
    said = team("doctor")
    assert said.code == 1
    assert said.lines[1:] == [
        f"✕ {home() / 'records'} can be opened by other accounts of this machine.",
        f"  Say: chmod 700 {home() / 'records'}",
        "1 finding.",
    ]
    assert (home() / "records").stat().st_mode & 0o777 == 0o755


def test_it_works_on_damaged_records(team):
    (home() / "records" / "journal").write_bytes(b"?")
    said = team("doctor")
    assert said.code == 1
    assert "✕ journal in the records is damaged. Nothing was changed." in said.lines
    assert "  Put a backup back with: coachtui restore" in said.lines


def test_json_is_for_programs(team):
    data = team("doctor", "--json").data
    assert data == {
        "well": True, "parts": 1, "changes": 1, "last_backup": "2026-11-18T09:00:00+01:00", "findings": []
    }  # fmt: skip
    (home() / "records" / "core.json.new").touch(0o600)
    said = team("doctor", "--json")
    [finding] = said.data["findings"]
    assert (said.code, said.data["well"], finding["code"]) == (1, False, "left-over")
    assert finding["path"].endswith("core.json.new")
    assert finding["to_do"] == "Delete it."


def test_a_place_nobody_knows_could_not_be_looked_at(coach, monkeypatch):
    monkeypatch.setenv("COACHTUI_HOME", "~nobody-here/x")
    assert coach("doctor").code == 2
