"""What makes a session count, and why one does not."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachtui.coaching.qualifying import NEEDS, Need, Reason, Rule, shortcomings

RULE = Rule()
LOOSE = Rule(1, 480, ())


@pytest.mark.parametrize(
    ("rule", "minutes", "written", "outcome", "reasons"),
    [
        (RULE, 45, True, True, ()),
        (RULE, 15, True, True, ()),
        (RULE, 180, True, True, ()),
        (RULE, 14, True, True, ("too-short",)),
        (RULE, 181, True, True, ("too-long",)),
        (RULE, 45, False, True, ("nothing-written",)),
        (RULE, 45, True, False, ("no-outcome",)),
        (RULE, 3, False, False, ("too-short", "nothing-written", "no-outcome")),
        (RULE, 400, False, False, ("too-long", "nothing-written", "no-outcome")),
        (LOOSE, 1, False, False, ()),
        (LOOSE, 480, False, False, ()),
        (Rule(10, 60, ("outcome",)), 60, False, False, ("no-outcome",)),
        (Rule(10, 60, ("note-or-prompt",)), 9, False, False, ("too-short", "nothing-written")),
    ],
)
def test_a_session_is_held_against_the_rule(
    rule: Rule, minutes: int, written: bool, outcome: bool, reasons: tuple[Reason, ...]
) -> None:
    assert shortcomings(rule, minutes, written=written, outcome=outcome) == reasons


@given(
    st.builds(Rule, st.integers(0, 60), st.integers(60, 480), st.sampled_from([(), NEEDS, NEEDS[:1], NEEDS[1:]])),
    st.integers(0, 500),
    st.booleans(),
    st.booleans(),
)
def test_reasons_come_once_in_a_fixed_order_and_more_is_never_worse(
    rule: Rule, minutes: int, written: bool, outcome: bool
) -> None:
    reasons = shortcomings(rule, minutes, written=written, outcome=outcome)
    assert list(reasons) == [reason for reason in get_args(Reason) if reason in reasons]
    assert ("too-short" in reasons, "too-long" in reasons) == (minutes < rule.least, minutes > rule.most)
    assert set(shortcomings(rule, minutes, written=True, outcome=True)) <= set(reasons)


def test_the_list_of_needs_is_whole() -> None:
    assert set(NEEDS) == set(get_args(Need))
