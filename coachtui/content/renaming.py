"""Gives something another id, everywhere it is referred to: which texts change, and how."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple

from coachtui.content.earlier import kept
from coachtui.content.edits import Edit, edited
from coachtui.content.formats.declared import Format, near
from coachtui.content.formatting import sound
from coachtui.content.named import KEPT
from coachtui.content.references import Given, given, translated, used
from coachtui.content.sorting import in_order
from coachtui.content.spans import Span, spans

_LAYOUT = ("questions", "flows", "guidelines", "scenarios", "lang")


def bank_of(path: PurePath) -> PurePath:
    """Return the folder that the layout of a file's bank begins in: its own where it stands in no layout."""
    for folder in path.parents:
        if folder.name in _LAYOUT:
            above = folder.parent
            if above.parent.name == "lang":
                return above.parent.parent
            return above.parent if above.name == "scenarios" else above
    return path.parent


class Source(NamedTuple):
    """A content file that was read without a mistake."""

    path: PurePath
    text: str
    declared: Format
    spans: tuple[Span, ...]

    @property
    def bank(self) -> PurePath:
        """The folder that the layout of its bank begins in."""
        return bank_of(self.path)

    def value(self, name: str) -> str:
        """Return the text of a top-level field; "" where there is none."""
        return next((span.text or "" for span in self.spans if span.path == (name,) and not span.key), "")


class Target(NamedTuple):
    """Something with an id: what kind of thing, in which file, and the files that may refer to it."""

    kind: str
    id: str
    home: Source
    around: tuple[Source, ...]


class Renamed(NamedTuple):
    """A file as it is after a rename, and how many places in it changed."""

    source: Source
    text: str
    places: int


def source(path: PurePath, data: bytes, declared: Format) -> Source:
    """Return the source for a file that can be read; words that need quotes have them."""
    text = sound(data, declared)
    return Source(path, text, declared, tuple(spans(text)))


def targets(sources: Sequence[Source], old: str) -> list[Target]:
    """Return what has the id, each once: a choice that stands in several scenes is one, as tests and swap take it."""
    found: dict[tuple[str, PurePath], Target] = {}
    for each in sources:
        for named in given(each.declared.name, each.spans):
            if named.id == old:
                place = each.path if each.declared.name == "scenario" else each.bank
                found.setdefault((named.kind, place), Target(named.kind, old, each, tuple(sources)))
    return list(found.values())


def nearest_to(sources: Iterable[Source], old: str) -> list[str]:
    """Return the id that was probably meant, if there is one."""
    known = {named.id for each in sources for named in given(each.declared.name, each.spans)}
    return near(old, sorted(known)).get("near", [])


def taken(target: Target, new: str) -> Given | None:
    """Return what has the new id already in the place where it would have to be the only one, or had it before."""
    kinds = {"scene": ("scene", "ending"), "ending": ("scene", "ending")}.get(target.kind, (target.kind,))
    if target.kind == "theme":
        return None
    for each in _home(target):
        found = list(given(each.declared.name, each.spans))
        holders = {named.span.path[:-2] for named in found if named.kind == target.kind and named.id == target.id}
        for named in found:
            beside = target.kind != "choice" or named.span.path[:-2] in holders
            if named.kind in kinds and named.id == new and beside:
                return named
        for span in each.spans:
            if span.text == new and "was" in span.path and not span.key:
                owner = span.path[: span.path.index("was")]
                if not any(named.id == target.id and named.span.path[: len(owner)] == owner for named in found):
                    return Given(target.kind, new, span)
    return None


def rename(target: Target, new: str) -> Iterator[Renamed]:
    """Return the files that change when the target is called `new`."""
    for each in target.around:
        edits = set(_edits(target, each, new))
        if edits:
            text = edited(each.text, edits)
            was_in_order = in_order(each.text, each.declared) == each.text
            yield Renamed(each, in_order(text, each.declared) if was_in_order else text, len(edits))


def _home(target: Target) -> list[Source]:
    """Return the files among which an id is given away only once."""
    if target.home.declared.name == "scenario" and target.kind != "scenario":
        return [target.home]
    name = target.home.declared.name
    return [each for each in target.around if each.declared.name == name and each.bank == target.home.bank]


def _edits(target: Target, each: Source, new: str) -> Iterator[Edit]:
    kind, old, home = target.kind, target.id, target.home
    name = each.declared.name
    if name == "translation":
        if each.bank == home.bank and _translates(each, home, kind):
            if kind == "scenario":
                yield from (Edit(*_inside(span), new) for span in each.spans if span.path == ("of",) and not span.key)
            else:
                yield from translated(kind, old, each.spans, new)
        return
    if name == "scenario" and each.path != home.path:
        return
    bank = _bank_id(target)
    names = [old] if each.bank == home.bank else []
    if kind == "question" and bank:
        names.append(f"{bank}/{old}")
    if names:
        yield from used(kind, names, name, each.text, each.spans, new)
    if kind in KEPT and each.bank == home.bank:
        for named in given(name, each.spans):
            if named.kind == kind and named.id == old:
                yield from kept(each.text, each.spans, named, new)


def _translates(each: Source, home: Source, kind: str) -> bool:
    of = each.value("of")
    if home.declared.name == "scenario":
        return of == home.value("id")
    return of == "bank" if kind == "theme" else of.startswith("questions/")


def _inside(span: Span) -> tuple[int, int]:
    return span.start + len(span.style), span.end - len(span.style)


def _bank_id(target: Target) -> str:
    """Return the id of the bank that the target is in; "" where there is no file that says it."""
    bank = next(
        (each for each in target.around if each.declared.name == "bank" and each.path.parent == target.home.bank), None
    )
    return bank.value("id") if bank else target.home.bank.name
