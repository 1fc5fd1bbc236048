"""The page of a play: what is fixed above, the talk, and the lines one may choose, drawn without any container."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from coachtui.tui.widgets.lines import EMPTY, Line, LineWidget, Piece
from coachtui.tui.widgets.rows import WIDE

SIDE = 38
"""Cells of the side column."""
READ = 96
"""Cells of a line that is easy to read."""
_TALK = 3
"""Lines of the talk that stay in view where the choices are many."""


class Block(NamedTuple):
    """Lines that belong together. One with an id can be pointed at; `more` is shown below it only then."""

    lines: Sequence[Line]
    id: str = ""
    more: Sequence[Line] = ()


class _Seen(NamedTuple):
    line: Line
    block: int = -1
    first: bool = False


class _Row(NamedTuple):
    """A row of the terminal as it is drawn: its line, whether the cursor is on it, and what stands beside."""

    line: Line
    pointed: bool = False
    side: Line = EMPTY


class PlayPage(LineWidget):
    """Draws a heading, the end of a talk and blocks with a cursor; says when a block is chosen with the mouse."""

    class Chosen(Message):
        """A click on the block under the cursor."""

    def __init__(self, *, side: bool = False) -> None:
        super().__init__(id="page")
        self._has_side = side
        self._top: Sequence[Line] = ()
        self._talk: Sequence[Line] = ()
        self._blocks: Sequence[Block] = ()
        self._side: Sequence[Line] = ()
        self._cursor = -1
        self._back = self._first = 0
        self._seen: list[_Seen] = []
        self._rows: list[_Row] = []

    @property
    def wide(self) -> bool:
        """Whether it has a side column, and room for one."""
        return self._has_side and self.size.width >= WIDE

    @property
    def cells(self) -> int:
        """The cells of the talk, beside the side column."""
        return min(READ, self.size.width - SIDE if self.wide else self.size.width)

    @property
    def current(self) -> str:
        """The id of the block under the cursor, or an empty text."""
        return self._blocks[self._cursor].id if 0 <= self._cursor < len(self._blocks) else ""

    def show(
        self,
        top: Sequence[Line],
        talk: Sequence[Line],
        blocks: Sequence[Block],
        side: Sequence[Line] = (),
        at: str = "",
    ) -> None:
        """Show a page, its talk at the end, the cursor on the block `at`, else on the first that has an id."""
        self._top, self._talk, self._blocks, self._side = top, talk, blocks, side
        ids = [block.id for block in blocks]
        first = next((i for i, each in enumerate(ids) if each), -1)
        self._cursor = ids.index(at) if at and at in ids else first
        self._back = self._first = 0
        self._draw()

    def move(self, step: int) -> bool:
        """Move the cursor to the next block with an id, and tell whether there was one."""
        index = self._cursor + step
        while 0 <= index < len(self._blocks):
            if self._blocks[index].id:
                self._cursor = index
                self._draw()
                return True
            index += step
        return False

    def edge(self, step: int) -> None:
        """Move the cursor as far as it goes."""
        while self.move(step):
            pass

    def scroll_talk(self, pages: int) -> None:
        """Scroll the talk back by so many pages, or on where negative; without a talk move the cursor by a page."""
        if not self._talk:
            first = self._first
            while abs(self._first - first) < self.size.height - len(self._top) - 2 and self.move(-pages):
                pass
            return
        room = self._talk_room
        self._back = max(0, min(self._back + pages * max(1, room - 1), len(self._talk) - room))
        self._draw()

    def on_resize(self) -> None:
        """Lay out anew."""
        self._draw()

    def on_click(self, event: events.Click) -> None:
        """Point with the mouse; a click on what is under the cursor chooses it."""
        seen = self._seen[event.y] if event.y < len(self._seen) else _Seen(EMPTY)
        if seen.block < 0 or not self._blocks[seen.block].id:
            return
        if seen.block == self._cursor:
            self.post_message(self.Chosen())
        else:
            self._cursor = seen.block
            self._draw()

    def _flat(self) -> Iterator[_Seen]:
        for index, block in enumerate(self._blocks):
            pointed = index == self._cursor
            for nth, each in enumerate([*block.lines, *(block.more if pointed else ())]):
                yield _Seen(each, index, nth == 0 and pointed)

    @property
    def _room(self) -> int:
        return max(1, self.size.height - len(self._top))

    @property
    def _talk_room(self) -> int:
        below = sum(1 for _each in self._flat())
        return max(min(len(self._talk), _TALK), self._room - below)

    def _draw(self) -> None:
        flat = list(self._flat())
        talk_room = self._talk_room
        begin = max(0, len(self._talk) - talk_room - self._back)
        talk = self._talk[begin : begin + talk_room]
        room = max(1, self._room - len(talk))
        mine = [i for i, each in enumerate(flat) if each.block == self._cursor]
        if mine:
            start, end = mine[0], mine[-1] + 1
            start = 0 if not any(self._blocks[each.block].id for each in flat[:start]) and end <= room else start
            end = len(flat) if not any(self._blocks[each.block].id for each in flat[end:]) else end
            self._first = max(min(self._first, start), min(end - room, start), 0)
        below = flat[self._first : self._first + room]
        self._seen = [*map(_Seen, self._top), *map(_Seen, talk), *below]
        self._draw_changed()

    def _draw_changed(self) -> None:
        """Draw only from the first line that is another one now to the last: a choice leaves half of a page alone."""
        before, self._rows = self._rows, [self._row(y) for y in range(self.size.height)]
        changed = [y for y, (old, new) in enumerate(zip(before, self._rows, strict=False)) if old != new]
        if len(before) != len(self._rows):
            self.refresh()
        elif changed:
            self.refresh(Region(0, changed[0], self.size.width, changed[-1] - changed[0] + 1))

    def _row(self, y: int) -> _Row:
        seen = self._seen[y] if y < len(self._seen) else _Seen(EMPTY)
        mark = (Piece("▸" if seen.first else " ", "accent"),) if seen.block >= 0 else ()
        beside = y - len(self._top)
        side = self._side[beside] if self.wide and 0 <= beside < len(self._side) else EMPTY
        return _Row((*mark, *seen.line), seen.block >= 0 and seen.block == self._cursor, side)

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        row = self._rows[y] if y < len(self._rows) else _Row(EMPTY)
        ground = self.piece_style("cursor") if row.pointed else None
        if not (self.wide and self._side):
            return self.strip(row.line, self.size.width, ground)
        return Strip.join([self.strip(row.line, self.size.width - SIDE, ground), self.strip(row.side, SIDE)])
