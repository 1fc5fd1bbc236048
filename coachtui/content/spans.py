"""Where the values of a YAML text begin and end, for what changes a file without touching the rest of it."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

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
    size = len(text)
    holder = _Holder((), 0, False, 0)
    holder.within = ()
    around: list[_Holder] = []
    for event in events(text):
        kind = type(event)
        if kind is ScalarEvent:
            key = holder.at is None
            if key:
                holder.reach(event.value)
            start, end = min(event.start_mark.index, size), min(event.end_mark.index, size)
            yield Span(holder.within, start, end, event.value, event.style or "", False, holder.flow, key)
            if not key:
                holder.go_on()
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            around.append(holder)
            at = 0 if kind is SequenceStartEvent else None
            holder = _Holder(holder.within, event.start_mark.index, bool(event.flow_style), at)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            done, holder = holder, around.pop()
            end = min(event.end_mark.index, size)
            yield Span(done.path, done.start, end, flow=done.flow, inside=holder.flow)
            holder.go_on()


class _Holder:
    """A list or a map that is open: `at` is the position in a list, or the key in a map, None before one.

    `within` is the path to what stands there.
    """

    def __init__(self, path: Path, start: int, flow: bool, at: int | None) -> None:
        self.path = path
        self.start = start
        self.flow = flow
        self.at: int | str | None = at
        self.within: Path = (*path, at or 0)

    def reach(self, at: int | str) -> None:
        """Come to a position, or to a key."""
        self.at = at
        self.within = (*self.path, at)

    def go_on(self) -> None:
        """Go on behind a value: to the next position of a list, or before the next key of a map."""
        if isinstance(self.at, int):
            self.reach(self.at + 1)
        else:
            self.at = None
