"""Why a condition never holds: what it needs, and what there is at most whenever it is asked."""

from collections.abc import Collection, Iterator
from typing import NamedTuple, TypeAlias

from coachtui.practice.conditions import Compare, Condition, Flag
from coachtui.practice.proof.layout import Layout

_OPPOSITE = {">=": "<", "<": ">=", "<=": ">", ">": "<=", "==": "!=", "!=": "=="}


class Atom(NamedTuple):
    """A comparison or a flag, or that it does not hold."""

    of: Compare | Flag
    holds: bool = True

    def __str__(self) -> str:
        """Return it as an author would write it."""
        if isinstance(self.of, Flag):
            return self.of.name if self.holds else f"not {self.of.name}"
        sign = self.of.sign if self.holds else _OPPOSITE[self.of.sign]
        if sign == "!=":
            return f"not {self.of.meter} == {self.of.value}"
        return f"{self.of.meter} {sign} {self.of.value}"


class Several(NamedTuple):
    """Parts that must all hold, or of which one must; no part is of the same kind."""

    all: bool
    parts: "tuple[Part, ...]"

    def __str__(self) -> str:
        """Return it as an author would write it."""
        words = (str(part) if isinstance(part, Atom) else f"({part})" for part in self.parts)
        return (" and " if self.all else " or ").join(words)


Part: TypeAlias = Atom | Several


class Reason(NamedTuple):
    """Why something never happens.

    `most` and `least`: the meter is never more, or less, than `value`; `never`: it is never just that; `unset`: no
    flag is set by then; `set`: it always is; `together`: the parts never hold at once; `either`: none of them does.
    """

    why: str
    needs: str
    value: int = 0


def tree(condition: Condition) -> Part:
    """Return a condition as parts, each `not` moved down to what it is about."""
    stack: list[tuple[Part, Part]] = []
    for step in condition.steps:
        if isinstance(step, Compare | Flag):
            stack.append((Atom(step), Atom(step, holds=False)))
        elif step == "not":
            stack.append(stack.pop()[::-1])
        else:
            right, left = stack.pop(), stack.pop()
            both = step == "and"
            stack.append((_join(both, left[0], right[0]), _join(not both, left[1], right[1])))
    return stack.pop()[0]


def _join(both: bool, left: Part, right: Part) -> Several:
    parts: list[Part] = []
    for side in (left, right):
        parts += side.parts if isinstance(side, Several) and side.all is both else (side,)
    return Several(both, tuple(parts))


def reasons(condition: Condition, layout: Layout, asked: Collection[int]) -> tuple[Reason, ...]:
    """Return why a condition holds in none of the states in which it is asked; the states hold what it reads."""
    return tuple(_why(tree(condition), layout, asked))


def _why(part: Part, layout: Layout, asked: Collection[int]) -> Iterator[Reason]:
    if isinstance(part, Atom):
        yield _atom(part, layout, asked)
    elif not part.all:
        for each in part.parts:
            yield from _why(each, layout, asked)
    else:
        never = [each for each in part.parts if not any(_true(each, layout, state) for state in asked)]
        for each in never[:1]:
            yield from _why(each, layout, asked)
        if not never:
            yield Reason("together", str(part))


def _atom(atom: Atom, layout: Layout, asked: Collection[int]) -> Reason:
    if isinstance(atom.of, Flag):
        return Reason("unset" if atom.holds else "set", atom.of.name)
    values = [layout.gauges[atom.of.meter].value(state) for state in asked]
    sign = atom.of.sign if atom.holds else _OPPOSITE[atom.of.sign]
    if sign in (">=", ">") or (sign == "==" and max(values) < atom.of.value):
        return Reason("most", str(atom), max(values))
    if sign in ("<=", "<") or (sign == "==" and min(values) > atom.of.value):
        return Reason("least", str(atom), min(values))
    return Reason("never" if sign == "==" else "always", str(atom), atom.of.value)


def _true(part: Part, layout: Layout, state: int) -> bool:
    if isinstance(part, Several):
        holds = (_true(each, layout, state) for each in part.parts)
        return all(holds) if part.all else any(holds)
    if isinstance(part.of, Flag):
        return bool(state & layout.flags.get(part.of.name, 0)) is part.holds
    value, wanted = layout.gauges[part.of.meter].value(state), part.of.value
    signs = {">=": value >= wanted, "<=": value <= wanted, "==": value == wanted, "<": value < wanted}
    return signs.get(part.of.sign, value > wanted) is part.holds
