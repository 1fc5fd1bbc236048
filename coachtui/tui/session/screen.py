"""A session: a prompt, a log, one line to write on. No modes, and nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label

from coachtui.coaching.goals import worded
from coachtui.coaching.pacing import paces, timed
from coachtui.coaching.people import Person
from coachtui.coaching.running import Running, ask_again, ask_next, followed, go_on, pause, take_back, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.i18n import _, current
from coachtui.language.text import clean
from coachtui.language.vague import vague
from coachtui.services.session.addressing import addressed, readdressed
from coachtui.services.session.carrying import rated
from coachtui.services.session.lines import Entered, read_line, retyped
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.session.commands import COMMANDS, LINE_HELP
from coachtui.tui.session.hints import completed, footer, hint, understood
from coachtui.tui.session.log_lines import log
from coachtui.tui.session.page import Page
from coachtui.tui.session.steering import Steering
from coachtui.tui.session.talk import Place, above, beside, quiet
from coachtui.tui.session.writing import WritingLine
from coachtui.tui.widgets.bar import Bar
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
from coachtui.wording.slashes import slash_words
from coachtui.wording.talks import not_understood, not_yet_seen

if TYPE_CHECKING:
    from coachtui.tui.session.end import EndScreen
    from coachtui.tui.session.long_note import LongNote


class SessionScreen(Commanding, Steering):
    """Carries a talk; answers with what was done when it is left, or nothing where it rests."""

    CSS_PATH = "screen.tcss"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop, person: Person, running: Running, library: Library, said: str = "") -> None:
        super().__init__(worktop, person, running, library)
        self.running = go_on(running, worktop.context.now)
        self._said = said
        self._last = self.last_with("")
        self._shown = (-1, -1)
        self._hinted = ""
        self._end: EndScreen | None = None
        self._long: LongNote | None = None

    def compose(self) -> ComposeResult:
        """Lay out the page, what was understood, the line to write on, and the keys."""
        yield Page()
        yield Notice()
        with Horizontal(id="writing"):
            yield Label("›")
            long = "\n" in self.running.typing
            yield WritingLine("" if long else self.running.typing, LINE_KEYS)
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Begin to write, and to keep what is written."""
        self.typing.focus()
        self.begin_to_keep()
        self._hint()
        if self._said:
            self.warn(self._said)
        if "\n" in self.running.typing:
            self.write_long(self.running.typing)

    def on_resize(self) -> None:
        """Lay the page out anew."""
        self.show_talk()

    @property
    def _first_name(self) -> str:
        return self._person.name.split()[0]

    def show_talk(self) -> None:
        """Show the talk as it is now."""
        page = self.query_one(Page)
        place = Place(self._person.name, page.cells, self._worktop.context.now, self.group)
        self._shown = self._time
        if self.zen:
            page.show(quiet(self.running, place), [], [])
            return
        side = beside(self.running, self._last, place) if page.wide else []
        page.show(above(self.running, place, None if page.wide else self._last), log(self.running, place), side)

    @property
    def _time(self) -> tuple[int, int]:
        """The minutes that are shown: of the talk, and of the stage at hand."""
        now = self._worktop.context.now
        here = next((pace.spent for pace in paces(self.running, now) if pace.stage == self.running.stage), 0)
        return self.running.minutes(now), here

    def _look(self) -> None:
        super()._look()
        if self.is_active and self._time != self._shown:
            self.show_talk()

    # What is typed

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what a slash offers; what stands on the line is kept with the rest."""
        super().on_input_changed(event)
        self._hint()

    def on_writing_line_entered(self, event: WritingLine.Entered) -> None:
        """Do what was entered; what cannot be done goes back to where it was typed."""
        text, who = addressed(event.text, self.group)
        entered = read_line(text, self._worktop.context.today, current(), slash_words())
        if entered.does == "incomplete" and entered.unread == "q":
            self.action_find()
        elif entered.does in ("incomplete", "unknown"):
            self.typing.write_before(event.text)
            self.warn(not_understood(entered))
        elif entered.line:
            self._write(entered, who, event.text)
        else:
            self.say("")
            self._do(entered, who)

    def _do(self, entered: Entered, who: str) -> None:
        if entered.does == "end" or (entered.does == "next" and self.running.through):
            self.action_end()
        elif entered.does == "help":
            self._help()
        elif entered.does == "take-back":
            self._take_back()
        elif entered.does in self.steers:
            self.steers[entered.does](entered.said, who)
        else:
            self.become(ask_next(self.running) if entered.does == "next" else ask_again(self.running))

    def _write(self, entered: Entered, who: str, typed: str) -> None:
        """Write a line down, and say once what was understood of it."""
        line = entered.line
        if line and line.kind == "rating":
            line = rated(line, self.running.log, list(self.last_with(who).goals))
        if line is None:
            self.typing.write_before(typed)
            self.warn(_("There is no such goal to rate yet: /g names one."))
            return
        line = line._replace(who=who)
        self.become(write_down(self.running, line))
        name = self.group[who].split()[0] if who else self._first_name
        unseen = line.kind == "goal" and vague(worded("", line.text), current())
        said = (not_understood(entered), understood(line, name), not_yet_seen() if unseen else "")
        self.say(" ".join(filter(None, said)))

    def _take_back(self) -> None:
        running, taken = take_back(self.running)
        self.become(running)
        if taken:
            self.put_back(readdressed(retyped(taken), self.group.get(taken.who, "")))
        else:
            self.say(_("There is nothing to take back."))

    def become(self, running: Running) -> None:
        """Show the talk as it is after a step, and keep it at once."""
        running = timed(self.running, running, self._worktop.context.now)
        self.running = running._replace(typing=self.typing.value)
        self.show_talk()
        self._hint()
        self.keep()

    def _hint(self) -> None:
        typed = self.typing.value
        self.query_one("#commands", Bar).show(footer(self.running, typed))
        offered = hint(typed, self.offered, self.size.width - 2)
        if offered != self._hinted:
            self._hinted = offered
            self.say(offered)

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.warn(in_one_line(error))

    def _help(self) -> None:
        from coachtui.tui.dialogs.help import Help

        shown = [*LINE_HELP, *COMMANDS]
        self.app.push_screen(Help(shown, {command.id for command in shown}, self._worktop.keymap))

    # A long note

    @asking
    async def write_long(self, text: str) -> None:
        """Open the area for a long note; what is in it when it is closed is written down."""
        from coachtui.tui.session.long_note import LongNote

        self.typing.value = ""
        self._long = LongNote(text)
        written = clean(await self.app.push_screen_wait(self._long), lines=True)
        self._long = None
        self.become(write_down(self.running, LogLine("note", written)) if written else self.running)

    def action_long_note(self) -> None:
        """Go on in the area for a long note with what stands on the line."""
        self.write_long(self.typing.value)

    def take_typing(self) -> None:
        """Let a long note, or an outcome that is being typed at the end, stand on the line: it is kept meanwhile."""
        if self._long and not self._long.answered:
            self.running = self.running._replace(typing=self._long.text)
        elif self._end and not self._end.answered:
            self.running = self.running._replace(typing=self._end.words or self._end.running.typing)

    # Where it leads

    def action_complete(self) -> None:
        """Complete a slash command, or a stage behind one, that was begun."""
        self.typing.value = completed(self.typing.value, self.offered)
        self.typing.cursor_position = len(self.typing.value)

    def action_scroll(self, pages: int) -> None:
        """Scroll the log."""
        self.query_one(Page).scroll(pages)

    @asking
    async def action_end(self) -> None:
        """Look at the end; go on with the talk, or leave it saved."""
        from coachtui.tui.session.end import EndScreen

        await self.keep_now()
        talk = self.running
        before = self._end.choices if self._end else None
        self._end = screen = EndScreen(self._worktop, self._person, talk, self.library.rule, before)
        said = await self.app.push_screen_wait(screen)
        if said:
            self.leave(said)
        else:
            self.become(followed(talk, self.running, screen.running))

    @asking
    async def action_pause(self) -> None:
        """Let the talk rest, and leave it."""
        self.running = pause(self.running, self._worktop.context.now)
        await self.keep_now()
        self.leave("")


LINE_KEYS: Mapping[str, str] = {"ctrl+e": "screen.long_note", "ctrl+f": "screen.find"}
"""Keys that a text field would take for itself."""
