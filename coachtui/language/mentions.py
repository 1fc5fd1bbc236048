"""Where a text names somebody: whole words, whatever their case and accents."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from coachtui.language.names import fold


class Stretch(NamedTuple):
    """A piece of a text, from its first place to the one behind its last."""

    start: int
    end: int


def find(text: str, names: Sequence[str], others: Sequence[str] = ()) -> list[Stretch]:
    """Return where the text has one of the names, alone or in the genitive (`Annas`).

    Within one of the `others` a name is not meant: `Anna` is not found in `Anna Holm` where that is somebody else.
    """
    wanted = {fold(name) for name in names} - {""}
    known = wanted | ({fold(name) for name in others} - {""})
    if not wanted:
        return []
    spelt = (r"\s+".join(map(re.escape, name.split())) for name in sorted(known, key=lambda name: (-len(name), name)))
    letters, places = _folded(text)
    hits = re.finditer(rf"(?<!\w)(?:{'|'.join(spelt)})(?=s?(?!\w))", letters)
    return [
        Stretch(places[hit.start()].start, places[hit.end() - 1].end)
        for hit in hits
        if " ".join(hit.group().split()) in wanted
    ]


def struck(text: str, names: Sequence[str], others: Sequence[str] = (), sign: str = "…") -> str:
    """Return the text with a sign where it has one of the names."""
    for start, end in reversed(find(text, names, others)):
        text = text[:start] + sign + text[end:]
    return text


def _folded(text: str) -> tuple[str, list[Stretch]]:
    """Return the text folded, and for each letter of it the piece of the text that it came from."""
    if text.isascii():
        return text.casefold(), [Stretch(at, at + 1) for at in range(len(text))]
    letters: list[str] = []
    places: list[Stretch] = []
    for at, char in enumerate(text):
        plain = " " if char.isspace() else fold(char)
        if plain:
            letters += plain
            places += [Stretch(at, at + 1)] * len(plain)
        elif places:
            places[-1] = Stretch(places[-1].start, at + 1)
    return "".join(letters), places
