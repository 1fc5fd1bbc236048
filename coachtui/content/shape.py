"""Holds a file against the declaration of its format: plain values of the declared kinds, and what does not fit.

The values are always complete and of the declared kinds. What is missing or does not fit stands there as what means
nothing in its kind, so that whoever looks at them next may find more mistakes without tripping over the first.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from coachtui.content.diagnostics import MOST_PROBLEMS, Diagnostic, Mark
from coachtui.content.fields import (
    Either,
    Kind,
    ListOf,
    MapOf,
    Record,
    Slug,
    Text,
    UnfitError,
    expected,
    neutral,
    short,
)
from coachtui.content.formats.declared import near
from coachtui.content.nodes import Items, Node, Scalar, Table
from coachtui.practice.findings import Path


class Shaped(NamedTuple):
    """The values, what does not fit, and the places that other files may have something to say about."""

    values: Any
    problems: tuple[Diagnostic, ...]
    places: Mapping[str, Mark]


class _Task(NamedTuple):
    """Something to hold against a kind; no node means that its lack is known already."""

    kind: Kind
    node: Node | None
    path: Path
    into: Any


def shape(root: Node, kind: Kind, file: str) -> Shaped:
    """Hold a tree against a kind; `file` names it in the findings."""
    shaper = _Shaper(file)
    holder: list[Any] = []
    tasks = [_Task(kind, root, (), holder)]
    while tasks:
        tasks.extend(reversed(shaper.take(tasks.pop())))
    return Shaped(holder[0], tuple(shaper.problems), shaper.places)


def joined(path: Path) -> str:
    """Return a path as a text: the key of `Shaped.places`."""
    return "/".join(str(step) for step in path)


class _Shaper:
    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[Diagnostic] = []
        self.places: dict[str, Mark] = {}

    def take(self, task: _Task) -> list[_Task]:
        """Put the task's value where it belongs, and return the tasks within it, in order."""
        kind, node = task.kind, task.node
        if isinstance(kind, Either):
            if node is None or isinstance(node, Scalar):
                kind = kind.short
            elif isinstance(node, Items) != isinstance(kind.long, ListOf):
                self._add("F006", node.mark, expected=expected(kind))
                kind, node = kind.short, None
            else:
                kind = kind.long
        if isinstance(kind, ListOf):
            return self._list(kind, task, node)
        if isinstance(kind, MapOf):
            return self._map(kind, task, node)
        if isinstance(kind, Record):
            return self._record(kind, task, node)
        _put(task, self._text(kind, node, task.path))
        return []

    def _list(self, kind: ListOf, task: _Task, node: Node | None) -> list[_Task]:
        values: list[Any] = []
        _put(task, values)
        if not isinstance(node, Items):
            self._unless_empty(kind, node)
            return []
        if kind.filled and not node.items:
            self._add("F010", node.mark)
        if kind.by:
            self._twice(kind.by, node.items)
        if isinstance(kind.of, Text) and not kind.of.across:
            values += [self._text(kind.of, item, task.path) for item in node.items]
            return []
        return [_Task(kind.of, item, (*task.path, i), values) for i, item in enumerate(node.items)]

    def _map(self, kind: MapOf, task: _Task, node: Node | None) -> list[_Task]:
        values: dict[str, Any] = {}
        _put(task, values)
        if not isinstance(node, Table):
            self._unless_empty(kind, node)
            return []
        if kind.filled and not node.entries:
            self._add("F010", node.mark)
        for key in node.keys.values():
            self._text(kind.keys, key, (*task.path, key.text) if kind.keys.across else task.path)
        if isinstance(kind.of, Text) and not kind.of.across:
            values |= {key: self._text(kind.of, value, task.path) for key, value in node.entries.items()}
            return []
        return [_Task(kind.of, value, (*task.path, key), values) for key, value in node.entries.items()]

    def _record(self, kind: Record, task: _Task, node: Node | None) -> list[_Task]:
        values: dict[str, Any] = {}
        _put(task, values)
        if node is not None and not isinstance(node, Table):
            self._add("F006", node.mark, expected=expected(kind))
            node = None
        entries = node.entries if node else {}
        tasks = []
        for field in kind.fields:
            inner = entries.get(field.name)
            if inner is None and node and field.old in entries:
                inner = entries[field.old]
                self._add("F014", node.keys[field.old].mark, name=field.old, now=field.name)
            if inner is not None and isinstance(field.kind, Text):
                path = (*task.path, field.name) if field.kind.across else task.path
                values[field.name] = self._text(field.kind, inner, path)
            elif inner is not None or field.required:
                tasks.append(_Task(field.kind, inner, (*task.path, field.name), values))
                if inner is None and node:
                    self._add("F004", node.mark, name=field.name)
            else:
                values[field.name] = neutral(field.kind) if field.default is None else field.default
        known = {name for field in kind.fields for name in (field.name, field.old) if name}
        for name in [name for name in entries if name not in known]:
            if kind.rest is not None:
                tasks.append(_Task(kind.rest, entries[name], (*task.path, name), values))
            elif node:
                self._unknown(
                    name, node.keys[name].mark, [field.name for field in kind.fields if field.name not in entries]
                )
        return tasks

    def _text(self, kind: Text, node: Node | None, path: Path) -> Any:
        if node is None:
            return kind.neutral
        if not isinstance(node, Scalar):
            self._add("F006", node.mark, expected=expected(kind))
            return kind.neutral
        if kind.across:
            self.places[joined(path)] = node.mark
        if not node.text.strip():
            self._add("F010", node.mark)
            return kind.neutral
        try:
            return kind.read(node.text)
        except UnfitError as error:
            self._add(error.code, node.mark, **error.values)
            return node.text if isinstance(kind, Slug) else kind.neutral

    def _unless_empty(self, kind: ListOf | MapOf, node: Node | None) -> None:
        """Report what is no list or no map; nothing at all, as in `flags:`, is an empty one."""
        if isinstance(node, Scalar) and not node.text and not node.style:
            if kind.filled:
                self._add("F010", node.mark)
        elif node is not None:
            self._add("F006", node.mark, expected=expected(kind))

    def _unknown(self, name: str, mark: Mark, known: list[str]) -> None:
        if len(self.problems) <= MOST_PROBLEMS:
            self._add("F005", mark, name=short(name), **near(name, known))

    def _twice(self, by: str, items: list[Node]) -> None:
        seen: dict[str, Mark] = {}
        for item in items:
            node = item.entries.get(by) if isinstance(item, Table) else None
            if isinstance(node, Scalar):
                first = seen.setdefault(node.text, node.mark)
                if first != node.mark:
                    self._add("F011", node.mark, name=short(node.text), place=f"{self._file}:{first.line}")

    def _add(self, code: str, mark: Mark, **values: Any) -> None:
        if len(self.problems) <= MOST_PROBLEMS:
            self.problems.append(Diagnostic(code, self._file, mark, values))


def _put(task: _Task, value: Any) -> None:
    if isinstance(task.into, list):
        task.into.append(value)
    else:
        task.into[task.path[-1]] = value
