"""Sorts the entries of a map whose order means nothing, each with the comments above it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from coachtui.content.edits import Edit, edited
from coachtui.content.formats.declared import Format
from coachtui.content.spans import Span, spans
from coachtui.practice.findings import Path


def sort_key(name: str) -> tuple[str, ...]:
    """Return by what ids are sorted: what belongs to one id, such as `proud.avoid`, stays with it."""
    return tuple(name.split("."))


def in_order(text: str, declared: Format, found: Sequence[Span] = ()) -> str:
    """Return a text that can be read with its ids sorted where the format says that their order means nothing.

    `found` are all its spans, where they are known.
    """
    if declared.unordered is None:
        return text
    found = found or list(spans(text))
    top: dict[Path, str] = {
        span.path: span.text for span in found if len(span.path) == 1 and span.text is not None and not span.key
    }
    edits: list[Edit] = []
    for path in declared.unordered(top):
        edits += _sorted(text, path, found)
    return edited(text, edits)


class _Entry(NamedTuple):
    """One entry of a map: its key, and the part of the text that moves."""

    name: str
    start: int
    end: int


def _sorted(text: str, path: Path, found: Sequence[Span]) -> Iterator[Edit]:
    """Put the entries of the map at a path in each other's places; what stands between them stays."""
    depth = len(path)
    keys = [span for span in found if span.key and len(span.path) == depth + 1 and span.path[:depth] == path]
    holder = next((span for span in found if span.text is None and span.path == path), None)
    if holder is None or len(keys) < 2:
        return
    ends = dict.fromkeys((key.path[-1] for key in keys), 0)
    for span in found:
        if (span.text is not None or span.flow) and span.path[:depth] == path and len(span.path) > depth:
            ends[span.path[depth]] = max(ends[span.path[depth]], span.end)
    cut = _within if holder.flow else _by_lines
    entries = cut(text, keys, [ends[key.path[-1]] for key in keys])
    for place, entry in zip(entries, sorted(entries, key=lambda entry: sort_key(entry.name)), strict=True):
        if place is not entry:
            yield Edit(place.start, place.end, text[entry.start : entry.end])


def _within(text: str, keys: Sequence[Span], ends: Sequence[int]) -> list[_Entry]:
    """Return the entries of a map in braces, each from its key to the end of its value."""
    return [_Entry(str(key.path[-1]), key.start, end) for key, end in zip(keys, ends, strict=True)]


def _by_lines(text: str, keys: Sequence[Span], ends: Sequence[int]) -> list[_Entry]:
    """Return the entries of an indented map as whole lines, each with the comments right above it and within it."""
    entries: list[_Entry] = []
    for position, (key, end) in enumerate(zip(keys, ends, strict=True)):
        before = entries[-1].end if entries else 0
        start = _with_comments(text, key.start, before)
        last = text.find("\n", key.start + len(text[key.start : end].rstrip()))
        stop = len(text) if last < 0 else last
        behind = keys[position + 1].start if position + 1 < len(keys) else len(text)
        entries.append(_Entry(str(key.path[-1]), start, _with_deeper(text, stop, behind, _column(text, key.start))))
    return entries


def _column(text: str, at: int) -> int:
    return at - text.rfind("\n", 0, at) - 1


def _with_comments(text: str, start: int, before: int) -> int:
    """Return where the comments begin that stand right above a key, none from before an offset.

    One that stands deeper than the key is none of its own: below other words it might be read as one of them.
    """
    column = _column(text, start)
    start = text.rfind("\n", 0, start) + 1
    while start > before:
        above = text.rfind("\n", 0, start - 1) + 1
        rest = text[above:start].lstrip(" ")
        if above < before or not rest.startswith("#") or start - above - len(rest) > column:
            break
        start = above
    return start


def _with_deeper(text: str, end: int, behind: int, column: int) -> int:
    """Return where the comments end that stand right below and deeper than a key: they belong to what it holds."""
    while end < behind:
        below = text.find("\n", end + 1)
        line = text[end + 1 : below if below >= 0 else len(text)]
        if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) <= column:
            break
        end = below if below >= 0 else len(text)
    return end
