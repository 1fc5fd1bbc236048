"""Builds values with their places from the events of a YAML parser, and refuses what content files may not hold."""

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

from coachtui.content.characters import BEHIND, COMMENT, GLUED, HIDDEN, escaped, name, places
from coachtui.content.diagnostics import Mark
from coachtui.content.nodes import Items, Node, Scalar, Table
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
_DROPPED = Scalar("", 1, 1)
"""Stands for a key that was refused: its value is read and let go."""


class Builder:
    """Takes the events one by one; `root` is what they make."""

    def __init__(self, text: str, report: Report, moved: Moved | None = None) -> None:
        self._moved = moved or {}
        self.lines = text.split("\n")
        self.root: Node | None = None
        self.last: Node = _DROPPED
        self._report = report
        self._nodes = 0
        self._documents = 0
        self._open: list[tuple[Items | Table, bool]] = []
        self._keys: list[Scalar | None] = []
        self._commented = {mark.line for mark, _ in places(COMMENT, text)}

    @property
    def opened(self) -> Mark | None:
        """The place of the innermost open bracket, or None."""
        return next((holder.mark for holder, bracket in reversed(self._open) if bracket), None)

    def take(self, event: Any) -> None:
        """Take one event. Raises RefusedError where reading on would be no use."""
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent:
            self._begin(event, Table({}, {}, self._mark(event)))
        elif kind is SequenceStartEvent:
            self._begin(event, Items([], self._mark(event)))
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            self._open.pop()
            self._keys.pop()
        elif kind is AliasEvent:
            mark = self._mark(event)
            self._report("Y015", mark)
            node = Scalar("", *mark)
            self._put(node)
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                self._report("Y018", self._mark(event))
                raise RefusedError

    def _scalar(self, event: Any) -> None:
        start, end, text = event.start_mark, event.end_mark, event.value
        line, column, style = start.line, start.column, event.style or ""
        if line == len(self.lines):
            line, column = line - 1, len(self.lines[-1])
        length = (end.column if end.line == line else len(self.lines[line])) - column
        if self._moved and line + 1 in self._moved:
            column = back(self._moved, Mark(line + 1, column + 1)).column - 1
        node = Scalar(text, line + 1, column + 1, length if length > 0 and style not in ("|", ">") else 1, style)
        self.last = node
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._full(node)
        if event.anchor or event.tag:
            self._refuse(event, node.mark)
        if style == '"' and HIDDEN.search(text):
            self._escaped(node, event)
        elif self._commented and not style and end.line + 1 in self._commented:
            self._look_behind(end.line, end.column)
        if len(text) > LONGEST:
            self._report("Y026", node.mark, most=LONGEST)
        self._put(node)

    def _begin(self, event: Any, holder: Items | Table) -> None:
        mark = holder.mark
        self.last = holder
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._full(holder)
        if event.anchor or event.tag:
            self._refuse(event, mark)
        if len(self._open) == DEEPEST:
            self._report("Y024", mark, most=DEEPEST)
            raise RefusedError
        self._put(holder)
        self._open.append((holder, bool(event.flow_style)))
        self._keys.append(None)

    def _put(self, node: Node) -> None:
        """Put a node where it belongs: a key, the value of the key before it, an item, or the root."""
        if not self._open:
            self.root = node
            return
        holder = self._open[-1][0]
        if isinstance(holder, Items):
            holder.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(holder, node)
            return
        self._keys[-1] = None
        if key is not _DROPPED:
            holder.entries[key.text] = node
            holder.keys[key.text] = key

    def _key(self, holder: Table, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            self._report("Y019", node.mark)
            return _DROPPED
        if node.text == "<<" and not node.style:
            self._report("Y016", node.mark)
            return _DROPPED
        if GLUED.match(node.text) and not node.style:
            self._report("Y032", Mark(node.line, node.column + node.text.index(":")))
            return _DROPPED
        if node.text in holder.entries:
            first = holder.keys[node.text]
            self._report("Y013", node.mark, name=node.text[:60], line=first.line, column=first.column)
            return _DROPPED
        return node

    def _full(self, node: Node) -> None:
        self._report("Y025", node.mark, most=MOST_NODES)
        raise RefusedError

    def _refuse(self, event: Any, mark: Mark) -> None:
        if event.anchor:
            self._report("Y014", mark)
        if event.tag:
            self._report("Y017", mark)

    def _escaped(self, node: Scalar, event: Any) -> None:
        """Refuse hidden characters that were written as escapes, at the first escape that made one."""
        for number in range(event.start_mark.line, event.end_mark.line + 1):
            begins = node.column - 1 if number == event.start_mark.line else 0
            found = escaped(self.lines[number][begins:])
            if found:
                self._report("Y020", Mark(number + 1, begins + found[0] + 1, 2), character=name(found[1]))
                return
        self._report("Y020", node.mark, character=name(HIDDEN.findall(node.text)[0]))

    def _look_behind(self, line: int, column: int) -> None:
        """Warn of words behind a plain text that YAML takes for a comment: `Rate this #1`."""
        found = BEHIND.match(self.lines[line], column)
        if found:
            self._report("Y030", Mark(line + 1, found.start(1) + 1, len(found.group(1).rstrip())))

    def _mark(self, event: Any) -> Mark:
        start = event.start_mark
        if start.line == len(self.lines):
            return Mark(start.line, len(self.lines[-1]) + 1)
        return back(self._moved, Mark(start.line + 1, start.column + 1))
