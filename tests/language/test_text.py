import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.text import clean, visible

ANY_TEXT = st.text(st.characters(exclude_categories=()))
"""Any code points, lone surrogates included."""
BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Anna Holm", "Anna Holm"),
        ("  Anna  ", "Anna"),
        ("Søren Åkesson", "Søren Åkesson"),
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("a\x1b]0;title\x07b", "a]0;titleb"),
        ("nul\x00bell\x07del\x7f", "nulbelldel"),
        ("c1 \x9b31m\x90\x85", "c1 31m"),
        ("abc\u202ecba", "abccba"),
        ("\u2066a\u2069\u200e\u200f\u061c", "a"),
        ("\ufeffzero\u200bwidth\u00ad", "zerowidth"),
        ("a\tb", "a b"),
        ("a\nb\r\nc\rd", "a b c d"),
        ("lone \ud800", "lone \ufffd"),
        ("A\u030asa", "Åsa"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\u200b\x00", ""),
        ("", ""),
    ],
)
def test_what_a_terminal_would_obey_or_nobody_could_see_is_taken_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a\r\nb\rc\nd", "a\nb\nc\nd"), ("\n\na\tb\n\n", "a b"), ("one\n\ntwo", "one\n\ntwo"), ("a\x1b\nb", "a\nb")],
)
def test_line_breaks_stay_where_they_are_asked_for(typed: str, kept: str) -> None:
    assert clean(typed, lines=True) == kept


@given(ANY_TEXT, st.booleans())
def test_no_control_override_or_surrogate_survives(text: str, lines: bool) -> None:
    for kept in (clean(text, lines=lines), visible(text, lines=lines)):
        assert not [c for c in kept if unicodedata.category(c) in ("Cc", "Cs") and not (lines and c == "\n")]
        assert not [c for c in kept if ord(c) in BIDI]


@given(ANY_TEXT, st.booleans())
def test_cleaned_text_is_nfc_without_space_at_its_ends(text: str, lines: bool) -> None:
    kept = clean(text, lines=lines)
    assert unicodedata.is_normalized("NFC", kept)
    assert kept == kept.strip()


@given(ANY_TEXT, st.booleans())
def test_cleaning_twice_changes_nothing_more(text: str, lines: bool) -> None:
    assert clean(clean(text, lines=lines), lines=lines) == clean(text, lines=lines)
    assert visible(visible(text, lines=lines), lines=lines) == visible(text, lines=lines)


@given(st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd", "Po"])))
def test_no_visible_letter_is_lost(text: str) -> None:
    assert clean(text) == unicodedata.normalize("NFC", text).strip()


def test_what_is_only_made_visible_keeps_its_spaces_and_spelling() -> None:
    assert visible("  A\u030a\x1b ") == "  A\u030a "
