"""Finding the person that a few typed letters mean."""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

LONGEST_ID = 60
"""Characters of an id; anything longer is not taken for a misspelt one."""

_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "đ": "d", "ł": "l", "þ": "th", "ð": "d", "œ": "oe"})


def fold(text: str) -> str:
    """Return the text in one case and without accents, so that `soren` finds `Søren` and `asa` finds `Åsa`."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
        plain = plain.casefold().translate(_LETTERS)
    return " ".join(plain.split())


class Match(NamedTuple):
    """What a typed name means: `found` are positions that fit; where none fits, `near` are the nearest spellings."""

    found: tuple[int, ...]
    near: tuple[int, ...] = ()


def match(typed: str, names: Sequence[str]) -> Match:
    """Match a typed name against the names: the whole name, else its beginning, else the beginnings of its words."""
    wanted = fold(typed)
    folded = [fold(name) for name in names]
    if not wanted:
        return Match(())
    whole = tuple(i for i, name in enumerate(folded) if name == wanted)
    if whole:
        return Match(whole)
    starts = tuple(i for i, name in enumerate(folded) if name.startswith(wanted))
    if starts:
        return Match(starts)
    parts = wanted.split()
    inside = tuple(i for i, name in enumerate(folded) if _words_begin(parts, name.split()))
    return Match(inside) if inside else Match((), _near(wanted, folded))


def _words_begin(parts: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether each typed part begins a word of the name, in the order of the name."""
    rest = iter(words)
    return all(any(word.startswith(part) for word in rest) for part in parts)


def _near(wanted: str, folded: Sequence[str]) -> tuple[int, ...]:
    scored = []
    for i, name in enumerate(folded):
        far = max(1, len(wanted) // 3)
        # A spelling that is longer or shorter by more than that is further away, and need not be measured.
        spellings = [each for each in _spellings(name) if abs(len(each) - len(wanted)) <= far]
        nearest = min((distance(wanted, each) for each in spellings), default=far + 1)
        if nearest <= far:
            scored.append((nearest, i))
    return tuple(i for _, i in sorted(scored)[:3])


def _spellings(name: str) -> Iterable[str]:
    return (name, *name.split())


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """Return the known word that was probably meant, or None: for *did you mean*."""
    words = list(known)
    near = _near(fold(typed), [fold(word) for word in words])
    return words[near[0]] if near else None


def near(name: str, known: Iterable[str]) -> dict[str, list[str]]:
    """Return the known name that was probably meant, as a value for *did you mean*; nothing where there is none."""
    meant = nearest(name, known) if len(name) <= LONGEST_ID else None
    return {"near": [meant]} if meant else {}


def distance(a: str, b: str) -> int:
    """Return how many letters must be added, dropped, changed or swapped with a neighbour to make `b` of `a`.

    The restricted Damerau-Levenshtein distance (optimal string alignment).
    """
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, last = last, row
    return last[-1]


def short_names(names: Sequence[str]) -> list[str]:
    """Return the first names; where two share one, with as much of the rest as tells them apart, at best a letter."""
    firsts = [name.split()[0] if name.split() else name for name in names]
    shown = []
    for name, first in zip(names, firsts, strict=True):
        same = [other for other, its in zip(names, firsts, strict=True) if its == first and other != name]
        rest = name[len(first) :].strip()
        cells = next((n for n in range(len(rest) + 1) if not any(_begins(other, first, rest[:n]) for other in same)), 0)
        shown.append(f"{first} {rest[: cells or len(rest)]}".rstrip() if same else first)
    return shown


def _begins(name: str, first: str, rest: str) -> bool:
    return name[len(first) :].strip().startswith(rest)
