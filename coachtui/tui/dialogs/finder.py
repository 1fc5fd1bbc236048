"""Finding one thing by typing a few letters of it: any action, any person."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.i18n import _
from coachtui.language.cells import width
from coachtui.language.names import fold
from coachtui.tui.dialogs.form import Line
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row, Rows


class Entry(NamedTuple):
    """One thing to find: what is answered, its name, a word behind it, and its key where it has one."""

    value: str
    name: str
    more: str = ""
    key: str = ""


class Finder(Once, ModalScreen[str]):
    """Lists the entries that fit what is typed; answers with the value of the one chosen, or with nothing."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [
        Binding("escape", "dismiss('')", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def __init__(self, title: str, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._title = title
        self._entries = entries

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(self._title), id="panel-title")
            yield Line("", "search")
            yield Rows()
            yield Label(shown(_("enter Choose   ↑↓ Move   esc Back")), id="panel-keys")

    def on_mount(self) -> None:
        """Start with everything."""
        self.query_one(Rows).can_focus = False
        self._fill("")
        self.query_one(Line).focus()

    def on_input_changed(self) -> None:
        """Narrow the list."""
        self._fill(self.query_one(Line).value)

    def _fill(self, typed: str) -> None:
        words = fold(typed).split()
        keys = max((width(entry.key) for entry in self._entries), default=0) + 2
        names = min(30, max((width(entry.name) for entry in self._entries), default=0)) + 2
        rows = [
            Row(
                line(" ", column(key, keys, "accent"), column(name, names, "name"), Piece(more, "dim")),
                value,
            )
            for value, name, more, key in self._entries
            if all(word in fold(f"{name} {more}") for word in words)
        ]
        self.query_one(Rows).show(rows or [Row(line(" ", Piece(_("Nothing is called so."), "dim")))])

    def action_move(self, step: int) -> None:
        """Move the cursor while the field keeps the letters."""
        self.query_one(Rows).action_move(step)

    def on_input_submitted(self) -> None:
        """Choose what the cursor is on."""
        if self.query_one(Rows).current:
            self.dismiss(self.query_one(Rows).current)

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        """Choose with the mouse."""
        self.dismiss(event.row)
