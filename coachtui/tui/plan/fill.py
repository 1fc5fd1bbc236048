"""Fill the month: a proposal to look at, row by row or whole."""

from collections.abc import Iterable

from textual import work
from textual.app import ComposeResult
from textual.screen import Screen

from coachtui.coaching.filling import Placed, Proposal
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.language.cells import width, wrap
from coachtui.services.figures import figures_of
from coachtui.services.filling import accept_proposal
from coachtui.services.people import get_person
from coachtui.tui.commands import Commanding
from coachtui.tui.dialogs.block import proposed_form
from coachtui.tui.once import Once
from coachtui.tui.plan.commands import FILL_COMMANDS
from coachtui.tui.widgets.bar import Bar, command_stretch
from coachtui.tui.widgets.lines import EMPTY, Piece, column, line, number
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.dates import clock, day_in_month, month_name
from coachtui.wording.durations import duration
from coachtui.wording.errors import in_one_line
from coachtui.wording.figures import a_week_for_you
from coachtui.wording.figures import proposal as proposal_words
from coachtui.wording.filling import obstacle, reason, why


class FillScreen(Commanding, Once, Screen[str]):
    """Shows the proposed blocks with their reasons; answers with what was planned, or nothing."""

    CSS_PATH = "fill.tcss"
    COMMAND_LIST = FILL_COMMANDS

    def __init__(self, worktop: Worktop, proposal: Proposal, month: Month) -> None:
        super().__init__()
        self._worktop = worktop
        self._placed = [*proposal.placed]
        self._left = proposal.left
        self._month = month
        self._out: set[int] = set()
        self._rhythms = {rhythm.id: rhythm.name for rhythm in worktop.records.team.rhythms.all()}
        self._names = {person.id: person.name for person in worktop.records.people.all()}

    def compose(self) -> ComposeResult:
        """Lay out the heading, the rows and the keys."""
        yield Rows(id="fill-heading")
        yield Rows(id="fill")
        yield Rows(id="fill-reason")
        yield Notice()
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Show the proposal."""
        self.query_one("#fill-heading", Rows).can_focus = self.query_one("#fill-reason", Rows).can_focus = False
        self._show()
        self.query_one("#fill", Rows).focus()

    def _show(self) -> None:
        taken = len(self._placed) - len(self._out)
        title = _("Fill {month}: {what}").format(
            month=month_name(self._month, self._worktop.context.today), what=proposal_words(taken, len(self._left))
        )
        self.query_one("#fill-heading", Rows).show([Row(EMPTY), Row(line(" ", Piece(title, "title")))])
        self.query_one("#fill", Rows).show([*self._placed_rows(), *self._left_rows()])
        self._show_reason()
        stretches = [
            command_stretch(command, self._worktop.keymap) for command in self.commands() if self.allows(command)
        ]
        self.query_one("#commands", Bar).show(stretches)

    def on_resize(self) -> None:
        """Give the reasons the room there is now."""
        if self.is_mounted:
            self._show()

    def on_rows_moved(self) -> None:
        """Say why the block under the cursor comes where it does."""
        self._show_reason()

    def _show_reason(self) -> None:
        """Show the whole reason of the block under the cursor, and what the month comes to."""
        figures = figures_of(self._worktop.records, self._month, self._worktop.context)
        planned = sum(row.planned for row in figures.rows)
        more = sum(placed.block.minutes for index, placed in enumerate(self._placed) if index not in self._out)
        said = reason(self._placed[self._here()], self._rhythms) if self._placed else ""
        rows = [Row(line("  ", Piece(said))), Row(line("  ", Piece(a_week_for_you(planned + more, planned), "dim")))]
        self.query_one("#fill-reason", Rows).show(rows)

    def _widths(self) -> tuple[int, int, int]:
        """Return the cells of the columns: the names, the days, the lengths."""
        names = [self._names[placed.block.person] for placed in self._placed] + [
            left.person.name for left in self._left
        ]
        minutes = [placed.block.minutes for placed in self._placed] + [left.minutes for left in self._left]
        return (
            min(20, max(map(width, names), default=0)) + 2,
            max((width(day_in_month(placed.block.day)) for placed in self._placed), default=0) + 2,
            max(width(duration(each)) for each in minutes) if minutes else 0,
        )

    def _placed_rows(self) -> Iterable[Row]:
        names, days, lengths = self._widths()
        room = self.size.width - names - days - lengths - 14
        whole = [reason(placed, self._rhythms) for placed in self._placed]
        short = any(width(text) > room for text in whole)
        for index, placed in enumerate(self._placed):
            block, out = placed.block, index in self._out
            shade = "dim" if out else ""
            yield Row(
                line(
                    Piece(" – " if out else " ○ ", "dim" if out else "accent"),
                    column(self._names[block.person], names, "dim" if out else "name"),
                    column(day_in_month(block.day), days, shade),
                    column(clock(block.start), 7, shade),
                    number(duration(block.minutes), lengths, shade),
                    Piece(f"   {why(placed) if short else whole[index]}", "dim"),
                ),
                str(index),
            )

    def _left_rows(self) -> Iterable[Row]:
        if self._left and self._placed:
            yield Row(EMPTY)
        names, _days, lengths = self._widths()
        hours = self._worktop.records.team.hours()
        for left in self._left:
            lines = wrap(obstacle(left, hours), max(20, self.size.width - names - lengths - 8))
            yield Row(
                line(
                    "  – ",
                    column(left.person.name, names, "name"),
                    number(duration(left.minutes), lengths),
                    Piece(f"   {lines[0]}", "dim"),
                )
            )
            yield from (Row(line(" " * (names + lengths + 7), Piece(each, "dim"))) for each in lines[1:])

    def on_block(self) -> bool:
        """Tell whether the cursor is on a proposed block."""
        return bool(self._placed)

    def any_marked(self) -> bool:
        """Tell whether anything would be planned."""
        return len(self._out) < len(self._placed)

    def _here(self) -> int:
        return int(self.query_one("#fill", Rows).current or 0)

    def action_mark(self) -> None:
        """Leave the block out, or take it in again; go on to the next."""
        self._out ^= {self._here()}
        self._show()
        self.query_one("#fill", Rows).action_move(1)

    @work
    async def action_change(self) -> None:
        """Change the proposed block."""
        index = self._here()
        placed = self._placed[index]
        person = get_person(self._worktop.records, placed.block.person)

        def keep(changed: Placed) -> None:
            self._placed[index] = changed
            self._out.discard(index)

        others = [each.block for i, each in enumerate(self._placed) if i != index and i not in self._out]
        await self.app.push_screen_wait(proposed_form(self._worktop, person, placed, others, keep))
        self._show()

    async def on_rows_chosen(self) -> None:
        """Enter accepts."""
        await self.action_accept()

    async def action_accept(self) -> None:
        """Plan what is marked, as one change."""
        if self.answered:
            return
        accepted = tuple(placed for index, placed in enumerate(self._placed) if index not in self._out)
        try:
            said = await self._worktop.do(accept_proposal, accepted)
        except CoachError as error:
            self.query_one(Notice).warn(in_one_line(error))
        else:
            self.dismiss(said)

    def action_back(self) -> None:
        """Leave everything as it is."""
        self.dismiss("")
