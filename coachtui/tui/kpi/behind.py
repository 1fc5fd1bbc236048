"""The sessions behind a figure: what one person's minutes in a month are made of, from the ledger alone."""

from datetime import date

from textual.app import ComposeResult
from textual.screen import Screen

from coachtui.coaching.blocks import Entry
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.minutes import Behind, behind
from coachtui.tui.commands import Commanding
from coachtui.tui.kpi.commands import BEHIND_COMMANDS
from coachtui.tui.once import Once
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.lines import EMPTY, Piece, column, line, number
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import day, month_name
from coachtui.wording.durations import duration, part_of
from coachtui.wording.errors import in_one_line
from coachtui.wording.kpi import counts_mark, meetings, what
from coachtui.wording.sessions import focus

_DAY, _MINUTES, _FOCUS, _COUNTS = 13, 9, 14, 19


class BehindScreen(Commanding, Once, Screen[None]):
    """Lists the entries of one person and month; enter opens the talk behind one."""

    CSS_PATH = "behind.tcss"
    COMMAND_LIST = BEHIND_COMMANDS

    def __init__(self, worktop: Worktop, person: str, month: Month) -> None:
        super().__init__()
        self._worktop = worktop
        self._person = person
        self._month = month
        self._entries: dict[str, Entry] = {}

    def compose(self) -> ComposeResult:
        """Lay out the heading, the rows and the keys."""
        yield Rows(id="behind-heading")
        yield Rows(id="behind")
        yield Notice()
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one("#behind-heading", Rows).can_focus = False
        self.rows.focus()

    def on_resize(self) -> None:
        """Show the entries in columns for this width."""
        self._show()

    def on_screen_resume(self) -> None:
        """Show what was put right in a talk that was looked at."""
        if self.is_mounted:
            self._show()

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one("#behind", Rows)

    def _show(self) -> None:
        try:
            found = behind(self._worktop.records, self._person, self._month)
        except CoachError as error:
            self.query_one(Notice).warn(in_one_line(error))
            return
        today = self._worktop.context.today
        self._entries = {entry.id: entry for entry in found.entries}
        room = max(14, min(40, self.app.size.width - _DAY - _MINUTES - _FOCUS - _COUNTS - 4))
        self.query_one("#behind-heading", Rows).show(_heading(found, today, room))
        self.rows.show(_rows(found, today, room))
        self._show_keys()

    def _show_keys(self) -> None:
        keys = [command_stretch(one, self._worktop.keymap) for one in self.commands() if self.allows(one)]
        self.query_one("#commands", Bar).show(keys)

    @property
    def _here(self) -> Entry | None:
        return self._entries.get(self.rows.current)

    def on_talk(self) -> bool:
        """Tell whether the cursor is on an entry whose talk was written down."""
        return self._here is not None and self._here.session is not None

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self.query_one(Notice).say("")
        self._show_keys()

    def on_rows_chosen(self) -> None:
        """Enter opens the talk, or says that nothing was written down."""
        if self.on_talk():
            self.action_open()
        elif self._here:
            self.query_one(Notice).say(_no_notes(self._here))

    def action_open(self) -> None:
        """Open the talk behind the entry."""
        from coachtui.tui.session.view import SessionView

        if self.is_current and self._here and self._here.session:
            self.app.push_screen(SessionView(self._worktop, self._here.person, self._here.session))

    def action_back(self) -> None:
        """Go back to the figures."""
        self.dismiss()


def _no_notes(entry: Entry) -> str:
    if entry.kind == "moment":
        return _("A moment is minutes and a line; it has no talk to open.")
    return _("It was only said to be held: it has no notes.")


def _heading(found: Behind, today: date, room: int) -> list[Row]:
    minutes = part_of(found.held, found.target) if found.target else duration(found.held)
    month = month_name(found.month, today)
    title = line(" ", Piece(found.person.name, "title"), Piece(f" · {month} · ", "dim"), minutes)
    names = (
        column(" " + _("day"), _DAY + 1, "dim"),
        number(_("minutes"), _MINUTES, "dim"),
        column("  " + _("what"), room + 2, "dim"),
        column(_("about"), _FOCUS, "dim"),
        column(_("counts"), _COUNTS, "dim"),
    )
    columns = names if found.entries else EMPTY
    return [Row(EMPTY), Row(title), Row(EMPTY), Row(columns)]


def _rows(found: Behind, today: date, room: int) -> list[Row]:
    if not found.entries:
        name, month = found.person.name, month_name(found.month, today)
        nothing = _("Nothing held with {name} in {month}.").format(name=name, month=month)
        press = _("Press esc, then + for a moment, or 2 to plan a block.")
        return [Row(line("  ", Piece(nothing, "dim"))), Row(line("  ", Piece(press, "dim")))]
    rows = [_row(entry, room) for entry in found.entries]
    total = (
        column(" " + _("In all"), _DAY + 1, "title"),
        number(duration(found.held), _MINUTES),
        Piece("  " + meetings(found.tally), "dim"),
    )
    rule = _("Every minute is time held; ✓ also counts as a session by the rule.")
    return [*rows, Row(EMPTY), Row(total), Row(EMPTY), Row(line(" ", Piece(rule, "dim")))]


def _row(entry: Entry, room: int) -> Row:
    style = "good" if entry.qualifies else "warn" if entry.qualifies is False else "dim"
    pieces = (
        column(" " + day(entry.day), _DAY + 1),
        number(duration(entry.minutes), _MINUTES),
        Piece("  "),
        column(what(entry), room, "name" if entry.session else ""),
        column(focus(entry.focus), _FOCUS, "dim"),
        column(counts_mark(entry), _COUNTS, style),
    )
    return Row(pieces, entry.id)
