"""Help in place: what can be done here, with the key and a sentence for each."""

from collections.abc import Collection, Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.i18n import _
from coachtui.language.cells import width, wrap
from coachtui.tui.commands import Command
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row, Rows


class Help(Once, ModalScreen[None]):
    """Lists the commands of the screen behind it, dim where they do not suit the cursor; arrows scroll."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [Binding("escape,question_mark,f1,q", "dismiss", show=False)]

    def __init__(self, commands: Sequence[Command], allowed: Collection[str], keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._commands = commands
        self._allowed = allowed
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(_("What you can do here")), id="panel-title")
            yield Rows()
            yield Label(shown(_("↑↓ Scroll   esc Back")), id="panel-keys")

    def on_mount(self) -> None:
        """Fill the list."""
        rows = self.query_one(Rows)
        rows.show(self._rows())
        rows.focus()

    def on_resize(self) -> None:
        """Break the sentences anew."""
        self.query_one(Rows).show(self._rows())

    def _rows(self) -> list[Row]:
        keys = 2 + max(width(command.key_shown(self._keymap)) for command in self._commands)
        room = max(20, min(self.app.size.width, 90) - 26 - keys)
        rows = []
        for command in self._commands:
            here = command.id in self._allowed
            key, label = command.key_shown(self._keymap), _(command.label)
            for text in wrap(_(command.help), room):
                shade = ("accent", "name", "") if here else ("dim", "dim", "dim")
                rows.append(Row((column(key, keys, shade[0]), column(label, 17, shade[1]), Piece(text, shade[2]))))
                key = label = ""
        moving = _("Arrows move, enter opens or accepts, esc goes back and loses nothing.")
        return [*rows, Row(()), *(Row(line(Piece(text, "dim"))) for text in wrap(moving, room + keys + 16))]
