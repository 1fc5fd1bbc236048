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
