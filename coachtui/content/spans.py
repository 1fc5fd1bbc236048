"""Where the values of a YAML text begin and end, for what changes a file without touching the rest of it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from coachtui.content.edits import Lines
from coachtui.content.reader import events
from coachtui.practice.findings import Path


class Span(NamedTuple):
    """A value or a key from `start` to `end`; `text` is that of a scalar; `flow`: it is a bracketed list or map.

    `style` is the sign that opens a scalar: none, a quote, `|` or `>`; `inside` tells whether brackets stand around it.
    """

    path: Path
    start: int
    end: int
    text: str | None = None
    style: str = ""
    flow: bool = False
    inside: bool = False
    key: bool = False


def spans(text: str) -> Iterator[Span]:
    """Return every key and value of a text that was read without a mistake; a list or map follows what is in it."""
    lines = Lines(text)
    holders: list[_Holder] = []
    for event in events(text):
        kind = type(event)
        if kind in (MappingEndEvent, SequenceEndEvent):
            holder = holders.pop()
            yield Span(holder.path, holder.start, _end(lines, event), flow=holder.flow, inside=_inside(holders))
            _next(holders)
        elif kind in (MappingStartEvent, SequenceStartEvent):
            flow = bool(event.flow_style)
            path = holders[-1].within if holders else ()
            holders.append(_Holder(path, _start(lines, event), flow, 0 if kind is SequenceStartEvent else None))
        elif kind is ScalarEvent:
            key = bool(holders) and holders[-1].expects_key
            path = holders[-1].key(event.value) if key else holders[-1].within if holders else ()
            yield Span(
                path, _start(lines, event), _end(lines, event), event.value, event.style or "", False,
                _inside(holders), key,
            )  # fmt: skip
            if not key:
                _next(holders)


class _Holder:
    """A list or a map that is open: `at` is the position in a list, or the key in a map, None before one."""

    def __init__(self, path: Path, start: int, flow: bool, at: int | None) -> None:
        self.path = path
        self.start = start
        self.flow = flow
        self.at: int | str | None = at

    @property
    def expects_key(self) -> bool:
        return self.at is None

    @property
    def within(self) -> Path:
        return (*self.path, "" if self.at is None else self.at)

    def key(self, name: str) -> Path:
        self.at = name
        return self.within


def _next(holders: list[_Holder]) -> None:
    """Go on behind a value: to the next position of a list, or the next key of a map."""
    if holders:
        at = holders[-1].at
        holders[-1].at = at + 1 if isinstance(at, int) else None


def _inside(holders: list[_Holder]) -> bool:
    return bool(holders) and holders[-1].flow


def _start(lines: Lines, event: Any) -> int:
    return lines.offset(event.start_mark.line, event.start_mark.column)


def _end(lines: Lines, event: Any) -> int:
    return lines.offset(event.end_mark.line, event.end_mark.column)
