"""What a content file holds before anyone asks what it means: texts, lists and maps, each with its place."""

from typing import NamedTuple, TypeAlias

from coachtui.content.diagnostics import Mark
from coachtui.practice.findings import Path


class Scalar(NamedTuple):
    """A text as the author wrote it; `style` is the sign that opens it: none, a quote, `|` or `>`.

    The place is kept as plain numbers: a large file has many texts, and few of them are ever asked for it.
    """

    text: str
    line: int
    column: int
    length: int = 1
    style: str = ""

    @property
    def mark(self) -> Mark:
        """The place."""
        return Mark(self.line, self.column, self.length)


class Items(NamedTuple):
    """A list."""

    items: "list[Node]"
    mark: Mark


class Table(NamedTuple):
    """A map in the order of the author; no key is there twice. `keys` are the keys as they were written."""

    entries: "dict[str, Node]"
    keys: dict[str, Scalar]
    mark: Mark


Node: TypeAlias = Scalar | Items | Table


def find(root: Node, path: Path) -> Node | None:
    """Return the element at a path, or None where the path leads nowhere."""
    node: Node | None = root
    for step in path:
        if isinstance(node, Table) and step in node.entries:
            node = node.entries[str(step)]
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def place(root: Node, path: Path, *, key: bool = False) -> Mark:
    """Return where the element at a path stands, or its key; where it is missing, the place of what would hold it."""
    while path:
        holder = find(root, path[:-1])
        if key and isinstance(holder, Table) and path[-1] in holder.keys:
            return holder.keys[str(path[-1])].mark
        node = find(root, path)
        if node is not None:
            return node.mark
        path = path[:-1]
    return root.mark
