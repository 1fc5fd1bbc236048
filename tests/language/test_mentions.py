"""Finding a name in a text: whole words, folded, and never somebody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.mentions import find, struck

NAMES = ("Søren Vik", "Søren")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Søren said so", ["Søren"]),
        ("ask SOREN, or søren.", ["SOREN", "søren"]),
        ("Sørens plan and Søren's plan", ["Søren", "Søren"]),
        ("Søren  Vik\nand Søren Viks idea", ["Søren  Vik", "Søren Vik"]),
        ("So\u0308ren, Sóren", ["So\u0308ren", "Sóren"]),
        ("Sørensen, Assøren, søren_1, Sørenss", []),
        ("Søren-møde, (Søren)", ["Søren", "Søren"]),
        ("", []),
    ],
)
def test_a_name_is_found_as_a_whole_word_whatever_its_case_and_accents(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find(text, NAMES)] == found


def test_a_name_within_somebody_elses_is_not_meant() -> None:
    assert find("Anna Holm and Anna", ("Anna",), ("Anna Holm",)) == [(14, 18)]
    assert find("Anna Holm and Anna", ("Anna",), ("Anna",)) == [(0, 4), (14, 18)]


def test_a_name_with_a_letter_that_folds_into_two() -> None:
    text = "Sæby og Kærs bil"
    assert [text[start:end] for start, end in find(text, ("Kær", "Saeby"))] == ["Sæby", "Kær"]


def test_the_name_is_struck_and_the_rest_stays() -> None:
    assert struck("Annas plan, ANNA HOLM’s idea; Hanna", ("Anna Holm", "Anna")) == "…s plan, …’s idea; Hanna"


def test_no_name_is_found_nowhere() -> None:
    assert find("anything", ()) == find("anything", ("", " ")) == []


@given(st.text(), st.sampled_from(["Anna", "Åsa Ek", "Æ", "ß", "O'Neil (x)", "a.b"]), st.text())
def test_whatever_stands_around_it_struck_leaves_nothing_to_find(before: str, name: str, after: str) -> None:
    text = f"{before} {name} {after}"
    assert find(text, (name,))
    assert find(struck(text, (name,)), (name,)) == []
