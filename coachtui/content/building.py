"""Builds values with their places from the events of a YAML parser, and refuses what content files may not hold."""

from collections.abc import Iterable
from typing import Any, Protocol, TypeAlias

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from coachtui.content.characters import BEHIND, COMMENT, GLUED, HIDDEN, PARTED_KEY, escaped, name, places
from coachtui.content.diagnostics import Mark
from coachtui.content.nodes import Items, Leaf, Node, Table, mark_of
from coachtui.content.repair import back

DEEPEST = 20
"""Lists and maps within one another."""
MOST_NODES = 100_000
"""Values of a file."""
LONGEST = 20_000
"""Characters of a text."""


class RefusedError(Exception):
    """The file is not read any further; why is among the problems."""


class Report(Protocol):
    """Takes findings."""

    def __call__(self, code: str, mark: Mark, **values: Any) -> None:
        """Take one: code, place, values."""


Moved: TypeAlias = dict[int, list[tuple[int, int]]]
"""By how much columns moved in lines that were repaired."""
_DROPPED: Leaf = ("", 1, 1, 1, "")
"""Stands for a key that was refused: its value is read and let go."""
_BLOCKS = ("|", ">")


class Builder:
    """Takes the events of a parser; `root` is what they make."""

    def __init__(self, text: str, report: Report, moved: Moved | None = None) -> None:
        self.lines = text.split("\n")
        self._height = len(self.lines)
        self.root: Node | None = None
        self.last: Node = _DROPPED
        self._report = report
        self._moved = moved or {}
        self._nodes = 0
        self._documents = 0
        self._open: list[tuple[Items | Table, bool, Leaf | None]] = []
        """What is being read, whether it stands in brackets, and the key around it whose value is still to come."""
        self.glued: set[int] = set()
        """Lines in which a value was found glued to its name."""
        self._commented = {mark.line for mark, _ in places(COMMENT, text)}
        self._escapes = "\\" in text

    @property
    def opened(self) -> Mark | None:
        """The place of the innermost open bracket, or None."""
        return next((holder.mark for holder, bracket, _ in reversed(self._open) if bracket), None)

    def take(self, events: Iterable[Any]) -> None:
        """Put each node where it belongs: a key, the value of the key before it, an item, or the root.

        Raises RefusedError where reading on would be no use.
        """
        scalar = self._scalar
        holder: Items | Table | None = None
        key: Leaf | None = None
        for event in events:
            kind = type(event)
            if kind is MappingEndEvent or kind is SequenceEndEvent:
                key = self._open.pop()[2]
                holder = self._open[-1][0] if self._open else None
                continue
            node = scalar(event) if kind is ScalarEvent else self._other(kind, event)
            if node is None:
                continue
            if isinstance(holder, Items):
                holder.items.append(node)
            elif holder is None:
                self.root = node
            elif key is None:
                key = self._key(holder, node)
            else:
                if key is not _DROPPED:
                    holder.entries[key[0]] = node
                    holder.keys[key[0]] = key
                key = None
            if not isinstance(node, tuple):
                self._open.append((node, bool(event.flow_style), key))
                holder, key = node, None

    def _scalar(self, event: Any) -> Leaf:
        start, end, text, style = event.start_mark, event.end_mark, event.value, event.style or ""
        line, column = start.line + 1, start.column + 1
        if end.line < line <= self._height and style not in _BLOCKS:
            length = end.column - column + 1 or 1
        else:
            line, column, length = self._spread(line, column, style)
        if line in self._moved:
            end_column = back(self._moved, Mark(line, column + length)).column
            column = back(self._moved, Mark(line, column)).column
            length = max(1, end_column - column)
        self.last = leaf = (text, line, column, length, style)
        self._nodes += 1
        if self._nodes > MOST_NODES or event.anchor or event.tag:
            self._refuse(event, Mark(line, column, length))
        if style:
            if self._escapes and style == '"' and HIDDEN.search(text):
                self._escaped(leaf, event)
        elif self._commented and end.line + 1 in self._commented:
            self._look_behind(end.line, end.column)
        if len(text) > LONGEST:
            self._report("Y026", Mark(line, column, length), most=LONGEST)
        return leaf

    def _spread(self, line: int, column: int, style: str) -> tuple[int, int, int]:
        """Return the place of a text that goes on in other lines, or begins below the last one, with its length."""
        if line > len(self.lines):
            line, column = line - 1, len(self.lines[-1]) + 1
        length = len(self.lines[line - 1]) - column + 1
        return line, column, length if length > 0 and style not in _BLOCKS else 1

    def _other(self, kind: type[Any], event: Any) -> Node | None:
        """Return the node that an event begins, if it does."""
        if kind is MappingStartEvent:
            return self._begun(event, Table({}, {}, *self._at(event)))
        if kind is SequenceStartEvent:
            return self._begun(event, Items([], *self._at(event)))
        if kind is AliasEvent:
            mark = Mark(*self._at(event))
            self._report("Y015", mark)
            return ("", *mark, "")
        if kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._report("Y018", Mark(*self._at(event)))
                raise RefusedError
        return None

    def _begun(self, event: Any, holder: Items | Table) -> Items | Table:
        self.last = holder
        self._nodes += 1
        if self._nodes > MOST_NODES or event.anchor or event.tag:
            self._refuse(event, holder.mark)
        if len(self._open) == DEEPEST:
            self._report("Y024", holder.mark, most=DEEPEST)
            raise RefusedError
        return holder

    def _at(self, event: Any) -> tuple[int, int]:
        line, column = event.start_mark.line + 1, event.start_mark.column + 1
        if line > len(self.lines):
            return line - 1, len(self.lines[-1]) + 1
        if self._moved and line in self._moved:
            column = back(self._moved, Mark(line, column)).column
        return line, column

    def _key(self, holder: Table, node: Node) -> Leaf:
        """Return a node as a key, or what stands for one that is refused."""
        if not isinstance(node, tuple):
            self._report("Y019", node.mark)
            return _DROPPED
        text, line, column, _, style = node
        if text == "<<" and not style:
            self._report("Y016", mark_of(node))
            return _DROPPED
        if ":" in text and not style and GLUED.match(text):
            self._report("Y032", Mark(line, column + text.index(":")))
            self.glued.add(line)
            return _told(holder, node)
        parted = PARTED_KEY.match(text) if ":" in text and not style else None
        if parted:
            self._report("Y012", Mark(line, column + parted.start(2)), character=name(parted[2]))
            return _told(holder, node)
        if text in holder.entries:
            first = holder.keys[text]
            self._report("Y013", mark_of(node), name=text[:60], line=first[1], column=first[2])
            return _DROPPED
        return node

    def _refuse(self, event: Any, mark: Mark) -> None:
        if self._nodes > MOST_NODES:
            self._report("Y025", mark, most=MOST_NODES)
            raise RefusedError
        if event.anchor:
            self._report("Y014", mark)
        if event.tag:
            self._report("Y017", mark)

    def _escaped(self, leaf: Leaf, event: Any) -> None:
        """Refuse hidden characters that were written as escapes, at the first escape that made one."""
        for number in range(event.start_mark.line, event.end_mark.line + 1):
            begins = leaf[2] - 1 if number == event.start_mark.line else 0
            found = escaped(self.lines[number][begins:])
            if found:
                self._report("Y020", Mark(number + 1, begins + found[0] + 1, 2), character=name(found[1]))
                return
        self._report("Y020", mark_of(leaf), character=name(HIDDEN.findall(leaf[0])[0]))

    def _look_behind(self, line: int, column: int) -> None:
        """Warn of words behind a plain text that YAML takes for a comment: `Rate this #1`."""
        found = BEHIND.match(self.lines[line], column)
        if found:
            self._report("Y030", Mark(line + 1, found.start(1) + 1, len(found.group(1).rstrip())))


def _told(holder: Table, key: Leaf) -> Leaf:
    """Let go of a key that its value is glued to. Its name stays among the keys: it is not missing as well."""
    text, line, column, _, style = key
    meant = text.partition(":")[0]
    holder.keys.setdefault(meant, (meant, line, column, len(meant), style))
    return _DROPPED
