"""Writes an earlier id under `was` of what has a new one, in the author's own way of writing."""

from collections.abc import Iterator, Sequence

from coachtui.content.edits import Edit
from coachtui.content.references import Given, replaced
from coachtui.content.spans import Span
from coachtui.practice.findings import Path


def kept(text: str, found: Sequence[Span], given: Given, new: str) -> Iterator[Edit]:
    """Return the edits that keep the id of what is given away as an earlier one of what is called `new` from now on."""
    holder = given.span.path if given.span.key else given.span.path[:-1]
    old = given.id
    listed = [span for span in found if span.path[: len(holder)] == holder and span.path[len(holder) :][:1] == ("was",)]
    if listed:
        yield from _added(text, listed, (*holder, "was"), old, new)
        return
    value = next(span for span in found if span.path == holder and not span.key)
    if value.text is not None:
        yield from _long_form(text, given.span, value, old)
    elif value.flow:
        yield Edit(_last(found, holder), _last(found, holder), f", was: [{old}]")
    elif given.span.key:
        first = next(span for span in found if span.key and span.path[:-1] == holder)
        yield Edit(first.start, first.start, f"was: [{old}]\n" + " " * _column(text, first.start))
    else:
        key = next(span for span in found if span.key and span.path == given.span.path)
        end = _line_end(text, given.span.end)
        yield Edit(end, end, "\n" + " " * _column(text, key.start) + f"was: [{old}]")


def _added(text: str, listed: Sequence[Span], path: Path, old: str, new: str) -> Iterator[Edit]:
    """Add an id to a list; one that comes to be used again makes room."""
    items = [span for span in listed if len(span.path) == len(path) + 1]
    back = next((span for span in items if span.text == new), None)
    value = next(span for span in listed if span.path == path and not span.key)
    if back:
        yield replaced(back, old)
    elif items and value.flow:
        yield Edit(items[-1].end, items[-1].end, f", {old}")
    elif items:
        dash = text.rfind("\n", 0, items[-1].start) + 1
        lead = text[dash : items[-1].start]
        end = _line_end(text, items[-1].end)
        yield Edit(end, end, f"\n{lead}{old}")
    elif value.flow:
        yield Edit(value.start, value.end, f"[{old}]")
    else:
        yield Edit(value.start, value.end, f" [{old}]" if text[value.start - 1] == ":" else f"[{old}]")


def _long_form(text: str, key: Span, value: Span, old: str) -> Iterator[Edit]:
    """Turn the short form of a question into the long one, which has room for earlier ids."""
    if value.inside:
        yield Edit(value.start, value.start, "{ask: ")
        yield Edit(value.end, value.end, f", was: [{old}]}}")
        return
    deeper = " " * (_column(text, key.start) + 2)
    source = text[value.start : value.end].rstrip()
    end = value.start + len(source)
    for at, sign in enumerate(source):
        if sign == "\n" and source[at + 1 : at + 2] not in ("\n", ""):
            yield Edit(value.start + at + 1, value.start + at + 1, "  ")
    colon = text.index(":", key.end) + 1
    start = value.start if text[colon : value.start].strip() else colon
    yield Edit(start, value.start, f"\n{deeper}ask: ")
    end = _line_end(text, end)
    yield Edit(end, end, f"\n{deeper}was: [{old}]")


def _last(found: Sequence[Span], holder: Path) -> int:
    """Return the end of the last value in brackets."""
    inner = [span for span in found if len(span.path) > len(holder) and span.path[: len(holder)] == holder]
    return max(span.end for span in inner)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _column(text: str, at: int) -> int:
    return at - text.rfind("\n", 0, at) - 1
