"""People out of a file: the form that names it, and the lines of it that cannot be read."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.i18n import _, current, ngettext
from coachtui.services.importing import Reading, file_bytes, import_people, read_people
from coachtui.tui.dialogs.form import Field, Form
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, column, line
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line

_LINE = 10


class ImportForm(Form):
    """Asks for a file. Where all its lines are good they are added; else `reading` holds what it gave."""

    def __init__(self, worktop: Worktop) -> None:
        self.reading: Reading | None = None
        columns = _("Columns: name, team, tier, kind, project, language, part-time, first day, last day")
        fields = [Field("file", _("CSV file"), "", columns)]
        super().__init__(worktop, "people-import", _("Add people from a file"), fields, self._read)

    async def _read(self, texts: Mapping[str, str]) -> str:
        worktop = self._worktop
        reading = read_people(worktop.records, file_bytes(texts["file"].strip()), worktop.context, current())
        if not reading.bad:
            return await worktop.do(import_people, reading.good)
        self.reading = reading
        return ""


class BrokenLines(Once, ModalScreen[bool]):
    """Shows each line that cannot be read, and why; answers whether the good ones are to be added."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [
        Binding("escape", "dismiss(False)", show=False),
        Binding("enter", "keep", show=False),
        Binding("ctrl+q", "app.leave", show=False),
    ]

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self._reading = reading

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        bad, good = len(self._reading.bad), len(self._reading.good)
        title = ngettext("{count} line cannot be read", "{count} lines cannot be read", bad).format(count=bad)
        keep = ngettext("enter Add the {count} good line", "enter Add the {count} good lines", good).format(count=good)
        with Vertical(id="panel"):
            yield Label(shown(title), id="panel-title")
            yield Rows()
            yield Label(shown("   ".join([*([keep] if good else []), _("esc Add nothing")])), id="panel-keys")

    def on_mount(self) -> None:
        """Fill the list."""
        rows = self.query_one(Rows)
        lines = list(_lines(self._reading))
        rows.styles.height = min(len(lines), max(3, self.app.size.height - 10))
        rows.show(lines)
        rows.focus()

    def on_rows_chosen(self) -> None:
        """Enter adds the good lines."""
        self.action_keep()

    def action_keep(self) -> None:
        """Add the good lines, where there are any."""
        if self._reading.good:
            self.dismiss(True)


def _lines(reading: Reading) -> Sequence[Row]:
    found: list[Row] = []
    for number, text, error in reading.bad:
        said = _("line {number}").format(number=number)
        found.append(Row(line(" ", column(said, _LINE, "warn"), in_one_line(error)), str(number)))
        found.append(Row(line(" ", column("", _LINE), Piece(text, "dim"))))
    if reading.unread:
        passed = _("Columns that were passed over: {names}").format(names=", ".join(reading.unread))
        found.append(Row(line(" ", Piece(passed, "dim"))))
    return found
