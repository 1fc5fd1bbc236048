"""Two halves in one line, in the words of three languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.halves import either, from_to


@pytest.mark.parametrize(
    ("text", "language", "halves"),
    [
        ("answers > asks", "en", ("answers", "asks")),
        ("answers->asks", "en", ("answers", "asks")),
        ("answers → asks → waits", "en", ("answers", "asks → waits")),
        ("from answers for all to asks who knows", "sv", ("answers for all", "asks who knows")),
        ("fra svarer selv til spørger holdet", "da", ("svarer selv", "spørger holdet")),
        ("från svarar själv till frågar", "sv", ("svarar själv", "frågar")),
        ("asks who knows", "en", ("", "asks who knows")),
        ("> asks", "en", ("", "asks")),
        ("more than 3>2 of them", "en", ("", "more than 3>2 of them")),
    ],
)
def test_from_and_to(text: str, language: str, halves: tuple[str, str]) -> None:
    assert from_to(text, language) == halves


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("silence / naming a person", ("silence", "naming a person")),
        ("silence | a name", ("silence", "a name")),
        ("and/or", ("and/or", "")),
        ("silence / ", ("silence /", "")),
        ("", ("", "")),
    ],
)
def test_one_way_or_the_other(text: str, ways: tuple[str, str]) -> None:
    assert either(text) == ways


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    """Only the signs between the halves, the white space around them and the words of `from a to b` are let go."""
    signs = re.compile(r"[-=>→/|\s]")
    for parts in (from_to(text), either(text)):
        kept = signs.sub("", "".join(parts))
        assert kept == signs.sub("", text) or from_to(text.replace(">", "")) == parts
