"""One line that says what was just done, or what is wrong; empty when there is nothing to say."""

from textual.strip import Strip

from coachtui.tui.widgets.lines import Line, LineWidget, Piece, line


class Notice(LineWidget):
    """The line above the footer."""

    def __init__(self) -> None:
        super().__init__(id="notice")
        self.text = ""
        self._pieces: Line = ()

    def say(self, text: str, more: str = "") -> None:
        """Show a sentence in place of the last one, and a dim word behind it."""
        self._show(text, line(" ", Piece(text), Piece(f"   {more}", "dim")))

    def warn(self, text: str) -> None:
        """Show a sentence about something wrong."""
        self._show(text, line(" ", Piece(text, "warn")))

    def _show(self, text: str, pieces: Line) -> None:
        self.text, self._pieces = text, pieces
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        return self.strip(self._pieces, self.size.width)
