"""Every action by its name: type a few letters, enter carries it out."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.i18n import _
from coachtui.language.cells import width
from coachtui.language.names import fold
from coachtui.tui.commands import Command
from coachtui.tui.dialogs.form import Line
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row, Rows


class Palette(ModalScreen[str]):
    """Lists the commands that fit what is typed; answers with the action chosen, or nothing."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [
        Binding("escape", "dismiss('')", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def __init__(self, commands: Sequence[tuple[Command, str]], keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._commands = commands
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(_("All actions")), id="panel-title")
            yield Line("", "search")
            yield Rows()
            yield Label(shown(_("enter Do it   ↑↓ Choose   esc Back")), id="panel-keys")

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
        keys = 2 + max(width(command.key_shown(self._keymap)) for command, _action in self._commands)
        rows = []
        for command, action in self._commands:
            label, sentence = _(command.label), _(command.help)
            if all(word in fold(f"{label} {sentence}") for word in words):
                key = column(command.key_shown(self._keymap), keys, "accent")
                rows.append(Row(line(" ", key, column(label, 18, "name"), Piece(sentence, "dim")), action))
        if not rows:
            rows.append(Row(line(" ", Piece(_("Nothing is called so."), "dim"))))
        self.query_one(Rows).show(rows)

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
