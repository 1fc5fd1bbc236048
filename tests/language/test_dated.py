"""A day at the end of what was typed: read where it was meant, and never at the cost of a word."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.dated import Dated, dated
from coachtui.language.spoken import day

TODAY = date(2026, 11, 18)
FRIDAY = date(2026, 11, 20)
THE_27TH = date(2026, 11, 27)

WORDS = st.sampled_from(
    ["ask", "Karim", "fri", "fredag", "i", "morgen", "27", "27/11", "/", "11", "@", "@fri", "@home", "@27", "@27/11",
     ",", "fri,", "well,", ",fri", "sat.", "a@b.dk", "@@", "@,", "2026-11-27", "@i", "å"]
)  # fmt: skip
TYPED = st.one_of(st.lists(WORDS, max_size=9).map(" ".join), st.text(max_size=30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ask Karim @fri", Dated("ask Karim", FRIDAY)),
        ("ask Karim @Friday.", Dated("ask Karim", FRIDAY)),
        ("ask Karim, @fri", Dated("ask Karim", FRIDAY)),
        ("ask Karim, fri", Dated("ask Karim", FRIDAY)),
        ("ask Karim @ fri", Dated("ask Karim", FRIDAY)),
        ("@27/11 ask Karim", Dated("ask Karim", THE_27TH)),
        ("@27/11, ask Karim", Dated("ask Karim", THE_27TH)),
        ("@27 / 11 ask Karim", Dated("ask Karim", THE_27TH)),
        ("ask @fri Karim about it", Dated("ask Karim about it", FRIDAY)),
        ("ask, listen, 27/11", Dated("ask, listen", THE_27TH)),
        ("ask Karim @tomorrow", Dated("ask Karim", date(2026, 11, 19))),
        ("@fri", Dated("", FRIDAY)),
        ("x @fri y @sat", Dated("x @fri y", date(2026, 11, 21))),
    ],
)
def test_a_day_is_read_after_an_at_or_a_comma(text: str, expected: Dated) -> None:
    assert dated(text, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("spørg Karim, i morgen", "da"), ("spørg Karim @i morgen", "da"), ("fråga Karim, i morgon", "sv")],
)
def test_days_of_more_than_one_word_are_read_in_the_users_language(text: str, language: str) -> None:
    assert dated(text, TODAY, language) == Dated(text[:11], date(2026, 11, 19))


@pytest.mark.parametrize(
    "text",
    [
        "ask Karim on friday",
        "friday",
        "two of them, 3",
        "call agent, 007",
        "ask Jo, su",
        "first this, then that",
        ", fri",
        "fri, and then",
        "write to karim@fri.dk",
        "ask,",
        "",
        "   ",
    ],
)
def test_no_word_of_a_sentence_is_taken_for_a_day(text: str) -> None:
    assert dated(text, TODAY) == Dated(text)


@pytest.mark.parametrize(
    ("text", "unread"), [("meet @home", "home"), ("@Karim asks first", "Karim"), ("x @31/2", "31/2"), ("x @", "")]
)
def test_what_is_no_day_is_named_and_stays_where_it_was(text: str, unread: str) -> None:
    assert dated(text, TODAY) == Dated(text, unread=unread)


@given(TYPED, st.sampled_from(["en", "da", "sv"]))
def test_no_word_is_ever_lost(text: str, language: str) -> None:
    found = dated(text, TODAY, language)
    if found.day is None:
        assert found.text == text
        return
    left = bare(text)
    for word in bare(found.text):
        assert word in left, f"{word} is new"
        left.remove(word)
    gone = " ".join(left)
    assert day(gone, TODAY, language) == found.day, "only the day was taken out"


def bare(text: str) -> list[str]:
    """Return the words of a text without the marks around them: all that must not be lost."""
    return [word.rstrip(".") for word in text.replace("@", " ").replace(",", " ").replace(";", " ").split()]


@given(TYPED)
def test_a_day_is_only_found_behind_its_mark(text: str) -> None:
    if "@" not in text and "," not in text:
        assert dated(text, TODAY) == Dated(text)


@given(st.text(max_size=20), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_words_with_a_date_behind_an_at_are_those_words_and_that_date(text: str, due: date) -> None:
    found = dated(f"{text} @{due.isoformat()}", TODAY)
    assert found.day == due
    assert found.text.split() == text.strip().rstrip(",").split()
