"""A day at the end of what was typed: only after `@` or a comma, so that no word of a sentence is taken for one."""

from datetime import date
from typing import NamedTuple

from coachtui.language.spoken import day

_LONGEST = 3
"""Words that a day may take: `fri`, `i morgen`, `27 / 11`."""


class Dated(NamedTuple):
    """The words without their day, the day or None, and what stood after an `@` without being one."""

    text: str
    day: date | None = None
    unread: str = ""


def dated(text: str, today: date, language: str = "en") -> Dated:
    """Read `ask Karim @fri`, `@27/11 ask Karim` or `ask Karim, fredag`. Where no day is read the text stays whole."""
    at = text.rfind(" @") + 1 if " @" in text else 0 if text.startswith("@") else -1
    if at >= 0:
        return _after_at(text, at, today, language)
    words, comma, last = text.rpartition(",")
    found = day(last, today, language) if comma and _names_a_day(last) else None
    return Dated(words.strip(), found) if found and words.strip() else Dated(text)


def _after_at(text: str, at: int, today: date, language: str) -> Dated:
    before, after = text[:at].strip(), text[at + 1 :].split()
    for count in range(min(_LONGEST, len(after)), 0, -1):
        found = day(" ".join(after[:count]).rstrip(",;."), today, language)
        if found:
            rest = " ".join(after[count:])
            return Dated(f"{before.rstrip(',')} {rest}".strip(), found)
    return Dated(text, unread=after[0] if after else "")


def _names_a_day(text: str) -> bool:
    """Tell whether a comma's last words look like a day: a bare number or two letters may be part of a sentence."""
    return not text.strip().isdecimal() and len(text.strip()) > 2
