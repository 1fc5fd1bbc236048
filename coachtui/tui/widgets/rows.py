"""A list of lines with a cursor: the body of Today, People, a proposal, a choice."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from coachtui.tui.widgets.lines import EMPTY, Line, LineWidget, Piece

WIDE, LIST = 116, 80
"""Cells from which on there is room for a side column, and those the list keeps then."""
_BELOW = 3
"""Rows below the cursor's that are kept in view with it, where they say more about it."""


class Row(NamedTuple):
    """A line of a list. One with an id can be chosen; the others are headings, facts and space."""

    line: Line
    id: str = ""


class Rows(LineWidget, can_focus=True):
    """Draws rows, keeps the cursor on one that can be chosen and in view, and says when it moves or is entered."""

    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    POINTS_UNFOCUSED: ClassVar[bool] = True
    """Whether the cursor is drawn while the keys go elsewhere."""

    class Moved(Message):
        """The cursor stands on another row."""

    class Chosen(Message):
        """Enter, or a click, on a row."""

        def __init__(self, row: str) -> None:
            super().__init__()
            self.row = row

    def __init__(self, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._rows: Sequence[Row] = ()
        self._cursor = -1
        self._top = 0
        self._side: Sequence[Line] = ()

    @property
    def current(self) -> str:
        """The id of the row under the cursor, or an empty text."""
        return self._rows[self._cursor].id if 0 <= self._cursor < len(self._rows) else ""

    def show(self, rows: Sequence[Row], at: str = "") -> None:
        """Show rows, with the cursor on the row `at`; else on the one it was on, or on what stands there now."""
        wanted, position = at or self.current, max(self._cursor, 0)
        self._rows = rows
        choices = [i for i, row in enumerate(rows) if row.id]
        same = next((i for i in choices if rows[i].id == wanted), None)
        later = next((i for i in choices if i >= position), choices[-1] if choices else -1)
        self._cursor = later if same is None else same
        self._keep_in_view()
        self.refresh()

    def go_to(self, row: str) -> None:
        """Put the cursor on a row, if it is here."""
        index = next((i for i, each in enumerate(self._rows) if each.id == row), None)
        if index is not None:
            self._point(index)

    def show_beside(self, side: Sequence[Line]) -> None:
        """Show lines in a column beside the list, where the terminal is wide enough for one."""
        self._side = side
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if not self._side or self.size.width < WIDE:
            return self._list_line(y, self.size.width)
        side = self._side[y] if y < len(self._side) else EMPTY
        return Strip.join([self._list_line(y, LIST), self.strip(side, self.size.width - LIST)])

    def _list_line(self, y: int, cells: int) -> Strip:
        index = self._top + y
        if index >= len(self._rows):
            return self.strip(EMPTY, cells)
        pointed = index == self._cursor and (self.POINTS_UNFOCUSED or self.has_focus)
        pieces = (Piece("▸" if pointed else " ", "accent"), *self._rows[index].line)
        ground = self.piece_style("cursor") if pointed and self.has_focus else None
        return self.strip(pieces, cells, ground)

    def action_move(self, step: int) -> None:
        """Move the cursor to the next row that can be chosen; at an edge, scroll the rest into view."""
        index = self._cursor + step
        while 0 <= index < len(self._rows):
            if self._rows[index].id:
                self._point(index)
                return
            index += step
        self._scroll(step)

    def action_page(self, direction: int) -> None:
        """Move the cursor by a screenful; where there is nothing to choose, scroll by one."""
        height = max(1, self.size.height - 1)
        wanted = self._cursor + direction * height
        choices = [i for i, row in enumerate(self._rows) if row.id]
        if choices:
            self._point(min(choices, key=lambda i: abs(i - wanted)))
        else:
            self._scroll(direction * height)

    def action_edge(self, which: int) -> None:
        """Move the cursor to the first or last row that can be chosen; where there is none, scroll to that end."""
        choices = [i for i, row in enumerate(self._rows) if row.id]
        if choices:
            self._point(choices[which])
        else:
            self._scroll(len(self._rows) if which else -len(self._rows))

    def action_choose(self) -> None:
        """Say that the row under the cursor was chosen."""
        if self.current:
            self.post_message(self.Chosen(self.current))

    def on_click(self, event: events.Click) -> None:
        """Point with the mouse; a click on the row under the cursor chooses it."""
        index = self._top + event.y
        if 0 <= index < len(self._rows) and self._rows[index].id:
            if index == self._cursor:
                self.action_choose()
            else:
                self._point(index)

    def on_mouse_scroll_down(self) -> None:
        """Scroll with the wheel."""
        self._scroll(3)

    def on_mouse_scroll_up(self) -> None:
        """Scroll with the wheel."""
        self._scroll(-3)

    def on_resize(self) -> None:
        """Keep the cursor in view."""
        top = self._top
        self._keep_in_view()
        if self._top != top:
            self.refresh()

    def _point(self, index: int) -> None:
        before, top = self._cursor, self._top
        self._cursor = index
        self._keep_in_view()
        if self._top == top:
            lines = [i - top for i in {before, index} if 0 <= i - top < self.size.height]
            self.refresh(*(Region(0, y, self.size.width, 1) for y in lines))
        else:
            self.refresh()
        self.post_message(self.Moved())

    def _scroll(self, step: int) -> None:
        top = max(0, min(self._top + step, len(self._rows) - self.size.height))
        if top != self._top:
            self._top = top
            self.refresh()

    def _keep_in_view(self) -> None:
        height = self.size.height or len(self._rows)
        first = self._cursor
        while first > 0 and not self._rows[first - 1].id and self._cursor - first < 2:
            first -= 1
        last = self._cursor
        while last + 1 < len(self._rows) and self._belongs(last + 1) and last - self._cursor < _BELOW:
            last += 1
        top = min(max(min(self._top, first), last - height + 1), max(self._cursor, 0))
        self._top = max(0, min(top, len(self._rows) - height))

    def _belongs(self, index: int) -> bool:
        """Tell whether a row says more about the one above it."""
        return not self._rows[index].id and bool(self._rows[index].line)
