"""A command imports what it uses and nothing more: that is what makes it fast."""

import subprocess
import sys

import pytest

HEAVY = ("textual", "rich", "questionary", "prompt_toolkit", "holidays", "yaml", "asyncio", "tomllib", "tomlkit",
         "importlib.metadata", "difflib", "csv", "cryptography", "coachtui.tui",
         "icalendar", "recurring_ical_events", "dateutil", "tzlocal")  # fmt: skip
PROBE = """
import sys
from coachtui.cli.root import run
code = run(sys.argv[2:])
loaded = [name for name in sys.argv[1].split(",") if name in sys.modules]
print("loaded:", *loaded, file=sys.stderr)
sys.exit(code)
"""
COMMANDS = (
    "--help", "--version", "today", "today --json", "today --line --names", "line", "people", "people list --json",
    "people add Bo", "people edit Ali --team Web", "people archive Ali", "plan", "plan list --json",
    "plan add Ali fri --at 9:30 --minutes 45", "plan held Anna", "plan missed Anna", "plan excuse Anna --reason away",
    "plan move Anna", "plan delete Anna", "plan invite Anna --on today",
    "log Ali 20 well done", "kpi", "kpi --json", "undo", "completion zsh",
)  # fmt: skip


def loaded(line: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE, ",".join(HEAVY), *line.split()], capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.splitlines()[-1].split()[1:])


@pytest.fixture
def planned(team):
    team("plan", "add", "Anna", "today", "--at", "8:00")
    return team


@pytest.mark.parametrize("line", COMMANDS)
def test_a_command_imports_nothing_heavy(planned, line):
    assert loaded(line) == set()


@pytest.mark.parametrize("line", ["plan fill", "plan add Ali fri"])
def test_proposing_imports_the_holidays_and_they_alone(team, line):
    found = loaded(line)
    assert "holidays" in found
    assert found.isdisjoint({"textual", "rich", "questionary", "prompt_toolkit", "yaml", "asyncio", "coachtui.tui"})


CALENDAR = {"icalendar", "dateutil", "tzlocal"}


def test_a_calendar_file_out_imports_what_writes_it_and_that_alone(planned, tmp_path):
    assert loaded(f"plan export --out {tmp_path / 'out'}") == CALENDAR


def test_a_calendar_file_in_imports_what_reads_it_and_that_alone(team, tmp_path):
    file = tmp_path / "a.ics"
    file.write_text(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261120T090000\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert loaded(f"plan import {file}") - {"difflib"} == CALENDAR | {"recurring_ical_events"}


def test_csv_is_imported_where_it_is_written(team):
    assert loaded("kpi --csv") == {"csv"}


def test_flags_answer_the_first_questions_without_a_question():
    assert loaded("init --name Mette --person Anna") == set()


def test_the_demo_is_written_without_the_interface(tmp_path):
    assert "textual" not in loaded(f"demo --people 8 --into {tmp_path / 'demo'}")
