"""G011: what was there before, is not there now, and is named elsewhere."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.formats.declared import full
from coachtui.content.linting.given import Given
from coachtui.content.linting.vanishing import named
from coachtui.content.nodes import place
from coachtui.practice.findings import Finding, Path

THEME, QUESTION, ITEM, FLOW, SCENARIO = "theme", "questions", "items", "flow", "scenario"
"""The kinds of things that something in another file can name."""


class Name(NamedTuple):
    """Something that can be named: its kind, and its id with its bank, `core/what-else`; a theme belongs to no bank."""

    kind: str
    id: str


class Use(NamedTuple):
    """A name that is in use: where, as a person would say it, and the file that stands in; "" for no file."""

    name: Name
    where: str
    path: str = ""


class Place(NamedTuple):
    """The file that held something, and where in it that is told."""

    path: str
    mark: Mark = Mark(1, 1)


def losses(before: Mapping[Name, Place], after: Collection[Name], uses: Iterable[Use]) -> Iterator[Diagnostic]:
    """Return what is in use and gone, a finding for each file that held it.

    `after` are the names that are there now, with the earlier ids of what was renamed. What the file itself uses is no
    matter of its readers: it is told where it is used.
    """
    lost: dict[str, list[Use]] = {}
    for use in uses:
        held = before.get(use.name)
        if held is not None and use.name not in after and use.path != held.path:
            lost.setdefault(held.path, []).append(use)
    for path, found in lost.items():
        names = dict.fromkeys(use.name.id.rpartition("/")[2] for use in found)
        places = dict.fromkeys(use.where for use in found)
        yield Diagnostic("G011", path, before[found[0].name].mark, {"names": list(names), "places": list(places)})


def check(
    before: Iterable[Given], now: Iterable[Given], folders: Collection[Collection[Given]]
) -> Iterator[Diagnostic]:
    """Return what a folder lost that is in use in it or in the others that are checked: all of them are `folders`."""
    files = {(given.file.bank, given.file.name): given for given in now}
    earlier = list(before)
    ids = _ids(earlier)
    held: dict[Name, Place] = {}
    for given in earlier:
        left = files.get((given.file.bank, given.file.name))
        if left is None or left.values is not None:
            for name, holder, _ in _names(given, ids):
                held.setdefault(name, _place(given, left, holder))
    there = frozenset(name for folder in folders for name in _there(folder))
    yield from losses(held, there, (use for folder in folders for use in _uses(folder)))


def _ids(files: Iterable[Given]) -> dict[str, str]:
    """Return what the banks are called in ids, by the folder they stand in, where that is not the folder's name."""
    return {
        given.file.bank: given.values["id"]
        for given in files
        if given.file.format == "bank" and given.values is not None
    }


def _names(given: Given, ids: Mapping[str, str]) -> Iterator[tuple[Name, Path, tuple[str, ...]]]:
    """Return what a file holds that others can name, the path of what holds it, and its earlier ids."""
    bank = ids.get(given.file.bank, given.file.bank)
    for each in named(given):
        if len(each.key) == 3:
            yield Name(each.key[1], f"{bank}/{each.key[2]}"), each.holder, each.was
    if given.file.format == "questions" and given.values is not None:
        yield Name(THEME, given.values["theme"]), ("theme",), ()


def _there(files: Collection[Given]) -> Iterator[Name]:
    ids = _ids(files)
    for given in files:
        for name, _, was in _names(given, ids):
            yield name
            bank = name.id.rpartition("/")[0]
            yield from (Name(name.kind, f"{bank}/{old}") for old in was)


def _place(before: Given, now: Given | None, holder: Path) -> Place:
    if now is None or now.looked.root is None:
        return Place(before.file.shown)
    return Place(now.file.shown, place(now.looked.root, holder, key=True))


def _uses(files: Collection[Given]) -> Iterator[Use]:
    ids = _ids(files)
    for given in files:
        for name, path in _used(given, ids.get(given.file.bank, given.file.bank)):
            yield Use(name, given.place(Finding("G011", path, {})), given.file.shown)


def _used(given: Given, bank: str) -> Iterator[tuple[Name, Path]]:
    """Return what a file names of other files, and the paths where it does."""
    values = given.values
    if values is None or given.file.language:
        return
    match given.file.format:
        case "questions":
            for key, found in values["questions"].items():
                for i, other in enumerate(() if isinstance(found, str) else found["follow-up"]):
                    yield Name(QUESTION, full(other, bank)), ("questions", key, "follow-up", i)
        case "scenario":
            for i, item in enumerate(values["guidelines"]):
                yield Name(ITEM, full(item, bank)), ("guidelines", i)
        case "flow":
            for i, stage in enumerate(values["stages"]):
                for j, theme in enumerate(stage["questions"]["themes"] if stage["questions"] else ()):
                    yield Name(THEME, theme), ("stages", i, "questions", "themes", j)
