"""A person's goals: where they come from, where they lead, and how they move."""

from textual.app import ComposeResult
from textual.screen import Screen

from coachtui.coaching.goals import Goal
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.goals import EndGoal, end_goal
from coachtui.services.people import get_person
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.goals.commands import COMMANDS
from coachtui.tui.goals.forms import goal_form, rating_form
from coachtui.tui.goals.lines import goal_rows
from coachtui.tui.once import Once
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.lines import EMPTY, Piece, line
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line


class GoalsScreen(Commanding, Once, Screen[None]):
    """Lists the goals of one person; enter rates the one under the cursor."""

    CSS_PATH = "screen.tcss"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop, person: str) -> None:
        super().__init__()
        self._worktop = worktop
        self._whom = person

    def compose(self) -> ComposeResult:
        """Lay out the heading, the list, and the keys."""
        yield Rows(id="goals-heading")
        yield Rows(id="goals")
        yield Notice()
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Start in the list."""
        self.query_one("#goals-heading", Rows).can_focus = False
        self.rows.focus()

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one("#goals", Rows)

    def on_resize(self) -> None:
        """Break the lines for the width."""
        self._show()

    def _show(self, at: str = "") -> None:
        try:
            person = get_person(self._worktop.records, self._whom)
        except CoachError as error:
            self.complain(error)
            return
        title = line(" ", Piece(person.name, "title"), Piece(" · " + _("goals"), "dim"))
        self.query_one("#goals-heading", Rows).show([Row(EMPTY), Row(title)])
        self.rows.show(goal_rows(self._worktop.records.talks.goals.of(self._whom), self.app.size.width), at)
        self._show_commands()

    def _show_commands(self) -> None:
        shown = [command_stretch(one, self._worktop.keymap) for one in self.commands() if self.in_footer(one)]
        self.query_one("#commands", Bar).show(shown)

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self._show_commands()

    def on_rows_chosen(self) -> None:
        """Enter rates a goal."""
        self.action_rate()

    def on_goal(self) -> bool:
        """Tell whether the cursor is on a goal."""
        return self._here is not None

    @property
    def _here(self) -> Goal | None:
        return self._worktop.records.talks.goals.get(self._whom, self.rows.current) if self.rows.current else None

    @asking
    async def action_rate(self) -> None:
        """Rate the goal under the cursor."""
        if goal := self._here:
            self._done(await self.app.push_screen_wait(rating_form(self._worktop, goal)))

    @asking
    async def action_new(self) -> None:
        """Name a goal, and point at it: what comes next is its first rating."""
        said = await self.app.push_screen_wait(goal_form(self._worktop, self._whom))
        goals = self._worktop.records.talks.goals.of(self._whom)
        self._done(said, goals[-1].id if said else "")

    @asking
    async def action_edit(self) -> None:
        """Word the goal under the cursor anew."""
        if goal := self._here:
            self._done(await self.app.push_screen_wait(goal_form(self._worktop, self._whom, goal)))

    @asking
    async def action_end(self) -> None:
        """End the goal under the cursor, or take it up again."""
        if goal := self._here:
            self._done(await self._worktop.do(end_goal, EndGoal(self._whom, goal.id)))

    @asking
    async def action_undo(self) -> None:
        """Take the last change back."""
        self._done(await self._worktop.undo())

    def _done(self, said: str, at: str = "") -> None:
        self._show(at)
        self.query_one(Notice).say(said, _("u Undo") if said and self._worktop.undoable else "")

    def action_back(self) -> None:
        """Close the goals."""
        self.dismiss()

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))
