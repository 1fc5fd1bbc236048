"""The texts of a file, each with the kind that was declared for it and the way to it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from coachtui.content.fields import Either, Kind, ListOf, MapOf, Record, Text
from coachtui.practice.findings import Path


class Leaf(NamedTuple):
    """A text, its kind, and its path."""

    path: Path
    kind: Text
    text: str


def leaves(values: Any, kind: Kind) -> Iterator[Leaf]:
    """Return all texts within values of a kind, in the order of the declaration, without recursion."""
    waiting: list[tuple[Path, Kind, Any]] = [((), kind, values)]
    while waiting:
        path, kind, value = waiting.pop()
        if isinstance(kind, Either):
            kind = kind.short if isinstance(value, str) else kind.long
        if isinstance(kind, Text):
            if isinstance(value, str) and value:
                yield Leaf(path, kind, value)
        else:
            waiting += reversed(list(_within(path, kind, value)))


def _within(path: Path, kind: ListOf | MapOf | Record, value: Any) -> Iterator[tuple[Path, Kind, Any]]:
    if isinstance(kind, ListOf):
        for i, item in enumerate(value or ()):
            yield (*path, i), kind.of, item
    elif isinstance(kind, MapOf):
        for name, inner in (value or {}).items():
            yield (*path, name), kind.of, inner
    else:
        fields = {field.name: field.kind for field in kind.fields}
        for name, inner in (value or {}).items():
            held = fields.get(name, kind.rest)
            if held is not None:
                yield (*path, name), held, inner
