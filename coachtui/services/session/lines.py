"""What was entered on the one line of a session: a note, or a slash and what it does."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from coachtui.coaching.goals import HIGHEST, LOWEST, worded
from coachtui.coaching.sessions import LogKind, LogLine
from coachtui.language.dated import dated
from coachtui.language.halves import either, from_to
from coachtui.language.text import clean, visible
from coachtui.services.session.slashes import ENGLISH, Words, closest, meant

Does = Literal[
    "write", "next", "back", "take-back", "end", "help", "incomplete", "unknown",
    "question", "another", "follow-up", "keep", "stage", "guideline", "zen", "swap", "done",
]  # fmt: skip

_DOES: dict[str, Does] = {
    "back": "back",
    "undo": "take-back",
    "end": "end",
    "help": "help",
    "another": "another",
    "follow-up": "follow-up",
    "keep": "keep",
    "stage": "stage",
    "guideline": "guideline",
    "zen": "zen",
    "swap": "swap",
    "done": "done",
}
"""Commands that need no words; what stands behind one is handed on with it."""


class Entered(NamedTuple):
    """What a line means: what to do, the line to write down, and what was not understood in it.

    `said` are the words behind a command that writes nothing down: a question, a stage, the number of what is done.
    `unread` is what stood after an `@` without being a day, or the name of a command there is none of; `near` is the
    command that was probably meant.
    """

    does: Does
    line: LogLine | None = None
    unread: str = ""
    near: str = ""
    said: str = ""


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
        return Entered("unknown", unread=clean(name), near=closest(name, words))
    said = clean(rest)
    if slash.word in _DOES:
        return Entered(_DOES[slash.word], said=said)
    if slash.word == "question":
        return Entered("question", said=said) if said else Entered("incomplete", unread=slash.letters)
    found = _WRITES[slash.word](said, today, language) if said else None
    return found or Entered("incomplete", unread=slash.letters)


def _dated(kind: LogKind, said: str, today: date, language: str) -> Entered | None:
    found = dated(said, today, language)
    return Entered("write", LogLine(kind, found.text, due=found.day), found.unread) if found.text else None


def _action(said: str, today: date, language: str) -> Entered | None:
    return _dated("action", said, today, language)


def _mine(said: str, today: date, language: str) -> Entered | None:
    found = _action(said, today, language)
    return found._replace(line=found.line._replace(owner="me")) if found and found.line else None


def _experiment(said: str, today: date, language: str) -> Entered | None:
    found = _dated("experiment", said, today, language)
    if not found or not found.line:
        return None
    a, b = either(found.line.text)
    return found._replace(line=found.line._replace(text=a, more=b))


def _goal(said: str, today: date, language: str) -> Entered | None:
    was, to = from_to(said, language)
    return Entered("write", LogLine("goal", to, more=was)) if to else None


def _rating(said: str, today: date, language: str) -> Entered | None:
    number, _, about = said.partition(" ")
    if not number.isdecimal() or not LOWEST <= int(number[:3]) <= HIGHEST:
        return None
    return Entered("write", LogLine("rating", about.strip(), value=int(number)))


def _link(said: str, today: date, language: str) -> Entered | None:
    what, use = from_to(said) if " > " in said else (said, "")
    return Entered("write", LogLine("resource", what or use, more=use if what else ""))


def _words(kind: LogKind) -> Callable[[str, date, str], Entered | None]:
    return lambda said, today, language: Entered("write", LogLine(kind, said))


_WRITES: dict[str, Callable[[str, date, str], Entered | None]] = {
    "action": _action,
    "mine": _mine,
    "plan": _words("plan"),
    "experiment": _experiment,
    "win": _words("win"),
    "goal": _goal,
    "rating": _rating,
    "park": _words("parked"),
    "link": _link,
}

_LETTERS: dict[LogKind, str] = {
    "action": "a", "plan": "i", "experiment": "e", "win": "w", "goal": "g", "rating": "r", "parked": "p",
    "resource": "l", "done": "d",
}  # fmt: skip


def retyped(line: LogLine) -> str:
    """Return what one would type for a line again: its words go back to where they came from."""
    if line.kind in ("note", "prompt"):
        return f"/{line.text}" if line.text.startswith("/") else line.text
    if line.kind == "swap":
        return ""
    letters = "m" if line.kind == "action" and line.owner == "me" else _LETTERS[line.kind]
    day = f" @{line.due.isoformat()}" if line.due else ""
    return f"/{letters} {_typed(line)}{day}".rstrip()


def _typed(line: LogLine) -> str:
    match line.kind:
        case "rating":
            return f"{line.value} {line.text}"
        case "goal":
            return worded(line.more, line.text)
        case "experiment":
            return f"{line.text} / {line.more}" if line.more else line.text
        case "resource" | "done":
            return f"{line.text} > {line.more}" if line.more else line.text
    return line.text
