from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.language.names import distance, fold, match, nearest, short_names

TEAM = ["Anna Holm", "Annika Berg", "Søren Æbelø", "Åsa Lind", "Jean-Luc Ann", "Li"]
NAMES = st.lists(st.text(st.sampled_from("abø É-"), min_size=1, max_size=8).filter(str.strip), min_size=1, max_size=6)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Søren", "soren"),
        ("Ærø", "aero"),
        ("Åsa", "asa"),
        ("A\u030asa", "asa"),
        ("Ǿre", "ore"),
        ("Ǽble", "aeble"),
        ("ÅNGSTRÖM", "angstrom"),
        ("Straße", "strasse"),
        ("Łukasz Đorđe", "lukasz dorde"),
        ("Þór Œuvre", "thor oeuvre"),
        ("  Two   words ", "two words"),
        ("ＦＵＬＬ", "full"),
        ("𝐀nna", "anna"),
        ("漢字", "漢字"),
        ("", ""),
    ],
)
def test_folding_takes_case_accents_and_spare_spaces_away(text: str, plain: str) -> None:
    assert fold(text) == plain


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.sampled_from("abzæøåéÆØÅüöß ")))
def test_case_makes_no_difference_to_folding(text: str) -> None:
    assert fold(text.upper()) == fold(text.lower()) == fold(text)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Anna Holm", (0,)),
        ("anna holm", (0,)),
        ("ann", (0, 1)),
        ("anni", (1,)),
        ("soren", (2,)),
        ("søren æ", (2,)),
        ("aebelo", (2,)),
        ("asa", (3,)),
        ("s æ", (2,)),
        ("a h", (0,)),
        ("h a", ()),
        ("berg", (1,)),
        ("erg", ()),
        ("li", (5,)),
        ("", ()),
        ("   ", ()),
    ],
)
def test_a_name_is_found_whole_then_by_its_beginning_then_by_its_words(typed: str, found: tuple[int, ...]) -> None:
    assert match(typed, TEAM).found == found


def test_a_whole_name_wins_over_the_beginning_of_another() -> None:
    assert match("Li", ["Lisa", "Li", "Bo Li"]).found == (1,)


def test_a_beginning_wins_over_the_beginning_of_a_later_word() -> None:
    assert match("be", ["Anna Berg", "Bente"]).found == (1,)


def test_two_of_the_same_name_are_both_found() -> None:
    assert match("bo", ["Bo", "Ida", "BO"]).found == (0, 2)


@pytest.mark.parametrize(
    ("typed", "near"),
    [("anan holm", (0,)), ("sorne", (2,)), ("lnid", (3,)), ("xyzzy", ()), ("annika bergg", (1,)), ("ilnd", (3,))],
)
def test_where_nothing_fits_the_nearest_spellings_are_named(typed: str, near: tuple[int, ...]) -> None:
    found = match(typed, TEAM)
    assert found.found == ()
    assert found.near == near


def test_at_most_three_near_names_come_nearest_first() -> None:
    assert match("annna", ["anxxa", "annxa", "annnb", "annnc", "annnd"]).near == (1, 2, 3)


@given(NAMES, st.data())
def test_every_name_finds_itself_and_nobody_of_another_name(names: list[str], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(names) - 1))
    same = tuple(i for i, name in enumerate(names) if fold(name) == fold(names[index]))
    assert match(names[index], names).found == same


@given(NAMES, st.data())
def test_any_beginning_of_a_name_finds_it_unless_it_is_another_whole_name(
    names: list[str], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(names) - 1))
    typed = fold(names[index])[: data.draw(st.integers(1, 8))]
    found = match(typed, names).found
    assert index in found or all(fold(names[i]) == fold(typed) for i in found)


@cache
def _osa(a: str, b: str) -> int:
    """The definition of optimal string alignment, from the front, without a table."""
    if not a or not b:
        return len(a) + len(b)
    ways = [_osa(a[1:], b) + 1, _osa(a, b[1:]) + 1, _osa(a[1:], b[1:]) + (a[0] != b[0])]
    if a[1:2] and b[1:2] and a[:2] == b[1] + b[0]:
        ways.append(_osa(a[2:], b[2:]) + 1)
    return min(ways)


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_distance_is_the_optimal_string_alignment(a: str, b: str) -> None:
    assert distance(a, b) == _osa(a, b)


@pytest.mark.parametrize(
    ("a", "b", "steps"), [("", "", 0), ("ab", "", 2), ("jonas", "jnoas", 1), ("ca", "abc", 3), ("same", "same", 0)]
)
def test_distance_counts_a_swap_once_and_touches_no_letter_twice(a: str, b: str, steps: int) -> None:
    assert distance(a, b) == distance(b, a) == steps


@pytest.mark.parametrize(("typed", "meant"), [("themme", "theme"), ("LANGAUGE", "language"), ("zzz", None)])
def test_did_you_mean_names_the_nearest_known_word_or_none(typed: str, meant: str | None) -> None:
    assert nearest(typed, ["language", "theme", "zone"]) == meant


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Anna Holm", "Ali Rahman"], ["Anna", "Ali"]),
        (["Anna Holm", "Anna Berg", "Bo"], ["Anna H", "Anna B", "Bo"]),
        (["Anna Berg", "Anna Bech"], ["Anna Ber", "Anna Bec"]),
        (["Anna", "Anna Holm"], ["Anna", "Anna H"]),
        (["Anna Holm", "Anna Holmgren"], ["Anna Holm", "Anna Holmg"]),
        (["Anna Holm", "Anna Holm"], ["Anna", "Anna"]),
        (["", "Åsa Nyman"], ["", "Åsa"]),
    ],
)
def test_short_names_are_first_names_with_what_tells_them_apart(names: list[str], short: list[str]) -> None:
    assert short_names(names) == short
