from collections import defaultdict
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from coachtui.practice.conditions import DEEPEST, LONGEST, ConditionError, holds, names, parse

METERS = {"trust": 5, "candour": -2}
FLAGS = {"named", "third-time"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trust >= 5", True),
        ("trust > 5", False),
        ("trust<=5", True),
        ("trust < 5", False),
        ("trust == 5", True),
        ("trust == +5", True),
        ("candour >= -2", True),
        ("candour>-2", False),
        ("candour < 0", True),
        ("named", True),
        ("third-time", True),
        ("unnamed", False),
        ("not named", False),
        ("not not named", True),
        ("not trust >= 6", True),
        ("named or named and unnamed", True),
        ("(named or named) and unnamed", False),
        ("not unnamed and unnamed", False),
        ("not (unnamed and unnamed)", True),
        ("not unnamed or named", True),
        ("unnamed and unnamed or named", True),
        ("unnamed and (unnamed or named)", False),
        ("  ((named))\tand\n trust>=5 ", True),
        ("notnamed", False),
    ],
)
def test_a_condition_holds_as_it_reads(text: str, expected: bool) -> None:
    assert holds(parse(text), METERS, FLAGS) is expected


@pytest.mark.parametrize(
    ("text", "code", "position", "found"),
    [
        ("", "empty", 0, ""),
        (" \n ", "empty", 0, ""),
        ("trust = 5", "unknown-sign", 6, "="),
        ("trust => 5", "unknown-sign", 6, "=>"),
        ("trust != 5", "unknown-sign", 6, "!="),
        ("trust <> 5", "unknown-sign", 6, "<>"),
        ("trust ≥ 5", "unknown-sign", 6, "≥"),
        ("named && third", "unknown-sign", 6, "&&"),
        ("trust >= - 2", "unknown-sign", 9, "-"),
        ("trust >=", "expected-value", 8, ""),
        ("trust >= high", "expected-value", 9, "high"),
        ("trust >= 4.5", "expected-value", 9, "4.5"),
        ("trust >= (5)", "expected-value", 9, "("),
        ("5 <= trust", "expected-name", 0, "5"),
        (">= 5", "expected-name", 0, ">="),
        ("named and", "expected-name", 9, ""),
        ("named and   ", "expected-name", 9, ""),
        ("named and or third", "expected-name", 10, "or"),
        ("not", "expected-name", 3, ""),
        ("()", "expected-name", 1, ")"),
        (")", "expected-name", 0, ")"),
        ("named third", "expected-operator", 6, "third"),
        ("trust 5", "expected-operator", 6, "5"),
        ("trust >= 1 <= 5", "expected-operator", 11, "<="),
        ("named AND third", "expected-operator", 6, "AND"),
        ("named not third", "expected-operator", 6, "not"),
        ("named (third)", "expected-operator", 6, "("),
        ("(named", "unbalanced", 0, "("),
        ("named and (third or (trust > 1)", "unbalanced", 10, "("),
        ("named)", "unbalanced", 5, ")"),
        ("(named)) or third", "unbalanced", 7, ")"),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, code: str, position: int, found: str) -> None:
    with pytest.raises(ConditionError) as told:
        parse(text)
    assert (told.value.code, told.value.position, told.value.found) == (code, position, found)


@pytest.mark.parametrize(
    ("before", "after", "offset"),
    [("(", ")", 0), ("not ", "", 0), ("named and (", ")", 10)],
)
def test_depth_ends_at_its_limit(before: str, after: str, offset: int) -> None:
    assert parse(before * DEEPEST + "named" + after * DEEPEST).steps
    with pytest.raises(ConditionError) as told:
        parse(before * (DEEPEST + 1) + "named" + after * (DEEPEST + 1))
    assert (told.value.code, told.value.position) == ("too-deep", len(before) * DEEPEST + offset)


def test_depth_counts_both_not_and_parentheses() -> None:
    half = DEEPEST // 2
    assert parse("not (" * half + "named" + ")" * half).steps
    with pytest.raises(ConditionError) as told:
        parse("not (" * half + "not named" + ")" * half)
    assert (told.value.code, told.value.position) == ("too-deep", len("not (") * half)


def test_what_stands_side_by_side_is_not_deep() -> None:
    text = " or ".join(["not a"] * 40)
    assert holds(parse(text), {}, set())
    assert not holds(parse(text), {}, {"a"})


def test_length_ends_at_its_limit() -> None:
    assert parse("a" * LONGEST).steps
    with pytest.raises(ConditionError) as told:
        parse("a" * (LONGEST + 1))
    assert (told.value.code, told.value.position) == ("too-long", LONGEST)


def test_the_names_that_are_read_come_with_their_places() -> None:
    condition = parse("trust >= 2 and (named or not candour < 0) or trust == 9 and named")
    assert names(condition) == ({"trust": 0, "candour": 29}, {"named": 16})


def test_a_meter_without_a_value_is_no_number() -> None:
    with pytest.raises(KeyError, match="humour"):
        holds(parse("humour > 0"), METERS, FLAGS)


Tree = tuple[Any, ...]
"""A condition as a tree: ("compare", meter, sign, number), ("flag", name), ("not", tree), ("and", tree, tree) …"""
SIGNS: dict[str, Callable[[int, int], bool]] = {
    ">=": lambda a, b: a >= b, "<=": lambda a, b: a <= b, "==": lambda a, b: a == b,
    "<": lambda a, b: a < b, ">": lambda a, b: a > b,
}  # fmt: skip
BINDS = {"or": 1, "and": 2, "not": 3}
NUMBERS = st.integers(-3, 3)
TREES = st.recursive(
    st.tuples(st.just("compare"), st.sampled_from(["m", "m-2"]), st.sampled_from(sorted(SIGNS)), NUMBERS)
    | st.tuples(st.just("flag"), st.sampled_from(["f", "f-2", "orderly", "nothing"])),
    lambda inner: (
        st.tuples(st.sampled_from(["not", "grouped"]), inner) | st.tuples(st.sampled_from(["and", "or"]), inner, inner)
    ),
    max_leaves=12,
)


def written(tree: Tree) -> str:
    """Write a tree with no more parentheses than it needs; a group asks for one more."""
    if tree[0] == "compare":
        return f"{tree[1]}{tree[2]} {tree[3]}"
    if tree[0] == "flag":
        return str(tree[1])
    if tree[0] == "grouped":
        return f"({written(tree[1])})"
    parts = [f"({written(t)})" if BINDS.get(t[0], 4) < BINDS[tree[0]] else written(t) for t in tree[1:]]
    return f" {tree[0]} ".join(parts) if len(parts) > 1 else f"not {parts[0]}"


def naive(tree: Tree, meters: dict[str, int], flags: set[str]) -> bool:
    if tree[0] == "compare":
        return SIGNS[tree[2]](meters[tree[1]], tree[3])
    if tree[0] == "flag":
        return tree[1] in flags
    parts = [naive(part, meters, flags) for part in tree[1:]]
    return not parts[0] if tree[0] == "not" else any(parts) if tree[0] == "or" else all(parts)


def depth(tree: Tree) -> int:
    return 1 + max(map(depth, tree[1:])) if tree[0] not in ("compare", "flag") else 0


@given(TREES, NUMBERS, NUMBERS, st.sets(st.sampled_from(["f", "f-2", "orderly", "nothing"])))
@settings(max_examples=400)
def test_a_condition_holds_as_a_naive_reading_of_it(tree: Tree, m: int, n: int, flags: set[str]) -> None:
    text = written(tree)
    assume(depth(tree) <= DEEPEST and len(text) <= LONGEST)
    meters = {"m": m, "m-2": n}
    assert holds(parse(text), meters, flags) is naive(tree, meters, flags)


def refusal(text: str) -> ConditionError | None:
    try:
        parse(text)
    except ConditionError as problem:
        return problem
    return None


@given(st.lists(st.sampled_from(["not", "and", "or", "(", ")", "m", "f", ">=", "<", "-1", "4", "=", " ", "\u00a0"])))
@settings(max_examples=400)
def test_whatever_is_typed_is_read_or_refused_at_a_place_in_it(parts: list[str]) -> None:
    text = " ".join(parts)
    refused = refusal(text)
    if refused is None:
        assert holds(parse(text), defaultdict(int), set()) in (True, False)
    else:
        assert 0 <= refused.position <= len(text)
        assert text[refused.position :].startswith(refused.found)


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    refused = refusal(text)
    if refused is None:
        meters, flags = names(parse(text))
        assert all(text[at:].startswith(name) for name, at in (meters | flags).items())
    else:
        assert text[refused.position :].startswith(refused.found)
