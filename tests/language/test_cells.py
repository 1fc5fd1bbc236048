import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.cells import ELLIPSIS, cut, left, right, width, wrap

LETTERS = ("a", "Z", "0", "é", "e\u0301", "漢", "ハ", "🙂", "ø", "ก\u0e31", "-")
WORDS = st.lists(st.sampled_from(LETTERS), min_size=1, max_size=12).map("".join)
TEXT = st.lists(st.sampled_from((*LETTERS, " ", "  ", "\n")), max_size=40).map("".join)
LINE = st.lists(st.sampled_from((*LETTERS, " ")), max_size=40).map("".join)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("Anna", 4),
        ("Søren", 5),
        ("e\u0301", 1),
        ("漢字", 4),
        ("ﾊ", 1),
        ("ハ", 2),
        ("Ａ", 2),
        ("🙂", 2),
        ("می\u200cخو", 4),
        ("❤\ufe0e", 1),
        (ELLIPSIS, 1),
        ("มั่น", 2),
        ("שָׁלוֹם", 4),
        ("a\u20dd", 1),
    ],
)
def test_width_counts_the_cells_a_terminal_takes(text: str, cells: int) -> None:
    assert width(text) == cells


@pytest.mark.parametrize(
    ("text", "cells", "shown"),
    [
        ("Anna Holm", 9, "Anna Holm"),
        ("Anna Holm", 8, "Anna Ho…"),
        ("Anna Holm", 6, "Anna…"),
        ("Anna", 1, "…"),
        ("Anna", 0, ""),
        ("Anna", -3, ""),
        ("", 0, ""),
        ("漢字漢", 5, "漢字…"),
        ("漢字漢", 4, "漢…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
    ],
)
def test_cut_text_ends_in_an_ellipsis_and_never_in_half_a_letter(text: str, cells: int, shown: str) -> None:
    assert cut(text, cells) == shown


@given(LINE, st.integers(0, 30))
def test_cut_fits_and_keeps_the_beginning(text: str, cells: int) -> None:
    shown = cut(text, cells)
    assert width(shown) <= cells
    if shown != text:
        assert width(text) > cells
        assert text.startswith(shown.removesuffix(ELLIPSIS))
        assert shown.endswith(ELLIPSIS) or cells == 0


@given(LINE, st.integers(0, 30))
def test_columns_are_exactly_as_wide_as_asked(text: str, cells: int) -> None:
    assert width(left(text, cells)) == cells
    assert width(right(text, cells)) == cells


def test_a_column_pads_on_the_side_away_from_the_text() -> None:
    assert left("ab", 4) == "ab  "
    assert right("12", 4) == "  12"


@given(TEXT, st.integers(2, 30))
def test_no_wrapped_line_is_wider_than_asked(text: str, cells: int) -> None:
    assert [line for line in wrap(text, cells) if width(line) > cells] == []


@given(TEXT, st.integers(2, 30))
def test_wrapping_loses_and_reorders_nothing(text: str, cells: int) -> None:
    assert "".join("".join(wrap(text, cells)).split()) == "".join(text.split())


@given(st.lists(WORDS, max_size=8), st.integers(24, 40))
def test_a_word_that_fits_is_never_broken(words: list[str], cells: int) -> None:
    assert [word for line in wrap(" ".join(words), cells) for word in line.split()] == words


@given(st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=12), st.integers(9, 30))
def test_lines_are_filled_as_far_as_words_go(words: list[str], cells: int) -> None:
    text = " ".join(words)
    assert wrap(text, cells) == textwrap.wrap(text, cells)


def test_paragraphs_and_empty_lines_stay() -> None:
    assert wrap("one two\n\nthree", 7) == ["one two", "", "three"]


def test_a_word_longer_than_the_line_is_broken_where_it_must() -> None:
    lines = wrap("an overlonglongword end", 6)
    assert "".join(lines).replace(" ", "") == "anoverlonglongwordend"
    assert max(map(len, lines)) <= 6
