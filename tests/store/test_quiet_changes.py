"""Changes that undo is not to know of: what is kept while one types, beside the steps that undo takes back."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachtui.store.frames import Label, Ref, Remembered, Write
from coachtui.store.store import Store

STEP, DRAFT = Ref("core", "things", "step"), Ref("core", "things", "draft")


def put(store: Store, ref: Ref, value: int | None, history: Remembered = "step") -> None:
    write = Write(ref, None if value is None else {"value": value})
    with store.writing():
        store.apply(store.persist(Label("test"), [write], history=history))


def undo(store: Store) -> None:
    take(store, store.history().undo)


def redo(store: Store) -> None:
    take(store, store.history().redo)


def take(store: Store, stack: tuple[Any, ...]) -> None:
    with store.writing():
        store.apply(store.persist(Label("test"), stack[-1].inverse(), undoes=stack[-1].seq))


def values(store: Store) -> dict[str, int]:
    return {str(d.doc_id): d["value"] for d in store.part("core").table("things").all()}


def depths(store: Store) -> tuple[int, int]:
    return len(store.history().undo), len(store.history().redo)


@pytest.fixture(params=["as it stands", "opened again"])
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Store], Store]:
    """The store as it stands, and as a restart finds it: both must say the same."""
    return lambda store: store if request.param == "as it stands" else Store(tmp_path)


def test_a_quiet_change_is_kept_and_is_no_step(tmp_path: Path, opened: Callable[[Store], Store]) -> None:
    store = Store(tmp_path)
    put(store, DRAFT, 1, "quiet")
    store = opened(store)
    assert values(store) == {"draft": 1}
    assert depths(store) == (0, 0)


def test_a_step_before_it_stays_and_taking_that_back_leaves_it_alone(
    tmp_path: Path, opened: Callable[[Store], Store]
) -> None:
    store = Store(tmp_path)
    put(store, STEP, 1)
    put(store, DRAFT, 1, "quiet")
    put(store, DRAFT, 2, "quiet")
    store = opened(store)
    assert depths(store) == (1, 0)
    undo(store)
    store = opened(store)
    assert values(store) == {"draft": 2}
    redo(store)
    assert values(opened(store)) == {"step": 1, "draft": 2}


def test_it_ends_what_could_be_brought_again(tmp_path: Path, opened: Callable[[Store], Store]) -> None:
    store = Store(tmp_path)
    put(store, STEP, 1)
    put(store, STEP, 2)
    undo(store)
    put(store, DRAFT, 1, "quiet")
    store = opened(store)
    assert depths(store) == (1, 0)
    undo(store)
    assert values(opened(store)) == {"draft": 1}


def test_a_change_that_ends_history_clears_both(tmp_path: Path, opened: Callable[[Store], Store]) -> None:
    store = Store(tmp_path)
    for value in (1, 2, 3):
        put(store, STEP, value)
    undo(store)
    assert depths(store) == (2, 1)
    put(store, STEP, None, "end")
    store = opened(store)
    assert depths(store) == (0, 0)
    assert values(store) == {}
    put(store, STEP, 4)
    assert depths(opened(store)) == (1, 0)


def test_a_quiet_change_after_an_end_brings_nothing_back(tmp_path: Path) -> None:
    store = Store(tmp_path)
    put(store, STEP, 1)
    put(store, STEP, 2, "end")
    put(store, DRAFT, 1, "quiet")
    assert depths(Store(tmp_path)) == (0, 0)


def test_typing_writes_nothing_into_the_history(tmp_path: Path) -> None:
    store = Store(tmp_path)
    put(store, STEP, 1)
    before = store.history()
    for value in range(5):
        put(store, DRAFT, value, "quiet")
    with store.writing():
        store.checkpoint()
    assert store.history() == Store(tmp_path).history() == before
    assert (tmp_path / "journal").read_bytes().count(b'"draft"') == 0


MOVES = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["step", "quiet", "quiet", "end"]), st.integers(0, 9)),
        st.tuples(st.sampled_from(["undo", "redo", "reopen", "checkpoint"])),
    ),
    max_size=25,
)


@given(MOVES)
@settings(max_examples=40)
def test_steps_and_quiet_changes_beside_each_other_follow_a_model(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[Any, ...]]
) -> None:
    folder = tmp_path_factory.mktemp("records")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda descriptor: None)
        patch.setattr(os, "fdatasync", lambda descriptor: None)
        store = Store(folder)
        step: int | None = None
        draft: int | None = None
        before: list[int | None] = []
        after: list[int | None] = []
        for name, *what in moves:
            if name == "quiet":
                put(store, DRAFT, what[0], "quiet")
                draft, after = what[0], []
            elif name == "step":
                put(store, STEP, what[0])
                before, after, step = [*before, step], [], what[0]
            elif name == "end":
                put(store, STEP, what[0], "end")
                before, after, step = [], [], what[0]
            elif name == "undo" and before:
                undo(store)
                after.append(step)
                step = before.pop()
            elif name == "redo" and after:
                redo(store)
                before.append(step)
                step = after.pop()
            elif name == "checkpoint":
                with store.writing():
                    store.checkpoint()
            else:
                store = Store(folder)
            expected = {"step": step, "draft": draft}
            assert values(store) == {name: value for name, value in expected.items() if value is not None}
            assert depths(store) == (len(before), len(after))
