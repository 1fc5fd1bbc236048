"""A short list over the screen whose rows are added, changed and taken away: absences, pairs, rhythms."""

from collections.abc import Awaitable, Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Label

from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.tui.area import asking
from coachtui.tui.dialogs.form import Form
from coachtui.tui.once import Once
from coachtui.tui.text import shown
from coachtui.tui.widgets.lines import Piece, line
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line


class Also(NamedTuple):
    """One thing more that a form does with the row under the cursor: its key, the word for it, and the form."""

    key: str
    label: str
    form: Callable[[str], Form]


class Listed(NamedTuple):
    """What a list is about: its title, its rows, and what its keys open or do.

    `empty` says what to press where there is nothing; a `new` or `change` that is None is not offered.
    """

    title: str
    rows: Callable[[], Sequence[Row]]
    empty: str
    new: Callable[[], Form] | None
    change: Callable[[str], Form] | None
    remove: Callable[[str], Awaitable[str]]
    remove_label: str
    """The word for what `remove` does, and its key: `d Take away`."""
    also: Sequence[Also] = ()


class Listing(Once, ModalScreen[str]):
    """Shows the rows, with the mistake or what was done below; answers with what was done last."""

    CSS_PATH = "panel.tcss"
    BINDINGS = [
        Binding("escape", "back", show=False),
        Binding("n", "new", show=False),
        Binding("e", "change", show=False),
        Binding("d,delete", "remove", show=False),
        Binding("u", "undo", show=False),
        Binding("f1,question_mark", "app.help", show=False),
        Binding("ctrl+q", "app.leave", show=False),
    ]

    def __init__(self, worktop: Worktop, listed: Listed) -> None:
        super().__init__()
        self._worktop = worktop
        self._listed = listed
        self._said = ""

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        with Vertical(id="panel"):
            yield Label(shown(self._listed.title), id="panel-title")
            yield Rows()
            yield Label("", id="panel-said")
            yield Label(shown(self._keys()), id="panel-keys")

    def on_mount(self) -> None:
        """Fill the list."""
        self._show()
        self.query_one(Rows).focus()

    def _keys(self) -> str:
        keys = [
            _("n New") if self._listed.new else "",
            _("e Edit") if self._listed.change else "",
            *(f"{each.key} {each.label}" for each in self._listed.also),
            self._listed.remove_label,
            _("u Undo"),
            _("esc Back"),
        ]
        return "   ".join(key for key in keys if key)

    def _show(self) -> None:
        rows = self._listed.rows() or [Row(line(" ", Piece(self._listed.empty, "dim")))]
        widget = self.query_one(Rows)
        widget.styles.height = min(len(rows), max(3, self.app.size.height - 10))
        widget.show(rows)

    def _tell(self, said: str) -> None:
        self._said = said or self._said
        self._show()
        label = self.query_one("#panel-said", Label)
        label.remove_class("error")
        label.update(shown(said))

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        label = self.query_one("#panel-said", Label)
        label.add_class("error")
        label.update(shown(in_one_line(error)))

    def on_rows_chosen(self) -> None:
        """Enter changes the row under the cursor, or does what there is to do with it."""
        if self._listed.change:
            self.action_change()
        else:
            self.action_remove()

    def on_key(self, event: Key) -> None:
        """Open one of the forms that this list has beside the usual ones."""
        for each in self._listed.also:
            if event.character == each.key:
                event.stop()
                self._open(each)

    @asking
    async def _open(self, also: Also) -> None:
        if self.query_one(Rows).current:
            self._tell(await self.app.push_screen_wait(also.form(self.query_one(Rows).current)))

    @asking
    async def action_new(self) -> None:
        """Add one."""
        if self._listed.new:
            self._tell(await self.app.push_screen_wait(self._listed.new()))

    @asking
    async def action_change(self) -> None:
        """Change the one under the cursor."""
        if self._listed.change and self.query_one(Rows).current:
            self._tell(await self.app.push_screen_wait(self._listed.change(self.query_one(Rows).current)))

    @asking
    async def action_remove(self) -> None:
        """Take the one under the cursor away."""
        if self.query_one(Rows).current:
            self._tell(await self._listed.remove(self.query_one(Rows).current))

    @asking
    async def action_undo(self) -> None:
        """Take the last change back."""
        self._tell(await self._worktop.undo())

    def action_back(self) -> None:
        """Close the list."""
        self.dismiss(self._said)
