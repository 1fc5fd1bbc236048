"""A grid with one cell under the cursor: the keys, the wheel and the messages that the month and the year share."""

from rich.segment import Segment
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip

from coachtui.tui.widgets.lines import LineWidget


class CellGrid(LineWidget, can_focus=True):
    """Moves a cursor over cells, and says when it moved or was entered; what stands in them is drawn elsewhere."""

    BINDINGS = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "move(0, -1)", show=False),
        Binding("right", "move(0, 1)", show=False),
        Binding("pageup", "move(-10, 0)", show=False),
        Binding("pagedown", "move(10, 0)", show=False),
        Binding("home", "move(-999, 0)", show=False),
        Binding("end", "move(999, 0)", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another cell, or on something else in it."""

    class Chosen(Message):
        """Enter, or a click on the cell under the cursor."""

    def action_move(self, rows: int, columns: int) -> None:
        """Move the cursor by so many rows and columns, as far as there are any."""
        raise NotImplementedError

    def action_choose(self) -> None:
        """Say that the cell was chosen."""
        self.post_message(self.Chosen())

    def on_mouse_scroll_down(self) -> None:
        """Scroll with the wheel."""
        self.action_move(1, 0)

    def on_mouse_scroll_up(self) -> None:
        """Scroll with the wheel."""
        self.action_move(-1, 0)

    def lit(self, strip: Strip) -> Strip:
        """Return a cell as it looks under the cursor."""
        here = self.piece_style("here")
        return Strip([Segment(text, (style or self.rich_style) + here) for text, style, _control in strip])
