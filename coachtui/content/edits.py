"""Changes to a text at places in it: everything between them stays as its author wrote it."""

from collections.abc import Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Other characters in the place of those from `start` to `end`, both counted from 0."""

    start: int
    end: int
    text: str


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made. No two of them may overlap; the same one twice is made once."""
    done = []
    at = 0
    for edit in sorted(set(edits)):
        done += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join((*done, text[at:]))


class Lines:
    """The lines of a text, to turn places into offsets."""

    def __init__(self, text: str) -> None:
        self._begins = [0]
        for line in text.split("\n"):
            self._begins.append(self._begins[-1] + len(line) + 1)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a place; both are counted from 0. One below the last line is the end of the text."""
        if line >= len(self._begins) - 1:
            return self._begins[-1] - 1
        return self._begins[line] + column
