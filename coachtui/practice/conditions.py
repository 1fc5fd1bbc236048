"""Conditions of scenarios: `meter >= 4`, a flag, `not`, `and`, `or`, parentheses; nothing else, with a depth limit."""

from typing import NamedTuple


class Condition(NamedTuple):
    """A condition as it was written, and as steps of a stack machine (postfix), so that nothing recurses."""

    source: str
    steps: tuple[tuple[str | int, ...], ...] = ()
