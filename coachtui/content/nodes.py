"""What a content file holds before anyone asks what it means: texts, lists and maps, each with its place."""

from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from coachtui.content.diagnostics import Mark
from coachtui.practice.findings import Path

Leaf: TypeAlias = tuple[str, int, int, int, str]
"""A text with its place: the fields of a `Scalar`, in a plain tuple.

A large file has tens of thousands. The garbage collector lets go of plain tuples of texts and numbers, and visits named
ones again and again: measured, a quarter more time for reading and checking.
"""


class Scalar(NamedTuple):
    """A text as the author wrote it; `style` is the sign that opens it: none, a quote, `|` or `>`."""

    text: str
    line: int
    column: int
    length: int = 1
    style: str = ""

    @property
    def mark(self) -> Mark:
        """The place."""
        return Mark(self.line, self.column, self.length)


@dataclass(slots=True)
class Items:
    """A list."""

    items: "list[Node]"
    line: int
    column: int

    @property
    def mark(self) -> Mark:
        """The place."""
        return Mark(self.line, self.column)


@dataclass(slots=True)
class Table:
    """A map in the order of the author; no key is there twice. `keys` are the keys as they were written.

    A key without an entry is one that was meant by something else that was reported: it is not missing as well.
    """

    entries: "dict[str, Node]"
    keys: dict[str, Leaf]
    line: int
    column: int
    length: int = 1

    @property
    def mark(self) -> Mark:
        """The place."""
        return Mark(self.line, self.column, self.length)


Node: TypeAlias = Leaf | Items | Table
Element: TypeAlias = Scalar | Items | Table


def mark_of(node: Node) -> Mark:
    """Return the place of a node."""
    return Mark(*node[1:4]) if isinstance(node, tuple) else node.mark


def find(root: Node, path: Path) -> Element | None:
    """Return the element at a path, or None where the path leads nowhere."""
    node: Node = root
    for step in path:
        if isinstance(node, Table) and step in node.entries:
            node = node.entries[str(step)]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return Scalar(*node) if isinstance(node, tuple) else node


def place(root: Node, path: Path, *, key: bool = False) -> Mark:
    """Return where the element at a path stands, or its key; where it is missing, the place of what would hold it."""
    while path:
        holder = find(root, path[:-1])
        if key and isinstance(holder, Table) and path[-1] in holder.keys:
            return mark_of(holder.keys[str(path[-1])])
        node = find(root, path)
        if node is not None:
            return node.mark
        path = path[:-1]
    return mark_of(root)
