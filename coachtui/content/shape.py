"""Holds a file against the declaration of its format: plain values of the declared kinds, and what does not fit.

The values are always complete and of the declared kinds. What is missing or does not fit stands there as what means
nothing in its kind, so that whoever looks at them next may find more mistakes without tripping over the first.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

from coachtui.content.characters import FOREIGN_SPACE
from coachtui.content.characters import name as name_of
from coachtui.content.diagnostics import MOST_PROBLEMS, Diagnostic, Mark
from coachtui.content.fields import (
    Either,
    Field,
    Kind,
    ListOf,
    MapOf,
    Prose,
    Record,
    Slug,
    Text,
    UnfitError,
    expected,
    neutral,
    short,
)
from coachtui.content.formats.declared import near
from coachtui.content.nodes import Items, Leaf, Node, Table, mark_of
from coachtui.practice.findings import Path


class Shaped(NamedTuple):
    """The values, what does not fit, and the places that other files may have something to say about."""

    values: Any
    problems: tuple[Diagnostic, ...]
    places: Mapping[str, Mark]


_Task: TypeAlias = tuple[Kind, Node | None, Path, Any]
"""A kind, the node to hold against it, its path, and where its value goes. No node: its lack is known already."""


def shape(root: Node, kind: Kind, file: str) -> Shaped:
    """Hold a tree against a kind; `file` names it in the findings."""
    shaper = _Shaper(file)
    holder: list[Any] = []
    tasks: list[_Task] = [(kind, root, (), holder)]
    while tasks:
        within = shaper.take(*tasks.pop())
        if within:
            within.reverse()
            tasks += within
    return Shaped(holder[0], tuple(shaper.problems), shaper.places)


def joined(path: Path) -> str:
    """Return a path as a text: the key of `Shaped.places`."""
    return "/".join(map(str, path))


class _Field(NamedTuple):
    """What a record asks of a field, worked out once for all records of a kind; `blank` makes what stands for none."""

    name: str
    kind: Kind
    text: Text | None
    old: str
    required: bool
    blank: Callable[[], Any]


class _Shaper:
    def __init__(self, file: str) -> None:
        self._file = file
        self._plans: dict[int, list[_Field]] = {}
        self.problems: list[Diagnostic] = []
        self.places: dict[str, Mark] = {}

    def take(self, kind: Kind, node: Node | None, path: Path, into: Any) -> list[_Task]:
        """Put the value of a node where it belongs, and return the tasks within it, in order."""
        if isinstance(kind, Either):
            kind, node = self._either(kind, node)
        if isinstance(kind, Record):
            return self._record(kind, node, path, _put(into, path, {}))
        if isinstance(kind, ListOf):
            return self._list(kind, node, path, _put(into, path, []))
        if isinstance(kind, MapOf):
            return self._map(kind, node, path, _put(into, path, {}))
        _put(into, path, kind.neutral if node is None else self._text(kind, node, path))
        return []

    def _either(self, kind: Either, node: Node | None) -> tuple[Text | ListOf | Record, Node | None]:
        if node is None or isinstance(node, tuple):
            return kind.short, node
        if isinstance(node, Items) == isinstance(kind.long, ListOf):
            return kind.long, node
        self._add("F006", node.mark, expected=expected(kind))
        return kind.short, None

    def _list(self, kind: ListOf, node: Node | None, path: Path, values: list[Any]) -> list[_Task]:
        if not isinstance(node, Items):
            self._unless_empty(kind, node)
            return []
        if kind.filled and not node.items:
            self._add("F010", node.mark)
        if kind.by:
            self._twice(kind.by, node.items)
        of = kind.of
        if isinstance(of, Text) and not of.across:
            values += [self._text(of, item, path) for item in node.items]
            return []
        return [(of, item, (*path, i), values) for i, item in enumerate(node.items)]

    def _map(self, kind: MapOf, node: Node | None, path: Path, values: dict[str, Any]) -> list[_Task]:
        if not isinstance(node, Table):
            self._unless_empty(kind, node)
            return []
        if kind.filled and not node.entries:
            self._add("F010", node.mark)
        for name, key in node.keys.items():
            self._text(kind.keys, key, (*path, name) if kind.keys.across else path)
        of = kind.of
        if isinstance(of, Text) and not of.across:
            for name, value in node.entries.items():
                values[name] = self._text(of, value, path)
            return []
        return [(of, value, (*path, name), values) for name, value in node.entries.items()]

    def _record(self, kind: Record, node: Node | None, path: Path, values: dict[str, Any]) -> list[_Task]:
        if node is not None and not isinstance(node, Table):
            self._add("F006", mark_of(node), expected=expected(kind))
            node = None
        entries = node.entries if node else {}
        tasks: list[_Task] = []
        missing: list[str] = []
        met = 0
        for name, inner, text, old, required, blank in self._plans.get(id(kind)) or self._planned(kind):
            value = entries.get(name)
            if value is None and node and old and old in entries:
                value = entries[old]
                self._add("F014", mark_of(node.keys[old]), name=old, now=name)
            if value is not None:
                met += 1
                if text:
                    values[name] = self._text(text, value, (*path, name) if text.across else path)
                else:
                    tasks.append((inner, value, (*path, name), values))
            elif required:
                tasks.append((inner, None, (*path, name), values))
                missing.append(name)
            else:
                values[name] = blank()
        if node and met < len(entries):
            tasks += self._others(kind, node, path, values)
        for name in missing if node else ():
            if node and name not in node.keys:
                self._add("F004", node.mark, name=name)
        return tasks

    def _others(self, kind: Record, node: Table, path: Path, values: dict[str, Any]) -> Iterator[_Task]:
        """Return the tasks of fields that are not declared, or report them where there may be none."""
        known = {name for field in kind.fields for name in (field.name, field.old) if name}
        for name in [name for name in node.entries if name not in known]:
            if kind.rest is not None:
                yield kind.rest, node.entries[name], (*path, name), values
            else:
                free = [field.name for field in kind.fields if field.name not in node.entries]
                self._unknown(name, node, free)

    def _planned(self, kind: Record) -> list[_Field]:
        plan = self._plans[id(kind)] = [
            _Field(
                field.name,
                field.kind,
                field.kind if isinstance(field.kind, Text) else None,
                field.old,
                field.required,
                _blank(field),
            )
            for field in kind.fields
        ]
        return plan

    def _text(self, kind: Text, node: Node, path: Path) -> Any:
        if not isinstance(node, tuple):
            self._add("F006", node.mark, expected=expected(kind))
            return kind.neutral
        text = node[0]
        if kind.across:
            self.places[joined(path)] = mark_of(node)
        if not text or text.isspace():
            self._add("F010", mark_of(node))
            return kind.neutral
        try:
            return kind.read(text)
        except UnfitError as error:
            if not isinstance(kind, Prose) and self._foreign(node):
                return text.strip() if isinstance(kind, Slug) else kind.neutral
            self._add(error.code, mark_of(node), **error.values)
            return text if isinstance(kind, Slug) else kind.neutral

    def _unless_empty(self, kind: ListOf | MapOf, node: Node | None) -> None:
        """Report what is no list or no map; nothing at all, as in `flags:`, is an empty one."""
        if isinstance(node, tuple) and not node[0] and not node[4]:
            if kind.filled:
                self._add("F010", mark_of(node))
        elif node is not None:
            self._add("F006", mark_of(node), expected=expected(kind))

    def _unknown(self, name: str, node: Table, known: list[str]) -> None:
        """Report a field that is not declared; one that was meant by it counts as told."""
        if len(self.problems) > MOST_PROBLEMS:
            return
        key = node.keys[name]
        meant = near(name, known)
        for each in meant.get("near", ()):
            node.keys.setdefault(each, key)
        if not self._foreign(key):
            self._add("F005", mark_of(key), name=short(name), **meant)

    def _foreign(self, node: Leaf) -> bool:
        """Report a space that only looks like one in what is no prose; tell whether there is one."""
        text, line, column, _, style = node
        found = FOREIGN_SPACE.search(text)
        if found:
            within = style in ("", "'", '"') and "\n" not in text
            mark = Mark(line, column + len(style) + found.start()) if within else mark_of(node)
            self._add("Y012", mark, character=name_of(found[0]))
        return found is not None

    def _twice(self, by: str, items: list[Node]) -> None:
        seen: dict[str, Leaf] = {}
        for item in items:
            node = item.entries.get(by) if isinstance(item, Table) else None
            if isinstance(node, tuple):
                first = seen.setdefault(node[0], node)
                if first is not node:
                    self._add("F011", mark_of(node), name=short(node[0]), place=f"{self._file}:{first[1]}")

    def _add(self, code: str, mark: Mark, **values: Any) -> None:
        if len(self.problems) <= MOST_PROBLEMS:
            self.problems.append(Diagnostic(code, self._file, mark, values))


def _put(into: Any, path: Path, value: Any) -> Any:
    if isinstance(into, list):
        into.append(value)
    else:
        into[path[-1]] = value
    return value


def _blank(field: Field) -> Callable[[], Any]:
    if field.default is not None:
        return lambda: field.default
    return lambda: neutral(field.kind)
