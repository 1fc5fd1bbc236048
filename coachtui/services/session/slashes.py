"""The slash commands of a session's line: their letters, their words, and which one was meant."""

from collections.abc import Mapping
from typing import NamedTuple

from coachtui.language.names import fold, nearest


class Slash(NamedTuple):
    """One command of the line: its letters, and its word."""

    letters: str
    word: str


SLASHES = (
    Slash("a", "action"),
    Slash("m", "mine"),
    Slash("i", "plan"),
    Slash("e", "experiment"),
    Slash("d", "done"),
    Slash("w", "win"),
    Slash("g", "goal"),
    Slash("r", "rating"),
    Slash("p", "park"),
    Slash("l", "link"),
    Slash("q", "question"),
    Slash("n", "another"),
    Slash("f", "follow-up"),
    Slash("k", "keep"),
    Slash("s", "stage"),
    Slash("b", "back"),
    Slash("u", "undo"),
    Slash("guide", "guideline"),
    Slash("zen", "zen"),
    Slash("swap", "swap"),
    Slash("end", "end"),
    Slash("?", "help"),
)
"""In the order in which they are offered. A line that begins with two slashes is a note with one."""

Words = Mapping[str, str]
"""What the user's language calls the commands, by their English word."""
ENGLISH: Words = {}


def meant(name: str, words: Words = ENGLISH) -> Slash | None:
    """Return the command with these letters, or the one whose word begins so: the English one, or the user's own."""
    typed = fold(name)
    exact = [slash for slash in SLASHES if typed in map(fold, _all_of(slash, words))]
    found = exact or (begun(name, words) if len(typed) > 1 else [])
    return found[0] if len(found) == 1 else None


def begun(name: str, words: Words = ENGLISH) -> list[Slash]:
    """Return the commands whose letters or words begin like what was typed so far."""
    typed = fold(name)
    return [slash for slash in SLASHES if any(fold(each).startswith(typed) for each in _all_of(slash, words))]


def closest(name: str, words: Words = ENGLISH) -> str:
    """Return the word of the command that was probably meant, or an empty text."""
    known = [word for slash in SLASHES for word in _named(slash, words) if " " not in word]
    return nearest(name, known) or ""


def _all_of(slash: Slash, words: Words) -> tuple[str, ...]:
    return slash.letters, *_named(slash, words)


def _named(slash: Slash, words: Words) -> tuple[str, ...]:
    return (slash.word, words[slash.word]) if slash.word in words else (slash.word,)
