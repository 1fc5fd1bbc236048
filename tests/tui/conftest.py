"""The app with its pinned place and time, empty or with the demo team, ready to be played."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from library import small_library
from stage import SMALL, Play, Stage, stage
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.demo.build import Demo, write_demo
from coachtui.services.desk import Desk
from coachtui.services.opening import open_desk
from coachtui.services.setup import SetUp, set_up
from coachtui.settings import Complaint, Settings

TEAM = ("Anna Holm", "Ali Rahman", "Jonas Berg")


@pytest.fixture(autouse=True)
def _kept_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the collector to the tests: an app keeps what its start has made for good, and here many are started."""
    monkeypatch.setattr("gc.freeze", lambda: None)


@pytest.fixture(autouse=True, scope="session")
def _sheets_read_once() -> Iterator[None]:
    """Read each style sheet once for all apps of a run, in each theme: it is a fifth of starting one."""
    read, parse = {}, Stylesheet._parse_rules

    @wraps(parse)
    def parse_once(sheet: Stylesheet, css: str, *args: Any, **kwargs: Any) -> list[RuleSet]:
        key = (frozenset(sheet._variables.items()), css, *args, *kwargs.values())
        if key not in read:
            read[key] = parse(sheet, css, *args, **kwargs)
        return read[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parse_once)
        yield


@pytest.fixture(autouse=True)
def _small_library(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the app find the tests' own library: the shipped one is read in the tests of the content room."""
    monkeypatch.setattr("coachtui.services.library.library_of", lambda home, language: small_library())


@pytest.fixture(scope="session")
def demo_records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo team's data folder, made once."""
    home = Home(tmp_path_factory.mktemp("demo") / "home")
    now = datetime(2026, 11, 18, 9, tzinfo=ZoneInfo("Europe/Copenhagen"))
    open_desk(home, Clock(stopped_at=now)).do(write_demo, Demo())
    return home.root


@pytest.fixture
def play(home: Home, clock: Clock) -> Play:
    """Run the app over the pinned home."""

    def start(
        *,
        size: tuple[int, int] = SMALL,
        settings: Settings = Settings(),  # noqa: B008 - a tuple of constants
        complaints: Sequence[Complaint] = (),
        clock: Clock = clock,
        demo: bool = False,
    ) -> AbstractAsyncContextManager[Stage]:
        return stage(open_desk(home, clock), home, settings, complaints, demo=demo).on(size)

    return start


@pytest.fixture
def demo_team(home: Home, demo_records: Path) -> Home:
    """Let the pinned home hold the demo team: twelve people and a year."""
    shutil.copytree(demo_records, home.root)
    return home


@pytest.fixture
def team(desk: Desk) -> Desk:
    """Let the pinned home hold three people with a target of 45 minutes and nothing planned."""
    desk.do(set_up, SetUp("Mette", "DK", TEAM, 45))
    return desk


@pytest.fixture
def nobody(desk: Desk) -> Desk:
    """Let the pinned home be set up, without anyone to coach."""
    desk.do(set_up, SetUp("Mette", "DK", (), 45))
    return desk
