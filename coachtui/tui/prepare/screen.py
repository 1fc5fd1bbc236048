"""Two minutes before a talk: all that matters on one screen, and the questions one wants to ask."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Label

from coachtui.coaching.drawing import prompt_of
from coachtui.coaching.flows import Question
from coachtui.coaching.guidelines import in_turn
from coachtui.coaching.running import Prompt
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.language.text import clean
from coachtui.services.session.beginning import drawing, mode_of
from coachtui.services.session.preparing import LayOut, lay_out, sight
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.prepare.commands import COMMANDS
from coachtui.tui.prepare.leading import Leading
from coachtui.tui.prepare.lines import PROMPT, Ahead, heading, page
from coachtui.tui.session.writing import WritingLine
from coachtui.tui.widgets.bar import Bar, Stretch, command_stretch
from coachtui.tui.widgets.lines import Piece
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.widgets.rows import Row, Rows
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line

_TALL = 34
"""Lines of a terminal that has room for more than a glance."""


class PrepareScreen(Commanding, Leading):
    """Shows what is on record for a talk, and keeps what is laid out; answers whether the talk is to begin."""

    CSS_PATH = "screen.tcss"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop, ahead: Ahead, library: Library) -> None:
        super().__init__(worktop, ahead, library)
        self._changing = -1

    def compose(self) -> ComposeResult:
        """Lay out the heading, the page, the line for one's own words, and the keys."""
        yield Rows(id="prepare-heading")
        yield Rows(id="prepare")
        yield Notice()
        with Horizontal(id="writing"):
            yield Label("›")
            yield WritingLine("")
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Start at the questions."""
        self.query_one("#prepare-heading", Rows).can_focus = False
        self.query_one("#writing").display = False
        self.rows.focus()

    @property
    def rows(self) -> Rows:
        """The page."""
        return self.query_one("#prepare", Rows)

    @property
    def _line(self) -> WritingLine:
        return self.query_one(WritingLine)

    def on_resize(self) -> None:
        """Cut the lines for the width."""
        self.show_ahead()

    def on_screen_resume(self) -> None:
        """Show what was changed on a screen in front of this one."""
        self.show_ahead()

    def show_ahead(self, at: str = "") -> None:
        """Show the talk that is prepared, with the cursor on a row."""
        size, today = self.app.size, self._worktop.context.today
        seen = sight(self._worktop.records, self._ahead.person.id)
        mind = in_turn(self._library.guidelines.values(), seen.turn)
        self.query_one("#prepare-heading", Rows).show([Row(()), *heading(self._ahead, today, size.width)][:3])
        self.rows.show(page(seen, self._laying.prompts, mind, today, size.width, tall=size.height >= _TALL), at)
        self._show_commands()

    def _show_commands(self) -> None:
        keymap = self._worktop.keymap
        shown = [command_stretch(one, keymap) for one in self.commands() if self.in_footer(one)]
        if not self.is_choosing():
            shown = [Stretch((Piece(_("enter"), "accent"), Piece(" " + _("Take it"), "dim"))), shown[-1]]
        self.query_one("#commands", Bar).show(shown[:-1], shown[-1:])

    def on_rows_moved(self) -> None:
        """Offer what suits the row."""
        self._show_commands()

    # What can be done when

    def is_choosing(self) -> bool:
        """Tell whether letters are keys: no words are being typed."""
        return not self.query_one("#writing").display

    def on_prompt(self) -> bool:
        """Tell whether the cursor is on a question."""
        return self.is_choosing() and self.rows.current.startswith(PROMPT)

    def has_before(self) -> bool:
        """Tell whether there is anything to bring back."""
        return self.is_choosing() and bool(self._laying.before)

    @property
    def _place(self) -> int:
        return int(self.rows.current.removeprefix(PROMPT))

    # The questions

    def action_own(self) -> None:
        """Open the line for a question of one's own."""
        self._write("", -1)

    def action_edit(self) -> None:
        """Open the line with the words of the question under the cursor."""
        self._write(self._laying.prompts[self._place].ask, self._place)

    def _write(self, text: str, place: int) -> None:
        self._changing = place
        self.query_one("#writing").display = True
        self._line.value = text
        self._line.cursor_position = len(text)
        self._line.focus()
        self._show_commands()

    def on_writing_line_entered(self, event: WritingLine.Entered) -> None:
        """Take the question, and stay for another one; an empty line closes it."""
        words, place = clean(event.text), self._changing
        if not words:
            self._close_line()
            return
        if place >= 0:
            self._close_line()
        before = self._laying.prompts[place] if place >= 0 else Prompt("")
        if before.ask != words:
            self._changed(self._laying.put(Prompt(before.stage, ask=words), place))

    def _close_line(self) -> None:
        self.query_one("#writing").display = False
        self.rows.focus()
        self._show_commands()

    @asking
    async def action_find(self) -> None:
        """Find a question in the bank, and lay it out."""
        from coachtui.tui.dialogs.questions import QuestionFinder

        found = await self.app.push_screen_wait(QuestionFinder(self._library))
        question = next((q for theme in self._library.questions.values() for q in theme if q.id == found), None)
        if question is None:
            return
        if self._laying.has(question.id):
            self.say(_("That one is laid out already."))
            return
        goal = drawing(self._worktop.records, self._ahead.person.id, mode_of(self.flow)).goal
        prompt = prompt_of(question, self._stage_of(question), self._library.questions, goal)
        self._changed(self._laying.put(prompt))

    def _stage_of(self, question: Question) -> str:
        """Return the stage of the flow that draws from the question's theme, or an empty text."""
        return next((stage.id for stage in self.flow.stages if question.theme in stage.themes), "")

    def action_remove(self) -> None:
        """Leave a question out."""
        self._laying.remove(self._place)
        self._changed()
        self.say(_("Left out. u brings it back."))

    def action_shift(self, step: int) -> None:
        """Ask a question earlier or later."""
        self._changed(self._laying.shift(self._place, step))

    def action_undo(self) -> None:
        """Bring back what was laid out before."""
        self._laying.undo()
        self._changed()

    def _changed(self, place: int = -1) -> None:
        """Show the questions as they are after a change, with the cursor on one of them, and keep them."""
        self.say("")
        self.show_ahead(f"{PROMPT}{place}" if place >= 0 else "")
        self.keep()

    def keep(self) -> None:
        """Keep what is laid out, beside the keys."""
        given = LayOut(self._ahead.person.id, self._laying.prompts, self._chosen)
        self.run_worker(self._kept(given), group="changes")

    async def _kept(self, given: LayOut) -> None:
        try:
            await self._worktop.keep(lay_out, given)
        except CoachError as error:
            self.complain(error)

    # Where it leads

    def on_rows_chosen(self) -> None:
        """Enter begins the talk."""
        self.action_start()

    def action_start(self) -> None:
        """Begin the talk."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Close the line for own words, which are taken; else close the screen."""
        if self.is_choosing():
            self.dismiss(False)
            return
        words = self._line.value
        if clean(words):
            self.on_writing_line_entered(WritingLine.Entered(words))
        self._line.value = ""
        self._close_line()

    def say(self, text: str) -> None:
        """Say what was done."""
        self.query_one(Notice).say(text)

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))
