"""What was entered on the one line of a session: a note, or a slash and what it does."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

from coachtui.coaching.sessions import LogLine
from coachtui.language.dated import dated
from coachtui.language.names import fold, nearest
from coachtui.language.text import clean, visible

Does = Literal["write", "next", "back", "take-back", "end", "help", "incomplete", "unknown"]


class Slash(NamedTuple):
    """One command of the line: its letters, and its word."""

    letters: str
    word: str


SLASHES = (
    Slash("a", "action"),
    Slash("m", "mine"),
    Slash("w", "win"),
    Slash("b", "back"),
    Slash("u", "undo"),
    Slash("end", "end"),
    Slash("?", "help"),
)
"""In the order in which they are offered. A line that begins with two slashes is a note with one."""

Words = Mapping[str, str]
"""What the user's language calls the commands, by their English word."""
ENGLISH: Words = {}

_WRITES = ("action", "mine", "win")
_DOES: dict[str, Does] = {"back": "back", "undo": "take-back", "end": "end", "help": "help"}


class Entered(NamedTuple):
    """What a line means: what to do, the line to write down, and what was not understood in it.

    `unread` is what stood after an `@` without being a day, or the name of a command there is none of; `near` is the
    command that was probably meant.
    """

    does: Does
    line: LogLine | None = None
    unread: str = ""
    near: str = ""


def read_line(text: str, today: date, language: str, words: Words = ENGLISH) -> Entered:
    """Read a line as it was entered; `words` are those of the user's language."""
    text = visible(text)
    if not text.strip():
        return Entered("next")
    if not text.startswith("/") or text.startswith("//"):
        return Entered("write", LogLine("note", clean(text.removeprefix("/") if text.startswith("//") else text)))
    name, _, rest = text[1:].strip().partition(" ")
    slash = meant(name, words)
    if slash is None:
        known = [word for slash in SLASHES for word in _named(slash, words) if " " not in word]
        return Entered("unknown", unread=clean(name), near=nearest(name, known) or "")
    if slash.word not in _WRITES:
        return Entered(_DOES[slash.word])
    said = clean(rest)
    if not said:
        return Entered("incomplete", unread=slash.letters)
    if slash.word == "win":
        return Entered("write", LogLine("win", said))
    found = dated(said, today, language)
    line = LogLine("action", found.text, due=found.day, owner="me" if slash.word == "mine" else "person")
    return Entered("write", line, found.unread) if found.text else Entered("incomplete", unread=slash.letters)


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


def _all_of(slash: Slash, words: Words) -> tuple[str, ...]:
    return slash.letters, *_named(slash, words)


def _named(slash: Slash, words: Words) -> tuple[str, ...]:
    return (slash.word, words[slash.word]) if slash.word in words else (slash.word,)


def retyped(line: LogLine) -> str:
    """Return what one would type for a line again: its words go back to where they came from."""
    day = f" @{line.due.isoformat()}" if line.due else ""
    if line.kind == "action":
        return f"/{'m' if line.owner == 'me' else 'a'} {line.text}{day}"
    if line.kind == "win":
        return f"/w {line.text}"
    return f"/{line.text}" if line.text.startswith("/") else line.text
