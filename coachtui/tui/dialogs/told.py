"""Lines to read, and what enter does with them."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.i18n import _
from coachtui.language.cells import wrap
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, line
from coachtui.tui.widgets.rows import Row, Rows

_WIDEST, _AROUND = 90, 6
"""Cells of the panel, and those of them beside the text."""


class Told(Once, ModalScreen[bool]):
    """Shows lines that scroll, and answers whether enter was pressed; without a `label` there is only a way back."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [
        Binding("escape", "dismiss(False)", show=False),
        Binding("enter", "agree", show=False, priority=True),
        Binding("ctrl+q", "app.leave", show=False),
    ]

    def __init__(self, title: str, lines: Sequence[str], label: str) -> None:
        super().__init__()
        self._title = title
        self._lines = lines
        self._label = label

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        keys = [_("enter {label}").format(label=self._label)] if self._label else []
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

    def action_agree(self) -> None:
        """Answer yes, where there is something to agree to."""
        self.dismiss(bool(self._label))
