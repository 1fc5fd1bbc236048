"""Finds the prose within brackets that needs quotes: `{ask: Honestly, what now?, show: best-line}`.

A comma ends a value in brackets. In speech it does not, so a prose value goes on until a comma is followed by a name
that may stand there, or until its bracket is closed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from coachtui.content.fields import Either, Kind, ListOf, MapOf, Prose, Record
from coachtui.content.quoting import needs_quotes

_NAME = re.compile(r" *([\w.-]+):(?=\s|$)")
_QUOTED = re.compile(r" *(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*') *(?=[,\]}])")
_DEEPEST = 20


class Piece(NamedTuple):
    """Words that need quotes, by their offsets; `split`: YAML would end them at a comma; `quiet`: only this parser."""

    start: int
    end: int
    split: bool
    quiet: bool


def pieces(value: str, kind: Kind, pure: bool) -> list[Piece] | None:
    """Return the words within the brackets of a value that need quotes, or None where it cannot be told."""
    found: list[Piece] = []
    end = _Flow(value, found, pure).bracket(0, kind, 0)
    return found if end is not None and not value[end:].strip() else None


class _Flow:
    def __init__(self, text: str, found: list[Piece], pure: bool) -> None:
        self._text = text
        self._pure = pure
        self._found = found

    def bracket(self, at: int, kind: Kind | None, depth: int) -> int | None:
        """Read one bracket, from its opening; return the position behind its end, or None where it has none."""
        if depth > _DEEPEST:
            return None
        if isinstance(kind, Either):
            kind = kind.long
        closing = "]" if self._text[at] == "[" else "}"
        at += 1
        while at < len(self._text):
            at = self._blank(at)
            if self._text[at : at + 1] == closing:
                return at + 1
            inner: Kind | None = None
            if closing == "}":
                name = _NAME.match(self._text, at)
                if not name:
                    return None
                at = self._blank(name.end())
                inner = _within(kind, name[1])
            elif isinstance(kind, ListOf):
                inner = kind.of
            after = self._value(at, inner, kind, closing, depth)
            if after is None:
                return None
            at = self._blank(after)
            if self._text[at : at + 1] == ",":
                at += 1
            elif self._text[at : at + 1] != closing:
                return None
        return None

    def _value(self, at: int, kind: Kind | None, around: Kind | None, closing: str, depth: int) -> int | None:
        sign = self._text[at : at + 1]
        spoken = isinstance(kind.short if isinstance(kind, Either) else kind, Prose)
        if sign and sign in "[{" and not isinstance(kind, Prose):
            return self.bracket(at, kind, depth + 1)
        done = _QUOTED.match(self._text, at)
        if done and (closing == "]" or not spoken or self._ends(done.end(), around)):
            return done.end()
        if not spoken or closing == "]":
            end = next((i for i in range(at, len(self._text)) if self._text[i] in ",]}"), None)
        else:
            end = self._end(at, around, closing)
        if end is not None and spoken:
            words = self._text[at:end].rstrip()
            needed = bool(words) and needs_quotes(words, flow=True)
            if needed or (self._pure and "?" in words):
                self._found.append(Piece(at, at + len(words), "," in words, not needed))
        return end

    def _end(self, at: int, around: Kind | None, closing: str) -> int | None:
        """Return where words end: before a comma with a name that may stand there, or before the closing bracket."""
        open_brackets = 0
        for i in range(at, len(self._text)):
            sign = self._text[i]
            if sign in "[{":
                open_brackets += 1
            elif sign in "]}" and open_brackets:
                open_brackets -= 1
            elif sign == closing or (sign == "," and not open_brackets and self._named(i + 1, around)):
                return i
        return None

    def _ends(self, at: int, around: Kind | None) -> bool:
        """Tell whether a value can end here: no speech goes on behind the comma."""
        behind = self._blank(at + 1)
        return self._text[at] != "," or self._text[behind : behind + 1] in ("", "}") or self._named(at + 1, around)

    def _named(self, at: int, around: Kind | None) -> bool:
        name = _NAME.match(self._text, at)
        if not name:
            return False
        return not isinstance(around, Record) or around.rest is not None or name[1] in _names(around)

    def _blank(self, at: int) -> int:
        while at < len(self._text) and self._text[at] == " ":
            at += 1
        return at


def _names(kind: Record) -> Iterator[str]:
    return (field.name for field in kind.fields)


def _within(kind: Kind | None, name: str) -> Kind | None:
    if isinstance(kind, MapOf):
        return kind.of
    if isinstance(kind, Record):
        return next((field.kind for field in kind.fields if field.name == name), kind.rest)
    return None
