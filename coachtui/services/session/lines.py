"""What was entered on the one line of a session: a note, or a slash and what it does."""

from datetime import date
from typing import Literal, NamedTuple

from coachtui.coaching.sessions import LogLine
from coachtui.language.dated import dated
from coachtui.language.names import nearest
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


def read_line(text: str, today: date, language: str) -> Entered:
    """Read a line as it was entered."""
    text = visible(text)
    if not text.strip():
        return Entered("next")
    if not text.startswith("/") or text.startswith("//"):
        return Entered("write", LogLine("note", clean(text.removeprefix("/") if text.startswith("//") else text)))
    name, _, rest = text[1:].strip().partition(" ")
    slash = meant(name)
    if slash is None:
        return Entered("unknown", unread=clean(name), near=nearest(name, [slash.word for slash in SLASHES]) or "")
    if slash.word not in _WRITES:
        return Entered(_DOES[slash.word])
    words = clean(rest)
    if not words:
        return Entered("incomplete", unread=slash.letters)
    if slash.word == "win":
        return Entered("write", LogLine("win", words))
    found = dated(words, today, language)
    line = LogLine("action", found.text, due=found.day, owner="me" if slash.word == "mine" else "person")
    return Entered("write", line, found.unread) if found.text else Entered("incomplete", unread=slash.letters)


def meant(name: str) -> Slash | None:
    """Return the command with these letters, or the one word that begins so."""
    typed = name.casefold()
    exact = [slash for slash in SLASHES if typed in (slash.letters, slash.word)]
    begun = [slash for slash in SLASHES if len(typed) > 1 and slash.word.startswith(typed)]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def retyped(line: LogLine) -> str:
    """Return what one would type for a line again: its words go back to where they came from."""
    day = f" @{line.due.isoformat()}" if line.due else ""
    if line.kind == "action":
        return f"/{'m' if line.owner == 'me' else 'a'} {line.text}{day}"
    if line.kind == "win":
        return f"/w {line.text}"
    return f"/{line.text}" if line.text.startswith("/") else line.text
