"""Frames as bytes: whatever goes in comes out, and whatever was broken is seen."""

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.errors import DamagedError, TooNewError
from coachtui.store.frames import Frame, Label, Ref, Remembered, Touch
from coachtui.store.journal import Header, decoded, encode, laid_out, read_header, scan, touches
from coachtui.store.schema import current
from coachtui.store.sealing import Plain

SEAL = Plain()
TEXTS = st.text(st.characters(), max_size=20)
"""Any text, lone surrogates too."""
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
DOCUMENTS = st.none() | st.dictionaries(TEXTS, VALUES, max_size=3)
PARTS = st.sampled_from(["core", "ledger/2026", "people/01ANNA", "practice", "people/Åse"])
TOUCHED = st.lists(st.builds(Touch, st.builds(Ref, PARTS, TEXTS, TEXTS), DOCUMENTS, DOCUMENTS), max_size=4).map(tuple)
LABELS = st.builds(Label, TEXTS, st.dictionaries(TEXTS, VALUES, max_size=2))
HISTORY = st.sampled_from(get_args(Remembered))


def frame(seq: int, undoes: int | None = None, text: str = "Søren") -> Frame:
    touched = (Touch(Ref("core", "people", "a"), None, {"name": text}), Touch(Ref("people/a", "notes", "n"), {}, None))
    return Frame(seq, Label("test", {"count": seq}), undoes, touched)


def journal(*seqs: int) -> bytes:
    return b"".join(encode(frame(seq), "step", SEAL) for seq in seqs)


def by_part(touched: tuple[Touch, ...]) -> dict[str, list[Touch]]:
    return {part: [touch for touch in touched if touch.ref.part == part] for part in {t.ref.part for t in touched}}


@given(st.integers(1, 2**64 - 1), LABELS, st.none() | st.integers(1, 2**64 - 1), TOUCHED, HISTORY)
def test_any_frame_comes_back_as_it_was(
    seq: int, label: Label, undoes: int | None, touched: tuple[Touch, ...], history: Any
) -> None:
    data = encode(Frame(seq, label, undoes, touched), history, SEAL)
    (found,), end, torn = scan(data, 0, seq)
    data, laid = laid_out(Frame(seq, label, undoes, touched), history, SEAL, 0)
    assert laid == found
    assert (found.seq, found.undoes, found.history, end, torn) == (seq, undoes, history, len(data), False)
    if history == "quiet":
        touched = tuple(touch._replace(before=None) for touch in touched)
    back = decoded(data, found, SEAL)
    assert (back.seq, back.label, back.undoes) == (seq, label, undoes)
    assert by_part(back.touched) == by_part(touched)
    assert {part: list(touches(data, found, part, SEAL)) for part in found.parts} == by_part(touched)


@given(st.lists(st.tuples(LABELS, TOUCHED, HISTORY), max_size=4), st.data())
def test_any_cut_gives_fewer_frames_and_never_another_one(frames: list[Any], data: st.DataObject) -> None:
    pieces = [
        encode(Frame(seq, label, None, touched), history, SEAL)
        for seq, (label, touched, history) in enumerate(frames, 1)
    ]
    whole = b"".join(pieces)
    ends = [len(b"".join(pieces[:count])) for count in range(len(pieces) + 1)]
    cut = data.draw(st.integers(0, len(whole)))
    found = scan(whole[:cut], 0, 0)
    count = sum(end <= cut for end in ends) - 1
    assert found == (scan(whole, 0, 0).frames[:count], ends[count], cut != ends[count])


def test_a_flipped_bit_in_a_frame_is_damage_and_in_the_last_one_an_unfinished_end() -> None:
    whole = journal(1, 2, 3)
    frames = scan(whole, 0, 0).frames
    for bit in range(len(whole) * 8):
        broken = bytearray(whole)
        broken[bit // 8] ^= 1 << bit % 8
        if bit // 8 < frames[-1].start:
            with pytest.raises(DamagedError):
                scan(broken, 0, 0)
        else:
            assert scan(broken, 0, 0) == (frames[:2], frames[1].end, True)


@pytest.mark.parametrize("keeps", [0, 3, 4, 5, 8, 12, 20, 60])
@pytest.mark.parametrize("zeros", [1, 8, 9, 100, 4096])
def test_zeros_where_a_frame_was_to_stand_are_an_unfinished_end(keeps: int, zeros: int) -> None:
    left = journal(1) + journal(2)[:keeps] + bytes(zeros)
    found = scan(left, 0, 0)
    assert ([f.seq for f in found.frames], found.end, found.torn) == ([1], len(journal(1)), True)


@given(st.binary(max_size=200), st.integers(0, 1))
def test_rubbish_at_the_end_is_an_unfinished_end(rubbish: bytes, mark: int) -> None:
    left = journal(1) + journal(2)[:4] * mark + rubbish
    assert [f.seq for f in scan(left, 0, 0).frames] == [1]


@pytest.mark.parametrize("seqs", [(1, 3), (2, 1), (1, 1), (2,), (1, 2, 2)])
def test_a_frame_that_is_left_out_twice_there_or_out_of_order_is_damage(seqs: tuple[int, ...]) -> None:
    with pytest.raises(DamagedError):
        scan(journal(*seqs), 0, 0)


@pytest.mark.parametrize(("seqs", "base"), [((2, 4, 7), 7), ((2, 4, 8, 9), 7), ((8,), 7), ((), 7)])
def test_frames_that_every_snapshot_holds_may_have_gaps(seqs: tuple[int, ...], base: int) -> None:
    assert [f.seq for f in scan(journal(*seqs), 0, base).frames] == list(seqs)


@pytest.mark.parametrize("seqs", [(2, 9), (8, 10), (7, 8, 8)])
def test_frames_after_what_the_snapshots_hold_may_not(seqs: tuple[int, ...]) -> None:
    with pytest.raises(DamagedError):
        scan(journal(*seqs), 0, 7)


def test_a_text_that_holds_a_whole_frame_is_a_text() -> None:
    inner = encode(frame(9), "step", SEAL).decode("latin-1")
    whole = encode(frame(1, text=inner), "step", SEAL)
    assert [f.seq for f in scan(whole, 0, 0).frames] == [1]
    assert scan(whole[:-1], 0, 0) == ((), 0, True)


@given(st.integers(0, 2**63), st.text(max_size=20), st.integers(1, current()))
def test_the_first_line_comes_back(base: int, lineage: str, version: int) -> None:
    header = Header(base, lineage, version)
    line = header.encoded()
    assert read_header(line + b"anything\n") == (header, len(line))


def test_a_flipped_bit_in_the_first_line_is_seen() -> None:
    line = Header(12, "0a1b2c").encoded()
    for bit in range(len(line) * 8):
        broken = bytearray(line)
        broken[bit // 8] ^= 1 << bit % 8
        with pytest.raises((DamagedError, TooNewError)):
            read_header(broken + journal(13))
