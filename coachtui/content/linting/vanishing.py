"""F012: ids that were there before and are nowhere now, though people's histories may hold them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.formats.declared import Values
from coachtui.content.linting.given import Given
from coachtui.content.nodes import place
from coachtui.practice.findings import Path

_Key: TypeAlias = tuple[str, ...]


class Named(NamedTuple):
    """Something with an id: its kind and the ids around it, its path, the path of what holds it, its earlier ids."""

    key: _Key
    path: Path
    holder: Path
    was: tuple[str, ...]


def check(before: Iterable[Given], now: Iterable[Given]) -> Iterator[Diagnostic]:
    """Return what vanished; files of both are matched by what they are called within their bank."""
    known: set[_Key] = set()
    renamed: dict[_Key, _Key] = {}
    files = {}
    for given in now:
        files[given.file.bank, given.file.name] = given
        for found in named(given):
            known.add(found.key)
            for old in found.was:
                renamed[(*found.key[:-1], old)] = found.key
    gone: set[_Key] = set()
    for given in before:
        for found in named(given):
            key = _today(found.key, renamed)
            if key in known or any(key[:length] in gone for length in range(2, len(key))):
                continue
            gone.add(key)
            yield _vanished(given, found, files.get((given.file.bank, given.file.name)))


def _today(key: _Key, renamed: dict[_Key, _Key]) -> _Key:
    """Return a key with each of its ids as it is now."""
    for length in range(2, len(key) + 1):
        key = (*renamed.get(key[:length], key[:length]), *key[length:])
    return key


def _vanished(before: Given, found: Named, now: Given | None) -> Diagnostic:
    line = place(before.looked.root, found.path, key=True).line if before.looked.root else 1
    values = {"name": found.key[-1], "line": line}
    if now is None or now.looked.root is None:
        return Diagnostic("F012", before.file.shown, Mark(1, 1), values)
    return Diagnostic("F012", now.file.shown, place(now.looked.root, found.holder, key=True), values)


def named(given: Given) -> Iterator[Named]:
    """Return all that has an id in an original, what holds others before the others."""
    values = given.values
    if values is None or given.file.language:
        return
    bank = given.file.bank
    match given.file.format:
        case "questions" | "guideline":
            field = "questions" if given.file.format == "questions" else "items"
            for name, found in values[field].items():
                yield Named((bank, field, name), (field, name), (field,), _was(found))
        case "flow":
            yield Named((bank, "flow", values["id"]), ("id",), ("id",), _was(values))
        case "scenario":
            yield from _scenario(values, (bank, "scenario", values["id"]))


def _scenario(values: Values, key: _Key) -> Iterator[Named]:
    yield Named(key, ("id",), ("id",), _was(values))
    for name, ending in values["endings"].items():
        yield Named((*key, name), ("endings", name), ("endings",), _was(ending))
    for name, scene in values["scenes"].items():
        yield Named((*key, name), ("scenes", name), ("scenes",), _was(scene))
        for i, choice in enumerate(scene["choices"]):
            path: Path = ("scenes", name, "choices")
            yield Named((*key, name, choice["id"]), (*path, i, "id"), path, _was(choice))


def _was(found: str | Values) -> tuple[str, ...]:
    return () if isinstance(found, str) else tuple(found.get("was", ()))
