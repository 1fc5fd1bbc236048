"""What was just done, or what is wrong; empty when there is nothing to say."""

from collections.abc import Sequence

from textual.strip import Strip

from coachtui.language.cells import width, wrap
from coachtui.language.text import visible
from coachtui.tui.widgets.lines import EMPTY, Line, LineWidget, Piece, line

_GAP = "   "


class Notice(LineWidget):
    """The line above the footer; a sentence that is longer than the terminal is wide takes another."""

    def __init__(self) -> None:
        super().__init__(id="notice")
        self.text = ""
        self._style = self._more = ""
        self._lines: Sequence[Line] = (EMPTY,)

    def say(self, text: str, more: str = "") -> None:
        """Show a sentence in place of the last one, and a dim word behind it."""
        self._show(text, "", more)

    def warn(self, text: str) -> None:
        """Show a sentence about something wrong."""
        self._show(text, "warn", "")

    def _show(self, text: str, style: str, more: str) -> None:
        self.text, self._style, self._more = text, style, more
        self._break()

    def on_resize(self) -> None:
        """Break the sentence anew."""
        self._break()

    def _break(self) -> None:
        room = max(20, self.size.width - 2)
        sentences = wrap(visible(self.text, lines=True), room)
        more = self._more and _GAP + self._more
        if width(sentences[-1] + more) > room:
            sentences, more = [*sentences, ""], self._more
        *firsts, last = sentences
        self._lines = (
            *(line(" ", Piece(text, self._style)) for text in firsts),
            line(" ", Piece(last, self._style), Piece(more, "dim")),
        )
        self.styles.height = len(self._lines)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self.strip(self._lines[y] if y < len(self._lines) else EMPTY, self.size.width)
