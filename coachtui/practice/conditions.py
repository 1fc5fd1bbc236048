"""Conditions of scenarios: `meter >= 4`, a flag, `not`, `and`, `or`, parentheses; nothing else, with a depth limit."""

import operator
import re
from collections.abc import Callable, Collection, Mapping
from typing import Literal, NamedTuple

LONGEST = 500
"""Characters of a condition."""
DEEPEST = 20
"""How many `not` and open parentheses may stand around one another."""

Mistake = Literal[
    "empty",
    "too-long",
    "too-deep",
    "unbalanced",
    "unknown-sign",
    "expected-name",
    "expected-value",
    "expected-operator",
]
Operator = Literal["not", "and", "or"]

_BINDS: dict[str, int] = {"or": 1, "and": 2, "not": 3}
_COMPARES: dict[str, Callable[[int, int], bool]] = {
    ">=": operator.ge, "<=": operator.le, "==": operator.eq, "<": operator.lt, ">": operator.gt
}  # fmt: skip
_TOKEN = re.compile(r"[+-]?\w[\w.-]*|(?:[<>=]=|[<>])(?![<>=!])|[()]|[^\w\s()+-]+|[+-]")
_NAME = re.compile(r"(?![0-9]+$)\w[\w-]*")
_NUMBER = re.compile(r"[+-]?[0-9]+")


class Compare(NamedTuple):
    """A meter against a number; `at` is the position of the meter's name in the text."""

    meter: str
    sign: str
    value: int
    at: int


class Flag(NamedTuple):
    """A flag that must be set; `at` is the position of its name in the text."""

    name: str
    at: int


class Condition(NamedTuple):
    """A condition as it was written, and as steps of a stack machine (postfix), so that nothing recurses."""

    source: str
    steps: tuple[Compare | Flag | Operator, ...]


class ConditionError(ValueError):
    """A condition that cannot be read: why, where in its text (from 0), and what stands there ("" at its end)."""

    def __init__(self, code: Mistake, position: int, found: str = "") -> None:
        super().__init__(f"{code} at {position}")
        self.code: Mistake = code
        self.position = position
        self.found = found


class _Token(NamedTuple):
    text: str
    at: int


def parse(text: str) -> Condition:
    """Read a condition; `not` binds before `and`, `and` before `or`. Raises ConditionError at the first mistake.

    Dijkstra's shunting yard: operators wait in `held` until one that binds less, or the end, releases them.
    """
    if len(text) > LONGEST:
        raise ConditionError("too-long", LONGEST)
    tokens = [_Token(found[0], found.start()) for found in _TOKEN.finditer(text)]
    if not tokens:
        raise ConditionError("empty", 0)
    tokens.append(_Token("", len(text.rstrip())))
    steps: list[Compare | Flag | Operator] = []
    held: list[_Token] = []
    i = 0
    while True:
        while tokens[i].text in ("not", "("):
            _hold(held, tokens[i])
            i += 1
        part, i = _operand(tokens, i)
        steps.append(part)
        while tokens[i].text == ")":
            _close(held, steps, tokens[i])
            i += 1
        token = tokens[i]
        if not token.text:
            break
        if token.text not in ("and", "or"):
            raise _wrong(token, "expected-operator")
        _release(held, steps, _BINDS[token.text])
        held.append(token)
        i += 1
    _release(held, steps, 0)
    if held:
        raise ConditionError("unbalanced", held[-1].at, "(")
    return Condition(text, tuple(steps))


def _hold(held: list[_Token], token: _Token) -> None:
    held.append(token)
    if sum(waiting.text in ("not", "(") for waiting in held) > DEEPEST:
        raise ConditionError("too-deep", token.at, token.text)


def _operand(tokens: list[_Token], i: int) -> tuple[Compare | Flag, int]:
    """Read a flag or a comparison at position `i` of the tokens; return it with the position behind it."""
    name, sign = tokens[i], tokens[i + 1] if tokens[i].text else tokens[i]
    if name.text in ("and", "or") or not _NAME.fullmatch(name.text):
        raise _wrong(name, "expected-name")
    if sign.text not in _COMPARES:
        return Flag(name.text, name.at), i + 1
    value = tokens[i + 2]
    if not _NUMBER.fullmatch(value.text):
        raise _wrong(value, "expected-value")
    return Compare(name.text, sign.text, int(value.text), name.at), i + 3


def _close(held: list[_Token], steps: list[Compare | Flag | Operator], closing: _Token) -> None:
    _release(held, steps, 0)
    if not held:
        raise ConditionError("unbalanced", closing.at, ")")
    held.pop()


def _release(held: list[_Token], steps: list[Compare | Flag | Operator], binds: int) -> None:
    """Move operators that bind as much or more from the waiting ones to the steps, back to an open parenthesis."""
    while held and _BINDS.get(held[-1].text, -1) >= binds:
        text = held.pop().text
        steps.append("not" if text == "not" else "and" if text == "and" else "or")


def _wrong(token: _Token, expected: Mistake) -> ConditionError:
    known = not token.text or token.text in "()" or token.text in _COMPARES or re.match(r"[+-]?\w", token.text)
    return ConditionError(expected if known else "unknown-sign", token.at, token.text)


def holds(condition: Condition, meters: Mapping[str, int], flags: Collection[str]) -> bool:
    """Tell whether the condition holds. Raises KeyError for a meter without a value."""
    stack: list[bool] = []
    for step in condition.steps:
        if isinstance(step, Compare):
            stack.append(_COMPARES[step.sign](meters[step.meter], step.value))
        elif isinstance(step, Flag):
            stack.append(step.name in flags)
        elif step == "not":
            stack.append(not stack.pop())
        else:
            right, left = stack.pop(), stack.pop()
            stack.append((left and right) if step == "and" else (left or right))
    return stack.pop()


def names(condition: Condition) -> tuple[dict[str, int], dict[str, int]]:
    """Return the meters and the flags that the condition reads, each with the first position of its name."""
    meters: dict[str, int] = {}
    flags: dict[str, int] = {}
    for step in condition.steps:
        if isinstance(step, Compare):
            meters.setdefault(step.meter, step.at)
        elif isinstance(step, Flag):
            flags.setdefault(step.name, step.at)
    return meters, flags
