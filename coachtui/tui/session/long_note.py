"""An area for a note of many lines. Closing it writes the note down: escape loses nothing."""

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, TextArea

from coachtui.i18n import _
from coachtui.language.text import visible
from coachtui.tui.once import Once
from coachtui.tui.text import shown


class Area(TextArea):
    """A text area that does not blink, and takes nothing in that a terminal would obey."""

    def __init__(self, text: str) -> None:
        super().__init__(visible(text, lines=True), id="long-note", soft_wrap=True, show_line_numbers=False)
        self.cursor_blink = False

    async def _on_paste(self, event: events.Paste) -> None:
        event.text = visible(event.text, lines=True)


class LongNote(Once, ModalScreen[str]):
    """Answers with all that was written."""

    CSS_PATH = "long_note.tcss"
    BINDINGS = [
        Binding("escape", "keep", show=False, priority=True),
        Binding("ctrl+e", "keep", show=False, priority=True),
        Binding("ctrl+q", "app.leave", show=False, priority=True),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._before = visible(text, lines=True)

    @property
    def text(self) -> str:
        """All that stands in the area, cleaned."""
        areas = self.query(Area)
        return visible(areas.first().text, lines=True) if areas else self._before

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(_("A long note")), id="panel-title")
            yield Area(self._before)
            yield Label(shown(_("esc Write it down   enter New line   ctrl+z Undo")), id="panel-keys")

    def on_mount(self) -> None:
        """Go on at the end of the text."""
        area = self.query_one(Area)
        area.move_cursor(area.document.end)
        area.focus()

    def action_keep(self) -> None:
        """Close with what was written."""
        self.dismiss(self.text)
