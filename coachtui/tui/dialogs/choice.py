"""A short list to choose one thing from."""

from collections.abc import Sequence
from typing import NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.i18n import _
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row, Rows


class Option(NamedTuple):
    """One thing to choose: what is answered, its letter, its words, and a dim word behind them."""

    value: str
    key: str
    label: str
    more: str = ""


class Choice(Once, ModalScreen[str]):
    """Answers with the value chosen by its letter or by enter, or with nothing."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [Binding("escape", "dismiss('')", show=False)]

    def __init__(self, title: str, options: Sequence[Option]) -> None:
        super().__init__()
        self._title = title
        self._options = options

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(self._title), id="panel-title")
            yield Rows()
            yield Label(shown(_("enter Choose   esc Back")), id="panel-keys")

    def on_mount(self) -> None:
        """Fill the list."""
        rows = self.query_one(Rows)
        rows.styles.height = len(self._options)
        rows.show(
            [
                Row(
                    line(" ", column(option.key, 3, "accent"), option.label, Piece(f"  {option.more}", "dim")),
                    option.value,
                )
                for option in self._options
            ]
        )
        rows.focus()

    def on_key(self, event: events.Key) -> None:
        """Choose by a letter."""
        for option in self._options:
            if event.character == option.key:
                event.stop()
                self.dismiss(option.value)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Choose by enter or mouse."""
        self.dismiss(event.row)
