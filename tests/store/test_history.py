"""Undo and redo against a model that keeps whole states in two lists."""

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.store import frames
from coachtui.store.frames import Label, Ref, Remembered, Write
from coachtui.store.store import Store

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("change"), st.sampled_from("ab"), st.none() | st.integers(0, 9)),
        st.tuples(st.sampled_from(["undo", "undo", "redo", "redo", "reopen", "clear", "checkpoint"])),
    ),
    max_size=30,
)
State = dict[str, int]


def put(store: Store, writes: list[Write], undoes: int | None = None, history: Remembered = "step") -> None:
    with store.writing():
        store.apply(store.persist(Label("test"), writes, undoes=undoes, history=history))


def values(store: Store) -> State:
    return {str(d.doc_id): d["value"] for d in store.part("core").table("things").all()}


class Model:
    """The naive idea of undo: the states before, the states after, nothing else."""

    def __init__(self, kept: int) -> None:
        self.kept = kept
        self.now: State = {}
        self.before: list[State] = []
        self.after: list[State] = []

    def change(self, record: str, value: int | None) -> None:
        self.before = [*self.before, self.now][-self.kept :]
        self.after = []
        self.now = {k: v for k, v in self.now.items() if k != record} | ({} if value is None else {record: value})

    def undo(self) -> None:
        if self.before:
            self.after.append(self.now)
            self.now = self.before.pop()

    def redo(self) -> None:
        if self.after:
            self.before.append(self.now)
            self.now = self.after.pop()

    def clear(self) -> None:
        self.now, self.before, self.after = {}, [], []


def follow(folder: Path, model: Model, steps: list[tuple[Any, ...]]) -> None:
    """Take the steps in the store and in the model, and compare after each."""
    store = Store(folder)
    for name, *what in steps:
        if name == "change":
            record, value = what
            put(store, [Write(Ref("core", "things", record), None if value is None else {"value": value})])
            model.change(record, value)
        elif name in ("undo", "redo"):
            stack = getattr(store.history(), name)
            if stack:
                put(store, stack[-1].inverse(), undoes=stack[-1].seq)
            getattr(model, name)()
        elif name == "checkpoint":
            with store.writing():
                store.checkpoint()
        elif name == "clear":
            put(store, [Write(Ref("core", "things", record), None) for record in "ab"], history="end")
            model.clear()
        else:
            store = Store(folder)
        history = store.history()
        assert values(store) == model.now
        assert (len(history.undo), len(history.redo)) == (len(model.before), len(model.after))
        assert len(history.undo) + len(history.redo) <= model.kept


@pytest.mark.parametrize("kept", [3, 100])
@given(steps=STEPS)
@settings(max_examples=50)
def test_undo_and_redo_walk_the_states_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, kept: int, steps: list[tuple[Any, ...]]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        patch.setattr(os, "fdatasync", lambda descriptor: None)
        patch.setattr(frames, "KEPT", kept)
        follow(tmp_path_factory.mktemp("records"), Model(kept), steps)


@pytest.mark.parametrize("kept", [2, 3, 4])
def test_going_back_and_forth_for_long_never_reaches_the_wrong_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: int
) -> None:
    monkeypatch.setattr(frames, "KEPT", kept)
    steps: list[tuple[Any, ...]] = [("change", "a", 1), ("change", "b", 2), ("undo",), ("undo",)]
    follow(tmp_path, Model(kept), steps + [("redo",), ("undo",)] * 4 + [("redo",), ("redo",), ("undo",), ("redo",)])


def test_a_new_change_ends_what_could_be_redone(tmp_path: Path) -> None:
    model = Model(100)
    follow(tmp_path, model, [("change", "a", 1), ("undo",), ("change", "b", 2), ("redo",), ("undo",)])
    assert (model.now, len(model.after)) == ({}, 1)


@pytest.mark.parametrize("steps", [("undo",), ("undo", "undo", "redo"), ("undo", "redo") * 3, ("undo", "undo")])
def test_what_was_undone_can_be_brought_again_after_a_checkpoint_and_a_restart(
    tmp_path: Path, steps: tuple[str, ...]
) -> None:
    model = Model(100)
    moves: list[tuple[Any, ...]] = [("change", "a", 1), ("change", "b", 2), ("change", "a", 3)]
    follow(tmp_path, model, [*moves, *((step,) for step in steps), ("checkpoint",), ("reopen",), ("redo",), ("undo",)])


def test_history_is_there_after_a_restart_labels_and_all(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with store.writing():
        label = Label("people-added", {"count": 1, "person": "01A"})
        store.apply(store.persist(label, [Write(Ref("core", "things", "a"), {"value": 1})]))
    before = store.history()
    assert before.undo[-1].label == label
    assert Store(tmp_path).history() == before
