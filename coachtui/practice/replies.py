"""Own words in a scene: which choice a typed line stands for, by the words and phrases of the author's rules."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from coachtui.language.names import fold
from coachtui.practice.scenario import Choice, Reply, ReplyRule

_WORD = re.compile(r"[^\W_]+")


class Understood(NamedTuple):
    """The choice that a typed line stands for, and the rule that found it; `loosely` where no rule did."""

    choice: str
    rule: str
    loosely: bool


def understood(reply: Reply, typed: str, offered: Collection[Choice]) -> Understood | None:
    """Return what the typed line stands for: by the first rule that fits, else the author's `otherwise`.

    Whole words count, without case, accents and punctuation. Only a choice on offer is found; None where nothing was
    said, or where the choice for everything else is not on offer.
    """
    said = words(typed)
    open_ids = {choice.id for choice in offered}
    if not said:
        return None
    for rule in reply.rules:
        if rule.choice in open_ids and fits(rule, said):
            return Understood(rule.choice, rule.id, loosely=False)
    return Understood(reply.otherwise, "", loosely=True) if reply.otherwise in open_ids else None


@lru_cache(maxsize=2048)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a line, folded; an apostrophe or a hyphen parts words, so `What's` begins with `what`."""
    return tuple(_WORD.findall(fold(text)))


def fits(rule: ReplyRule, said: Sequence[str]) -> bool:
    """Tell whether a rule fits the folded words: it starts with one of its phrases or holds one, and none ruled out."""
    if any(_holds(said, phrase) for phrase in rule.without):
        return False
    return any(_starts(said, words(phrase)) for phrase in rule.starts) or any(
        _holds(said, phrase) for phrase in rule.any
    )


def _starts(said: Sequence[str], phrase: Sequence[str]) -> bool:
    return bool(phrase) and tuple(said[: len(phrase)]) == tuple(phrase)


def _holds(said: Sequence[str], text: str) -> bool:
    phrase = words(text)
    return any(_starts(said[i:], phrase) for i in range(len(said) - len(phrase) + 1))
