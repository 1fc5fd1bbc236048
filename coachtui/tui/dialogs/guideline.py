"""What the organisation expects of a manager who coaches, to read before a talk or in the middle of one."""

from collections.abc import Iterator, Mapping
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.coaching.guidelines import Guideline
from coachtui.i18n import _
from coachtui.language.cells import wrap
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import EMPTY, Piece, line
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.wording.guidelines import answered_for


class GuidelinePanel(Once, ModalScreen[None]):
    """Lists the items of all guidelines, below who answers for them; arrows go from one to the next."""

    CSS_PATH = ["panel.tcss", "guideline.tcss"]
    BINDINGS = [Binding("escape,enter,q", "dismiss", show=False)]

    def __init__(self, guidelines: Mapping[str, Guideline], today: date, at: str = "") -> None:
        """Make the panel; `at` is the id of the item to begin at."""
        super().__init__()
        self._guidelines = guidelines
        self._today = today
        self._at = at

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(_("What is expected of you in a talk")), id="panel-title")
            yield Rows()
            yield Label(shown(_("↑↓ Scroll   esc Back")), id="panel-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows."""
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """Break the paragraphs anew."""
        room = max(20, min(self.app.size.width, 90) - 8)
        rows = [row for each in self._guidelines.values() for row in _rows(each, self._today, room)]
        self.query_one(Rows).show(rows, self._at)


def _rows(guideline: Guideline, today: date, room: int) -> Iterator[Row]:
    yield Row(line(Piece(guideline.title, "title")))
    for text in wrap(" ".join(guideline.statement.split()), room) if guideline.statement else ():
        yield Row(line(text))
    if facts := answered_for(guideline, today):
        yield Row(line(Piece(facts, "dim")))
    for item in guideline.items:
        yield Row(EMPTY)
        yield Row(line(Piece(item.title, "name")), item.id)
        for paragraph in item.text.split("\n\n"):
            for text in wrap(" ".join(paragraph.split()), room):
                yield Row(line(text))
    yield Row(EMPTY)
