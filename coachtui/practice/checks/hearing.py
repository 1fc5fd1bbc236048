"""Own words: rules that never win, and rules that stand in each other's way."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coachtui.practice.findings import Finding, Path
from coachtui.practice.replies import fits, words
from coachtui.practice.scenario import ReplyRule, Scenario, Scene

_OTHER = ("qqq",)
"""A word that no author writes, before or behind a phrase: it may be said within a sentence."""


def check(scenario: Scenario) -> Iterator[Finding]:
    """Return for each scene that hears own words the rules that are in vain, and those that clash."""
    for scene in scenario.scenes:
        if scene.reply:
            yield from _rules(scene, scene.reply.rules)


def _rules(scene: Scene, rules: Sequence[ReplyRule]) -> Iterator[Finding]:
    for i, rule in enumerate(rules):
        path: Path = ("scenes", scene.id, "reply", "rules", i)
        before = [other for other in rules[:i] if _stands_before(scene, other, rule)]
        why = _in_vain(rule, before)
        if why:
            yield Finding("R002", path, {"name": rule.id, "because": [why]}, rests_on=("scenes",))
            continue
        for other in rules[:i]:
            phrase = _taken(rule, other) if other.choice != rule.choice else ""
            if phrase:
                yield Finding("R003", path, {"name": other.id, "other": rule.id, "example": phrase})
                break


def _stands_before(scene: Scene, rule: ReplyRule, later: ReplyRule) -> bool:
    """Tell whether a rule is asked before a later one in every play: its choice is always on offer, or is the same."""
    choice = scene.choice(rule.choice)
    return rule.choice == later.choice or bool(choice and not choice.when and not choice.once)


class _Line(NamedTuple):
    phrase: str
    said: tuple[str, ...]


def _lines(rule: ReplyRule) -> list[_Line]:
    """Return the shortest lines that a rule is meant for: each phrase by itself, and within a sentence."""
    lines = []
    for phrase in rule.starts:
        lines += [_Line(phrase, words(phrase)), _Line(phrase, (*words(phrase), *_OTHER))]
    for phrase in rule.any:
        lines += [_Line(phrase, words(phrase)), _Line(phrase, (*_OTHER, *words(phrase), *_OTHER))]
    return lines


def _in_vain(rule: ReplyRule, before: Sequence[ReplyRule]) -> dict[str, str]:
    """Return why a rule never wins, or nothing.

    What an earlier rule rules out may yet come to this one, so each line is tried with those words behind it too.
    """
    lines = [line.said for line in _lines(rule) if line.said]
    if not lines:
        return {"why": "no-words"}
    fitting = [said for said in lines if fits(rule, said)]
    if not fitting:
        return {"why": "own-not"}
    ruled_out = [words(phrase) for other in before for phrase in other.without]
    tried = fitting + [longer for said in fitting for out in ruled_out if fits(rule, longer := (*said, *_OTHER, *out))]
    winners = {next((other.id for other in before if fits(other, said)), "") for said in tried}
    return {} if "" in winners else {"why": "taken", "name": sorted(winners)[0]}


def _taken(rule: ReplyRule, other: ReplyRule) -> str:
    """Return the first phrase of a rule that an earlier one takes for itself, or an empty text."""
    return next((line.phrase for line in _lines(rule) if fits(rule, line.said) and fits(other, line.said)), "")
