"""`coachtui demo`, and opening the app: what can be seen without a terminal."""

import sys
from pathlib import Path

import pytest

from coachtui.cli import app
from coachtui.cli.root import run
from coachtui.paths import Home

NO_TERMINAL = (
    "coachtui: The interface needs a terminal that can draw. "
    "In scripts and plain terminals use: coachtui today, people, plan list, log, kpi.\n"
)


def test_into_writes_a_team_and_says_how_to_open_it(coach, tmp_path, monkeypatch):
    folder = tmp_path / "my demo"
    said = coach("demo", "--people", "8", "--years", "1", "--into", str(folder))
    assert (said.code, said.err) == (0, "")
    assert said.lines == [f"Made a demo team in {folder}", f"Open it with: COACHTUI_HOME='{folder}' coachtui"]
    monkeypatch.setenv("COACHTUI_HOME", str(folder))
    assert len(coach("people", "--json").data) == 8


def test_the_own_records_are_not_touched(coach, home, tmp_path):
    assert coach("demo", "--into", str(tmp_path / "demo")).code == 0
    assert not home.root.exists()


def test_a_folder_that_is_not_empty_is_left_alone(coach, tmp_path):
    (tmp_path / "letter.txt").write_text("keep me", encoding="utf-8")
    said = coach("demo", "--into", str(tmp_path))
    assert said == (2, "", f"coachtui: {tmp_path} is not empty. Name an empty folder.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_file_is_no_folder(coach, tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text("keep me", encoding="utf-8")
    assert "is a file, not a folder" in coach("demo", "--into", str(path)).err


@pytest.mark.parametrize("flag", ["--people", "--years"])
def test_bounds(coach, tmp_path, flag):
    said = coach("demo", flag, "0", "--into", str(tmp_path / "demo"))
    assert said.code == 2
    assert said.err.startswith(f"coachtui: {flag} must be from 1 to ")


@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_without_a_terminal_it_names_the_commands(coach, home, arguments):
    assert coach(*arguments) == (2, "", NO_TERMINAL)
    assert not home.root.exists()


@pytest.mark.parametrize("term", ["", "dumb"])
def test_a_terminal_that_cannot_draw(coach, monkeypatch, term):
    monkeypatch.setenv("TERM", term)
    for stream in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(getattr(sys, stream), "isatty", lambda: True)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    with pytest.raises(Exception, match="no-terminal"):
        app.check_terminal()


def test_the_demo_is_thrown_away_and_its_frame_says_demo(monkeypatch, home):
    seen = []

    def start(tools, *, demo):
        seen.append((tools.home.root, demo, len(tools.records.people.all()), tools.home.records.is_dir()))
        return 0

    monkeypatch.setattr("coachtui.cli.demo.start", start)
    monkeypatch.setattr("coachtui.cli.demo.check_terminal", lambda: None)
    assert run(["demo", "--people", "8"]) == 0
    [(folder, demo, people, stood)] = seen
    assert (demo, people, stood) == (True, 8, True)
    assert isinstance(folder, Path)
    assert not folder.exists()
    assert not home.root.exists()


@pytest.mark.parametrize(("left", "code"), [(None, 0), ("crashed", 2)])
def test_the_app_gets_the_desk_the_settings_and_their_complaints(monkeypatch, home, left, code):
    tui = pytest.importorskip("coachtui.tui.app")
    home.make()
    home.settings.write_text('theme = "light"\ncolour = 1\n', encoding="utf-8")
    given = {}

    def start(desk, settings, place, complaints, *, demo):
        given.update(people=desk.records.people.all(), theme=settings.theme, root=place.root, demo=demo)
        given["complaints"] = [complaint.code for complaint in complaints]
        return tui.CRASHED if left else None

    monkeypatch.setattr("coachtui.cli.app.check_terminal", lambda: None)
    monkeypatch.setattr(tui, "run", start)
    assert run([]) == code
    assert given == {
        "people": [],
        "theme": "light",
        "root": Home.from_environment().root,
        "demo": False,
        "complaints": ["settings-unknown"],
    }


def test_the_app_may_ask_for_the_demo(monkeypatch):
    tui = pytest.importorskip("coachtui.tui.app")
    opened = []

    def start(desk, settings, place, complaints, *, demo):
        opened.append((demo, len(desk.records.people.all())))
        return None if demo else tui.DEMO

    for module in ("app", "demo"):
        monkeypatch.setattr(f"coachtui.cli.{module}.check_terminal", lambda: None)
    monkeypatch.setattr(tui, "run", start)
    assert run([]) == 0
    assert opened == [(False, 0), (True, 12)]
