"""How the interface is built: small at its heart, opened piece by piece, one command for one thing."""

import ast
import json
import os
import subprocess
import sys
import threading
from collections import Counter
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from library import small_library
from stage import Play
from textual.strip import Strip

import coachtui.tui
from coachtui.content.library import Library
from coachtui.paths import Home
from coachtui.tui.app import CoachApp
from coachtui.tui.commands import Command, Commanding
from coachtui.tui.widgets.rows import Rows

SOURCE = Path(coachtui.__file__).parent


def commanding() -> list[type[Any]]:
    """Return every screen with commands, and the app."""
    for module in walk_packages(coachtui.tui.__path__, "coachtui.tui."):
        import_module(module.name)
    found, waiting = [], [Commanding]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        part_of_app = issubclass(CoachApp, kind) and kind is not CoachApp
        if kind.__module__.startswith("coachtui.") and kind.COMMAND_LIST and not part_of_app:
            found.append(kind)
    return found


def keys(kind: type[Any]) -> list[tuple[str, str]]:
    """Return each key of a screen's commands with the action it runs, named from the app."""
    return [
        (key.strip(), command.action.removeprefix("app.") if kind is not CoachApp else command.action)
        for command in kind.COMMAND_LIST
        for key in command.keys.split(",")
        if key
    ]


def marked() -> set[str]:
    """Return every text in the source that is marked for translation."""
    texts = set()
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                (text,) = node.args
                texts.add(ast.literal_eval(text))
    return texts


def test_the_app_stays_small() -> None:
    assert len((SOURCE / "tui" / "app.py").read_text(encoding="utf-8").splitlines()) < 200


def test_no_module_of_the_interface_grows_into_a_second_one() -> None:
    files = (SOURCE / "tui").rglob("*.py")
    long = {str(file): len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert {name: lines for name, lines in long.items() if lines > 280} == {}


def test_one_id_means_one_command_in_the_whole_app() -> None:
    meant: dict[str, set[tuple[str, str]]] = {}
    for kind in commanding():
        counted = Counter(command.id for command in kind.COMMAND_LIST)
        assert max(counted.values()) == 1, kind
        for command in kind.COMMAND_LIST:
            meant.setdefault(command.id, set()).add((command.label, command.action))
    assert {name: commands for name, commands in meant.items() if len(commands) > 1} == {}
    assert len(meant) > 30


def test_the_keys_of_a_screen_clash_neither_with_each_other_nor_with_the_apps() -> None:
    everywhere = dict(keys(CoachApp))
    assert len(everywhere) == len(keys(CoachApp))
    for kind in commanding():
        own = keys(kind)
        assert max(Counter(key for key, _action in own).values()) == 1, kind
        if kind is not CoachApp:
            clashes = [key for key, action in own if everywhere.get(key, action) != action]
            assert clashes == [], kind


def test_every_word_about_a_command_is_marked_for_translation() -> None:
    texts = marked()
    commands: list[Command] = [command for kind in commanding() for command in kind.COMMAND_LIST]
    assert {text for command in commands for text in (command.label, command.help)} - texts == set()


def test_every_command_has_an_action_and_its_rule() -> None:
    for kind in commanding():
        for command in kind.COMMAND_LIST:
            name = command.action.partition("(")[0]
            owner, action = (CoachApp, name[4:]) if name.startswith("app.") else (kind, name)
            assert hasattr(owner, f"action_{action}"), (kind, command.id)
            assert not command.when or hasattr(kind, command.when), (kind, command.id)


def test_labels_and_sentences_fit_where_they_are_shown() -> None:
    for kind in commanding():
        for command in kind.COMMAND_LIST:
            assert 0 < len(command.label) <= 16, command.id
            assert command.help.endswith("."), command.id


LATER = (
    "coachtui.tui.plan",
    "coachtui.tui.people",
    "coachtui.tui.practise",
    "coachtui.tui.kpi",
    "coachtui.tui.session",
    "coachtui.tui.start",
    "coachtui.tui.dialogs",
    "coachtui.content",
    "coachtui.practice",
)


def loaded_after(code: str, home: Home) -> set[str]:
    """Return the modules of the interface that are loaded after some code has run in a new process."""
    run = f"{code}\nimport json, sys\nprint(json.dumps([m for m in sys.modules]))"
    environment = {**os.environ, "COACHTUI_HOME": str(home.root)}
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True, check=True, env=environment)
    return set(json.loads(done.stdout))


def test_importing_the_app_imports_no_area_and_no_dialog(home: Home) -> None:
    loaded = loaded_after("import coachtui.tui.app", home)
    assert "coachtui.tui.area" in loaded
    assert [name for name in loaded if name.startswith((*LATER, "coachtui.tui.today"))] == []


@pytest.mark.usefixtures("demo_team")
def test_the_first_screen_imports_only_what_it_shows(home: Home) -> None:
    """The library is read behind the first frame, and left out here."""
    code = """
import asyncio
from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.opening import open_desk
from coachtui.settings import Settings
from coachtui.tui.app import CoachApp

async def look():
    home = Home.from_environment()
    app = CoachApp(open_desk(home, Clock.from_environment()), Settings(), home)
    app.worktop.read_library = lambda: None
    async with app.run_test() as pilot:
        await pilot.pause()
    app.worktop.close()

asyncio.run(look())
"""
    loaded = loaded_after(code, home)
    assert "coachtui.tui.today.screen" in loaded
    assert [name for name in loaded if name.startswith(LATER)] == []
    heavy = ("textual.widgets._text_area", "textual.widgets._footer", "yaml", "holidays")
    assert [name for name in heavy if name in loaded] == []


@pytest.mark.usefixtures("team")
async def test_the_library_is_read_behind_the_first_frame_and_beside_the_keys(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    happened: list[str] = []
    draw = Rows.render_line

    def drawn(rows: Rows, y: int) -> Strip:
        happened.append("drawn")
        return draw(rows, y)

    def read(home: Home, language: str) -> Library:
        happened.append(threading.current_thread().name)
        return small_library()

    monkeypatch.setattr(Rows, "render_line", drawn)
    monkeypatch.setattr("coachtui.services.library.library_of", read)
    async with play():
        (reader,) = {name for name in happened if name != "drawn"}
    assert reader != threading.main_thread().name
    assert happened.index("drawn") < happened.index(reader)
