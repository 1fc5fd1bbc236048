"""Lines to read, and a letter or two for what to do with them."""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.i18n import _
from coachtui.language.cells import wrap
from coachtui.tui.dialogs.choice import Option
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, line
from coachtui.tui.widgets.rows import Row, Rows

_WIDEST, _AROUND = 90, 6
"""Cells of the panel, and those of them beside the text."""


class Told(Once, ModalScreen[str]):
    """Shows lines that scroll; answers with the value of the option whose letter was pressed, or with nothing.

    Enter is the first option's.
    """

    CSS_PATH = "panel.tcss"
    BINDINGS = [Binding("escape", "dismiss('')", show=False)]

    def __init__(self, title: str, lines: Sequence[str], options: Sequence[Option]) -> None:
        super().__init__()
        self._title = title
        self._lines = lines
        self._options = options

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        keys = [f"{option.key} {option.label}" for option in self._options]
        with Vertical(id="panel"):
            yield Label(shown(self._title), id="panel-title")
            yield Rows()
            yield Label(shown("   ".join([*keys, _("esc Back")])), id="panel-keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._fill()

    def _fill(self) -> None:
        room = max(20, min(self.app.size.width, _WIDEST) - _AROUND)
        texts = [text for each in self._lines for text in wrap(each, room)]
        rows = self.query_one(Rows)
        rows.show([Row(line(Piece(text))) for text in texts])
        rows.styles.height = max(1, min(len(texts), self.app.size.height - 10))

    def on_key(self, event: events.Key) -> None:
        """Answer by a letter, or by enter with the first."""
        for at, option in enumerate(self._options):
            if event.character == option.key or (event.key == "enter" and at == 0):
                event.stop()
                self.dismiss(option.value)
