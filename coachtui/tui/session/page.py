"""The page of a session: what is fixed above, the log below it, drawn line by line."""

from collections.abc import Sequence

from textual.strip import Strip

from coachtui.tui.widgets.lines import EMPTY, Line, LineWidget
from coachtui.tui.widgets.rows import WIDE

SIDE = 38
"""Cells of the side column."""


class Page(LineWidget):
    """Draws the fixed lines, a rule, and the end of the log; a side column where the terminal is wide enough."""

    def __init__(self) -> None:
        super().__init__(id="page")
        self._fixed: Sequence[Line] = ()
        self._log: Sequence[Line] = ()
        self._side: Sequence[Line] = ()
        self._back = 0

    @property
    def wide(self) -> bool:
        """Whether there is room for a side column."""
        return self.size.width >= WIDE

    @property
    def cells(self) -> int:
        """The cells of the page beside its side column."""
        return self.size.width - SIDE if self.wide else self.size.width

    def show(self, fixed: Sequence[Line], log: Sequence[Line], side: Sequence[Line]) -> None:
        """Show a page, its log at the end; one that was scrolled back and has not grown stays where it is."""
        if len(log) != len(self._log):
            self._back = 0
        self._fixed, self._log, self._side = fixed, log, side
        self.refresh()

    def scroll(self, pages: int) -> None:
        """Scroll the log back by so many pages, or on where negative."""
        room = self._room
        most = max(0, len(self._log) - room)
        self._back = max(0, min(self._back + pages * max(1, room - 1), most))
        self.refresh()

    @property
    def _room(self) -> int:
        return max(1, self.size.height - len(self._fixed))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        if not self.wide:
            return self.strip(self._line(y), self.size.width)
        side = self._side[y - 3] if 3 <= y < len(self._side) + 3 else EMPTY
        return Strip.join([self.strip(self._line(y), self.cells), self.strip(side, SIDE)])

    def _line(self, y: int) -> Line:
        if y < len(self._fixed):
            return self._fixed[y]
        first = max(0, len(self._log) - self._room - self._back)
        index = first + y - len(self._fixed)
        return self._log[index] if index < len(self._log) else EMPTY
