"""The note of a session told afterwards: words, and the same slashes behind them as in a talk."""

import re
from datetime import date
from typing import NamedTuple

from coachtui.coaching.sessions import LogLine
from coachtui.errors import InvalidFieldError
from coachtui.language.text import clean
from coachtui.services.session.carrying import rated
from coachtui.services.session.last import LastTime, last_time, said_done
from coachtui.services.session.lines import Entered, read_line
from coachtui.services.session.slashes import ENGLISH, Words, meant
from coachtui.store.records import Records

_SLASH = re.compile(r"(?:(?<=\s)|^)(?=/[^\s/]+(?:\s|$))")
"""Before a slash that begins a word."""
_TOLD = frozenset(("action", "mine", "plan", "experiment", "done", "win", "goal", "rating", "park", "link"))
"""Commands that write something down; the others steer a talk, and there is none."""


class Said(NamedTuple):
    """A note of a session told: the text as it was typed, the local date and language in which it is read."""

    text: str
    today: date
    language: str
    words: Words = ENGLISH


def told_lines(records: Records, person: str, said: Said) -> tuple[Entered, ...]:
    """Return what a note says about a person: its words, then each slash in it that writes something down.

    A slash that means nothing here is a word like others. Raises InvalidFieldError for one behind which nothing stands
    that can be understood, a rating without a goal, or a thing done that is not open.
    """
    last = last_time(records, person)
    found: list[Entered] = []
    for entered in _read(said):
        log = tuple(each.line for each in found if each.line)
        found.append(entered._replace(line=_fitted(entered, log, last)))
    return tuple(found)


def _fitted(entered: Entered, log: tuple[LogLine, ...], last: LastTime) -> LogLine:
    """Return the line with what it is about: a rating with its goal, a thing done with its words."""
    line = entered.line
    if entered.does == "done":
        line = said_done(last, entered.said, gone={one.text for one in log if one.kind == "done"})
        if line is None:
            raise InvalidFieldError("open-none", "note", typed=entered.said)
    elif line is None:
        raise InvalidFieldError("slash-unfit", "note", slash=entered.unread)
    elif line.kind == "rating":
        line = rated(line, log, list(last.goals))
        if line is None:
            raise InvalidFieldError("goal-none", "note")
    return line


def _read(said: Said) -> list[Entered]:
    parts = [""]
    for part in _SLASH.split(said.text):
        name = part[1:].split()[0] if part.startswith("/") and part[1:].split() else ""
        slash = meant(name, said.words) if name else None
        if slash and slash.word in _TOLD:
            parts.append(part)
        else:
            parts[-1] += part
    texts = [part.strip() for part in parts]
    note = [Entered("write", LogLine("note", clean(texts[0])))] if texts[0] else []
    return note + [read_line(text, said.today, said.language, said.words) for text in texts[1:]]
