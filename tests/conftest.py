"""What all tests share: a place, a time and a language that are nobody's own."""

import gc
import importlib.util
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, settings

from coachtui import i18n
from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.opening import open_desk

ROOT = Path(__file__).parents[1]
NOW = "2026-11-18T09:00"
"""A Wednesday: the day of every screen in the design."""

settings.register_profile("house", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")
# Hundreds of apps leave garbage in circles: to look for it as often as usual takes a tenth of the run.
gc.set_threshold(50_000, 10, 10)


def pytest_configure(config: pytest.Config) -> None:
    """Compile the message catalogues once, before any worker starts."""
    if hasattr(config, "workerinput"):
        return
    spec = importlib.util.spec_from_file_location("coachtui_catalogues", ROOT / ".build" / "catalogues.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.compile_catalogues(ROOT)


@pytest.fixture(autouse=True)
def _pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pin what the machine would bring in: the data folder, the time, the zone, the locale, the language."""
    pinned = {"COACHTUI_HOME": str(tmp_path / "home"), "COACHTUI_NOW": NOW, "TZ": "Europe/Copenhagen", "LC_ALL": "C"}
    for name, value in pinned.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_COLOR", raising=False)
    time.tzset()
    yield
    i18n.use("en")


@pytest.fixture
def clock() -> Clock:
    """A clock that stands at 9:00 on Wednesday 18 November 2026."""
    return Clock(stopped_at=_moment(NOW))


@pytest.fixture
def home() -> Home:
    """The pinned data folder; nothing is made yet."""
    return Home.from_environment()


@pytest.fixture
def desk(home: Home, clock: Clock) -> Desk:
    """A desk over the pinned data folder, empty."""
    return open_desk(home, clock)


@pytest.fixture
def desk_at(home: Home) -> Callable[[str], Desk]:
    """Open the pinned data folder at another local time: `desk_at("2025-12-10T09:00")`."""
    return lambda moment: open_desk(home, Clock(stopped_at=_moment(moment)))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Copenhagen"))
