"""Any interleaving of what can happen to records, against a plain dictionary with a history of its own."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from things import PARTS, put, take, values

from coachtui.store.frames import Frame, Label, Ref, Touch
from coachtui.store.journal import encode
from coachtui.store.sealing import Plain
from coachtui.store.store import Store

State = dict[tuple[str, str], int]
Changed = dict[tuple[str, str], tuple[int | None, int | None]]
WHO = st.integers(0, 1)
"""Two programs that both have the records open."""
CHANGES = st.tuples(
    st.sampled_from(["step", "step", "step", "quiet", "end"]),
    WHO,
    st.sets(st.sampled_from(PARTS), min_size=1),
    st.sampled_from("ab"),
    st.none() | st.integers(0, 99),
)
OTHERS = st.tuples(st.sampled_from(["undo", "undo", "redo", "redo", "checkpoint", "look", "reopen"]), WHO)
CRASHES = st.tuples(st.just("crash"), WHO, st.integers(1, 150), st.sampled_from([b"", b"\0" * 40]))
MOVES = st.lists(st.one_of(CHANGES, OTHERS, CRASHES), max_size=30)


class Model:
    """What the records must be: a dictionary, and what each step changed in it."""

    def __init__(self) -> None:
        self.now: State = {}
        self.before: list[Changed] = []
        self.after: list[Changed] = []
        self.count = 0

    def change(self, kind: str, refs: list[tuple[str, str]], value: int | None) -> None:
        changed = {ref: (self.now.get(ref), value) for ref in refs}
        self.set(dict.fromkeys(refs, value))
        self.after = []
        if kind == "end":
            self.before = []
        elif kind == "step":
            self.before.append(changed)

    def undo(self) -> bool:
        return self.take(self.before, self.after)

    def redo(self) -> bool:
        return self.take(self.after, self.before)

    def take(self, source: list[Changed], target: list[Changed]) -> bool:
        """Put back what was there before the last change; that is a change as well, which can be taken back."""
        if source:
            last = source.pop()
            target.append({ref: (self.now.get(ref), old) for ref, (old, _new) in last.items()})
            self.set({ref: old for ref, (old, _new) in last.items()})
            return True
        return False

    def set(self, values: dict[tuple[str, str], int | None]) -> None:
        self.count += 1
        now = {**self.now, **values}
        self.now = {ref: value for ref, value in now.items() if value is not None}


def unfinished(store: Store, size: int, zeros: bytes) -> bytes:
    """Return what a change leaves that is cut off in the middle."""
    touched = (Touch(Ref("core", "things", "a"), None, {"value": -1}),)
    whole = encode(Frame(store.seq + 1, Label("test"), None, touched), "step", Plain())
    return whole[: min(size, len(whole) - 1)] + zeros


def agrees(store: Store, model: Model) -> None:
    assert {(part, name): value for part in PARTS for name, value in values(store, part).items()} == model.now
    undo, redo = store.history()
    assert (len(undo), len(redo), store.seq) == (len(model.before), len(model.after), model.count)
    for frames, steps in ((undo, model.before), (redo, model.after)):
        for frame, step in zip(frames, steps, strict=True):
            assert {(t.ref.part, t.ref.id): (number(t.before), number(t.after)) for t in frame.touched} == step


def number(document: dict[str, int] | None) -> int | None:
    return document and document["value"]


def follow(folder: Path, moves: list[tuple[Any, ...]]) -> None:
    model = Model()
    stores = [Store(folder), Store(folder)]
    for name, who, *what in moves:
        store = stores[who]
        if name in ("step", "quiet", "end"):
            parts, record, value = what
            put(store, value, *sorted(parts), record=record, history=name)
            model.change(name, [(part, record) for part in parts], value)
        elif name in ("undo", "redo"):
            store.refresh()
            stack = getattr(store.history(), name)
            assert bool(stack) == getattr(model, name)()
            if stack:
                take(store, stack[-1])
        elif name == "checkpoint":
            with store.writing():
                store.checkpoint()
        elif name == "look":
            store.refresh()
        else:
            if name == "crash" and (folder / "journal").exists():
                store.refresh()
                with open(folder / "journal", "ab") as stream:
                    stream.write(unfinished(store, *what))
            stores[who] = store = Store(folder)
        store.refresh()
        agrees(store, model)
    for store in (*stores, Store(folder)):
        store.refresh()
        agrees(store, model)


@given(MOVES)
@settings(max_examples=150)
def test_whatever_happens_the_records_are_what_was_asked_of_them(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[Any, ...]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        patch.setattr(os, "fdatasync", lambda descriptor: None)
        follow(tmp_path_factory.mktemp("records"), moves)


def test_two_unfinished_ends_in_a_row_and_a_second_program_that_saw_the_first(tmp_path: Path) -> None:
    follow(
        tmp_path,
        [
            ("step", 0, {"core"}, "a", 1),
            ("look", 1),
            ("crash", 0, 30, b""),
            ("look", 1),
            ("crash", 0, 40, b"\0" * 40),
            ("step", 1, {"core", "ledger/2026"}, "b", 2),
            ("crash", 1, 20, b""),
            ("undo", 0),
            ("checkpoint", 1),
            ("redo", 0),
        ],
    )
