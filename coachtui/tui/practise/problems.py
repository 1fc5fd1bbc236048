"""All that is wrong in one file, with line and column."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.content.codes import CODES
from coachtui.content.library import Broken
from coachtui.i18n import _
from coachtui.language.cells import wrap
from coachtui.services.library import lines_of
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import EMPTY, Piece, line
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.wording.diagnostics import helps, said
from coachtui.wording.places import source

_STYLES = {"error": "bad", "warning": "warn", "note": "dim"}


class Problems(Once, ModalScreen[None]):
    """Lists the problems of a file in its order, each with its line and what to do; arrows scroll."""

    CSS_PATH = ["../dialogs/panel.tcss", "problems.tcss"]
    BINDINGS = [Binding("escape,enter,q", "dismiss", show=False)]

    def __init__(self, file: Broken) -> None:
        super().__init__()
        self._file = file
        self._lines = lines_of(file)

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(self._file.path), id="panel-title")
            yield Rows()
            yield Label(shown(_("↑↓ Scroll   esc Back")), id="panel-keys")

    def on_mount(self) -> None:
        """Scroll with the arrows."""
        self.query_one(Rows).focus()

    def on_resize(self) -> None:
        """Break the sentences anew."""
        room = max(20, min(self.app.size.width, 90) - 6)
        rows = []
        for problem in self._file.problems:
            style = _STYLES[CODES[problem.code].severity]
            place = _("line {line}, column {column}").format(line=problem.mark.line, column=problem.mark.column)
            rows.append(Row(line(Piece(place, "accent"), Piece(f"   {problem.code}", style))))
            rows += [Row(line("  ", part)) for part in wrap(said(problem), room)]
            found = source(problem, self._lines, room)
            if found:
                rows += [Row(line("  ", Piece(found[0], "dim"))), Row(line("  ", Piece(found[1], style)))]
            rows += [Row(line("  ", part)) for text in helps(problem) for part in wrap(text, room)]
            rows.append(Row(EMPTY))
        self.query_one(Rows).show(rows[:-1])
