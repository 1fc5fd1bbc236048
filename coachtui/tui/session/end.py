"""The end of a session: defaults that stand, so that enter, enter is enough."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Label

from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import Running
from coachtui.coaching.sessions import OWNERS, LogLine
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.session.ending import Choices, End, clock_ran_on, end_session, propose_end
from coachtui.services.session.keeping import drop_running
from coachtui.services.session.summing import agreed_at_end
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.dialogs.form import Line as OutcomeLine
from coachtui.tui.once import Once
from coachtui.tui.session import end_lines
from coachtui.tui.session.commands import END_COMMANDS
from coachtui.tui.session.end_answers import other_answer, with_digit
from coachtui.tui.session.end_choices import EndRows
from coachtui.tui.session.end_forms import action_form, line_form, minutes_form, next_form, rating_form
from coachtui.tui.text import shown
from coachtui.tui.widgets.bar import Bar, Stretch, command_stretch
from coachtui.tui.widgets.lines import Piece, line
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
from coachtui.wording.talks import meant_none


class EndScreen(Commanding, Once, Screen[str]):
    """Shows what would be saved; answers with what was done, or with nothing where the talk goes on."""

    CSS_PATH = "end.tcss"
    COMMAND_LIST = END_COMMANDS
    BINDINGS = [Binding("down", "app.focus_next", show=False)]

    def __init__(
        self, worktop: Worktop, person: Person, running: Running, rule: Rule, before: Choices | None = None
    ) -> None:
        super().__init__()
        self._worktop = worktop
        self._person = person
        self._proposed = propose_end(worktop.records, running, rule, worktop.context)
        self._end = before.on(self._proposed) if before else self._proposed
        self._ran_on = self._end.minutes == self._proposed.minutes and clock_ran_on(self._end, worktop.context)
        self._take_next = before is None or before.take_next
        self._typed = self._end.outcome
        self._left_out: list[tuple[int, LogLine]] = []
        everyone = (running.person, *running.others) if running.others else ()
        self._group = {one.id: one.name for one in map(worktop.records.people.get, everyone) if one}

    @property
    def running(self) -> Running:
        """The talk, with its lines as they were changed here."""
        return self._end.running

    @property
    def choices(self) -> Choices:
        """What was chosen here, for the next time where the talk goes on."""
        return Choices(self._proposed, self._end._replace(outcome=self._typed), self._take_next)

    def compose(self) -> ComposeResult:
        """Lay out who, the outcome, the rows and the keys."""
        yield Rows(id="end-heading")
        with Horizontal(id="outcome"):
            yield Label(shown(_("Outcome")))
            yield OutcomeLine(self._end.outcome, "outcome-line")
        yield Label(shown(_("empty for none · the person can ask to read this")), id="outcome-help")
        yield EndRows(id="end")
        yield Notice()
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Start in the outcome."""
        self.query_one("#end-heading", Rows).can_focus = False
        whom = Piece(", ".join(name.split()[0] for name in self._group.values()) or self._person.name, "name")
        heading = line(" ", whom, Piece(f" · {self.running.title}", "dim"))
        self.query_one("#end-heading", Rows).show([Row(heading)])
        self._outcome.focus()

    @property
    def words(self) -> str:
        """An outcome that was typed here and is not saved yet, or an empty text."""
        return self._typed if self._typed != self._proposed.outcome else ""

    @property
    def _outcome(self) -> OutcomeLine:
        return self.query_one(OutcomeLine)

    @property
    def _rows(self) -> Rows:
        return self.query_one("#end", Rows)

    @property
    def _here(self) -> str:
        return self._rows.current if self._rows.has_focus else ""

    def _show(self, at: str = "") -> None:
        ending = end_lines.Ending(self._end, self._person, self._group, self._ran_on, self._take_next)
        self._rows.show(end_lines.end_rows(ending, self.app.size.width), at)
        cells = end_lines.label_cells(ending) + 2
        self.query_one("#outcome Label").styles.width = cells
        self.query_one("#outcome-help").styles.padding = (0, 0, 0, cells)
        self._show_commands()

    def on_resize(self) -> None:
        """Cut the lines for the width."""
        self._show()

    def _show_commands(self) -> None:
        keymap = self._worktop.keymap
        shown_commands = [command_stretch(c, keymap) for c in self.commands() if self.in_footer(c)]
        if self._outcome.has_focus:
            go_on = Stretch((Piece(_("enter"), "accent"), Piece(" " + _("Go on"), "dim")))
            shown_commands = [go_on, shown_commands[-1]]
        self.query_one("#commands", Bar).show(shown_commands)

    def on_descendant_focus(self) -> None:
        """Offer what suits the place."""
        self._show_commands()

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self._show_commands()

    def on_input_changed(self) -> None:
        """Remember the outcome as it is typed."""
        self._typed = self._outcome.value

    def on_input_submitted(self) -> None:
        """Enter on the outcome goes on to the rows, with what an empty one means."""
        self._rows.focus()
        if meant_none(self._outcome.value):
            self.query_one(Notice).say(_("No outcome: saved as “none”."))

    async def on_rows_chosen(self) -> None:
        """Enter on a row saves."""
        await self.action_save()

    # What may be done with a row

    def on_switch(self) -> bool:
        """Tell whether the row has another answer."""
        rows = (end_lines.FOCUS, end_lines.TALKED, end_lines.RATING, end_lines.NEXT)
        return self._here in rows or self._here.startswith(end_lines.WHO) or self.on_action()

    def on_line(self) -> bool:
        """Tell whether the cursor is on something that is kept: an action, a goal, a win."""
        return self._here.startswith(end_lines.LINE)

    def on_action(self) -> bool:
        """Tell whether the cursor is on an action."""
        return self.on_line() and self._line.kind == "action"

    def on_left_out(self) -> bool:
        """Tell whether a line was left out that may come back."""
        return bool(self._left_out) and self._rows.has_focus

    def on_change(self) -> bool:
        """Tell whether the row can be changed in a form."""
        forms = (end_lines.MINUTES, end_lines.RATING, end_lines.NEXT)
        return self._here in forms or (self.on_line() and self._line.kind != "done")

    def on_rows(self) -> bool:
        """Tell whether the keys go to the rows, not into the outcome."""
        return self._rows.has_focus

    def action_switch(self, step: int) -> None:
        """Take another answer."""
        here = self._here
        if here == end_lines.NEXT:
            self._take_next = not self._take_next
        elif self.on_action():
            each = self._line
            self._put_line(each._replace(owner=OWNERS[1 - OWNERS.index(each.owner)]))
        else:
            self._end = other_answer(self._end, here, step)
        self._show(here)

    def on_key(self, event: Key) -> None:
        """Take a digit as the person's rating, where the cursor is on it; 1 and 0 make ten."""
        digit = event.character or ""
        if self._here == end_lines.RATING and digit.isdecimal() and digit.isascii():
            event.stop()
            self._end = with_digit(self._end, digit)
            self._show(self._here)

    @property
    def _place(self) -> int:
        return int(self._here.removeprefix(end_lines.LINE))

    @property
    def _line(self) -> LogLine:
        return self.running.log[self._place]

    def _put_line(self, each: LogLine) -> None:
        log = list(self.running.log)
        log[self._place] = each
        self._end = self._end._replace(running=self.running._replace(log=tuple(log)))

    def action_remove(self) -> None:
        """Leave a line out."""
        place = self._place
        self._left_out.append((place, self._line))
        log = self.running.log[:place] + self.running.log[place + 1 :]
        self._end = self._end._replace(running=self.running._replace(log=log))
        self._show()

    def action_undo(self) -> None:
        """Bring back the line that was left out last."""
        place, each = self._left_out.pop()
        log = self.running.log
        self._end = self._end._replace(running=self.running._replace(log=(*log[:place], each, *log[place:])))
        self._show(f"{end_lines.LINE}{place}")

    @asking
    async def action_change(self) -> None:
        """Change a row in a form."""
        here = self._here
        if here == end_lines.MINUTES:
            await self.app.push_screen_wait(minutes_form(self._worktop, self._end, self._become))
            self._ran_on = False
        elif here == end_lines.NEXT and self._end.next:
            await self.app.push_screen_wait(next_form(self._worktop, self._end, self._become))
            self._take_next = True
        elif here == end_lines.RATING:
            await self.app.push_screen_wait(rating_form(self._worktop, self._end, self._become))
        elif self.on_action():
            await self.app.push_screen_wait(action_form(self._worktop, self._line, self._put_line))
        elif self.on_line():
            await self.app.push_screen_wait(line_form(self._worktop, self._end, self._place, self._put_line))
        self._show(here)

    def _become(self, end: End) -> None:
        self._end = end

    def _chosen(self) -> End:
        """Return the end with all that was chosen here."""
        end = self._end._replace(outcome="" if meant_none(self._outcome.value) else self._outcome.value)
        return end if self._take_next or not (end.next and end.next.proposed) else end._replace(next=None)

    @asking
    async def action_summary(self) -> None:
        """Show what is about to be kept as agreed, for the person."""
        from coachtui.tui.session.summary import SummaryScreen

        agreed = agreed_at_end(self._worktop.records, self._chosen(), self._worktop.context)
        await self.app.push_screen_wait(SummaryScreen(self._worktop, agreed))

    async def action_save(self) -> None:
        """Keep the session; the second of two presses goes nowhere."""
        if self.answered:
            return
        try:
            said = await self._worktop.do(end_session, self._chosen())
        except CoachError as error:
            self.complain(error)
        else:
            self.dismiss(said)

    @asking
    async def action_drop(self) -> None:
        """Throw the session away; undo brings it back."""
        self.dismiss(await self._worktop.do(drop_running, self.running))

    def action_back(self) -> None:
        """Go on with the talk."""
        self.dismiss("")

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))
