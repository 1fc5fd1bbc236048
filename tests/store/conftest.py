"""Places for the tests of the store."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coachtui.store import room, store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "records"
    made.mkdir()
    return made


@pytest.fixture
def scratch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the states are put down, in memory where there is such a place: nothing has to reach the disk there."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
    monkeypatch.setattr(os, "fdatasync", lambda descriptor: None)
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as made:
        yield Path(made)


@pytest.fixture(autouse=True)
def little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """A journal that grows by a page: thousands of them are written here, and looked at byte by byte."""
    monkeypatch.setattr(room, "STEP", 4096)


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Checkpoints that come after a few changes, and a journal that grows with every few."""
    monkeypatch.setattr(store, "CHECKPOINT", 600)
    monkeypatch.setattr(room, "STEP", 256)
