"""What the tests of sealed records share: a cheap key derivation, records with a canary, and a disk that breaks off."""

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coachtui.store.book import sealed_with
from coachtui.store.frames import Frame, Label, Ref, Write
from coachtui.store.keys import Kdf, Keys
from coachtui.store.resealing import seal_up
from coachtui.store.sealed import Sealed
from coachtui.store.sealing import Plain, Seal
from coachtui.store.store import Store

CHEAP = Kdf("argon2id", {"memory": 32, "iterations": 1, "lanes": 1})
PASSPHRASE = "blå himmel over Mols"
CANARY = "kanariefugl"
PARTS = ("core", "ledger/2026", "people/01ANNA")
CALLS = ("open", "pwrite", "fsync", "fdatasync", "ftruncate", "replace", "unlink")


class Killed(BaseException):
    """What no error handling may catch."""


def put(store: Store, value: object, *parts: str) -> None:
    with store.writing():
        writes = [Write(Ref(part, "things", "a"), {"value": value}) for part in parts or PARTS]
        store.apply(store.persist(Label("test", {"text": CANARY}), writes))


def values(store: Store) -> list[Any]:
    return [document["value"] for part in PARTS for document in store.part(part).table("things").all()]


def touched(store: Store) -> list[Frame]:
    return [frame for frames in store.history() for frame in frames]


def plain_records(folder: Path) -> Store:
    """Records in snapshots and in the journal, with something to undo, and what a crash may have left beside."""
    folder.mkdir(parents=True)
    store = Store(folder)
    put(store, f"{CANARY} 1")
    put(store, f"{CANARY} 2")
    with store.writing():
        store.checkpoint()
    put(store, f"{CANARY} 3", "core", "people/01ANNA")
    for name in ("journal.unfinished-9", "core.json.new", "core.4.json"):
        (folder / name).write_text(CANARY)
    return store


def sealed_records(folder: Path) -> Path:
    """Sealed records, with a checkpoint and frames after it."""
    plain_records(folder)
    seal_up(folder, PASSPHRASE, CHEAP)
    put(Store(folder, seal_of(folder)), f"{CANARY} 4", "core")
    return folder


def seal_of(folder: Path, passphrase: str = PASSPHRASE) -> Seal:
    store = sealed_with(folder)
    return Sealed(Keys.opened(folder, passphrase, store)) if store else Plain()


def with_canary(folder: Path, canary: str = CANARY) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and canary.encode() in path.read_bytes())


@contextlib.contextmanager
def broken_off(at: int, failure: Callable[[], BaseException] = Killed) -> Iterator[list[str]]:
    """Count the calls that change the disk, and fail at one of them: nothing after it happens either."""
    calls: list[str] = []

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **more: Any) -> Any:
            calls.append(name)
            if len(calls) - 1 == at or (len(calls) - 1 > at and failure is Killed):
                raise failure()
            return call(*args, **more)

        return run

    with pytest.MonkeyPatch.context() as patch:
        for name in CALLS:
            patch.setattr(os, name, watched(name, getattr(os, name)))
        yield calls
