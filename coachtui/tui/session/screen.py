"""A session: a prompt, a log, one line to write on. No modes, and nothing typed is ever lost."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, Label

from coachtui.coaching.people import Person
from coachtui.coaching.running import (
    Running,
    ask_again,
    ask_next,
    followed,
    go_on,
    joined,
    pause,
    take_back,
    write_down,
)
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.i18n import _, current
from coachtui.services.desk import Desk
from coachtui.services.session.keeping import Beside, keep_beside
from coachtui.services.session.last import last_time
from coachtui.services.session.lines import read_line, retyped
from coachtui.tui.area import asking
from coachtui.tui.commands import Commanding
from coachtui.tui.once import Once
from coachtui.tui.session.commands import COMMANDS, LINE_HELP
from coachtui.tui.session.hints import completed, footer, hint, understood
from coachtui.tui.session.page import Page
from coachtui.tui.session.talk import Place, above, beside, log
from coachtui.tui.session.writing import WritingLine
from coachtui.tui.widgets.bar import Bar
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
from coachtui.wording.slashes import slash_words
from coachtui.wording.talks import not_understood

if TYPE_CHECKING:
    from coachtui.tui.session.end import EndScreen

KEPT_EVERY = 0.5
"""Seconds after which what was typed is kept at the latest."""


class SessionScreen(Commanding, Once, Screen[str]):
    """Carries a talk with one person; answers with what was done when it is left, or nothing where it rests."""

    CSS_PATH = "screen.tcss"
    COMMAND_LIST = COMMANDS

    def __init__(self, worktop: Worktop, person: Person, running: Running, library: Library, said: str = "") -> None:
        super().__init__()
        self._worktop = worktop
        self._person = person
        self._library = library
        self._said = said
        self.running = go_on(running, worktop.context.now)
        self.kept = self._sent = running
        self._last = last_time(worktop.records, person.id)
        self._keeping = asyncio.Lock()
        self._minute = -1
        self._hinted = ""
        self._end: EndScreen | None = None
        self._gone = False

    def compose(self) -> ComposeResult:
        """Lay out the page, what was understood, the line to write on, and the keys."""
        yield Page()
        yield Notice()
        with Horizontal(id="writing"):
            yield Label("›")
            yield WritingLine(self.running.typing)
        yield Bar(id="commands")

    def on_mount(self) -> None:
        """Begin to write, and to keep what is written."""
        self._typing.focus()
        self._worktop.unkept = self._unkept
        self.set_interval(KEPT_EVERY, self._look)
        self._hint()
        if self._said:
            self.query_one(Notice).warn(self._said)

    @property
    def _typing(self) -> WritingLine:
        return self.query_one(WritingLine)

    def on_resize(self) -> None:
        """Lay the page out anew."""
        self._show()

    def _show(self) -> None:
        page = self.query_one(Page)
        place = Place(self._person.name, page.cells, self._worktop.context.now)
        self._minute = self.running.minutes(place.now)
        side = beside(self.running, self._last, place) if page.wide else []
        page.show(above(self.running, place, None if page.wide else self._last), log(self.running, place), side)

    # What is typed

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what a slash offers; what stands on the line is kept with the rest."""
        self.running = self.running._replace(typing=event.value)
        self._hint()

    def on_writing_line_entered(self, event: WritingLine.Entered) -> None:
        """Do what was entered; what cannot be done goes back to where it was typed."""
        entered = read_line(event.text, self._worktop.context.today, current(), slash_words())
        notice = self.query_one(Notice)
        if entered.does in ("incomplete", "unknown"):
            self._typing.write_before(event.text)
            notice.warn(not_understood(entered))
            return
        notice.say("")
        if entered.line:
            self._become(write_down(self.running, entered.line))
            notice.say(f"{not_understood(entered)} {understood(entered.line, self._person.name.split()[0])}".strip())
        elif entered.does == "end" or (entered.does == "next" and self.running.through):
            self.action_end()
        elif entered.does == "help":
            self._help()
        elif entered.does == "take-back":
            self._take_back()
        else:
            self._become(ask_next(self.running) if entered.does == "next" else ask_again(self.running))

    def _take_back(self) -> None:
        running, taken = take_back(self.running)
        self._become(running)
        if taken:
            self._typing.write_before(retyped(taken))
        else:
            self.query_one(Notice).say(_("There is nothing to take back."))

    def _become(self, running: Running) -> None:
        """Show the talk as it is after an entered line, and keep it at once."""
        self.running = running._replace(typing=self._typing.value)
        self._show()
        self._hint()
        self._keep()

    def _hint(self) -> None:
        self.query_one("#commands", Bar).show(footer(self.running, self._typing.value))
        offered = hint(self._typing.value)
        if offered != self._hinted:
            self._hinted = offered
            self.query_one(Notice).say(offered)

    def complain(self, error: CoachError) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(in_one_line(error))

    def _help(self) -> None:
        from coachtui.tui.dialogs.help import Help

        shown = [*LINE_HELP, *COMMANDS]
        self.app.push_screen(Help(shown, {command.id for command in shown}, self._worktop.keymap))

    # What is kept

    def _look(self) -> None:
        """Twice a second: keep what was typed; once a minute show the time."""
        self._hold_outcome()
        if self.running != self.kept:
            self._keep()
        elif not self._keeping.locked() and (stored := self._stored()) != self.kept:
            self._take_over(stored)
        known, self._gone = self._gone, self._worktop.records.underway.get(self.running.id) is None
        if self._gone and not known:
            self.complain(CoachError("session-gone", hint="session-see"))
        if self.is_active and self.running.minutes(self._worktop.context.now) != self._minute:
            self._show()

    @work(group="changes")
    async def _keep(self) -> None:
        if not self.answered:
            await self._keep_now()

    async def _keep_now(self) -> None:
        """Keep the talk as it is; one time after the other, so that no line of ours is taken for another window's."""
        async with self._keeping:
            running = self.running
            if running == self.kept:
                return
            self._sent = running
            try:
                await self._worktop.keep(keep_beside, Beside(running, self.kept))
            except CoachError as error:
                self.complain(error)
                return
            self.kept = running
            if (stored := self._stored()) != running:
                self._take_over(stored)

    def _stored(self) -> Running | None:
        return self._worktop.records.talks.running.get(self._person.id, self.running.id)

    def _take_over(self, stored: Running | None) -> None:
        """Show what another window wrote into this talk."""
        if stored:
            self.running = joined(self.kept, stored, self.running)
            self.kept = self._sent = stored
            self._show()

    def _hold_outcome(self) -> None:
        """Let an outcome that is being typed at the end stand on the line: it is kept with the rest meanwhile."""
        if self._end and not self._end.answered:
            self.running = self.running._replace(typing=self._end.words or self._end.running.typing)

    def _unkept(self) -> Callable[[Desk], object] | None:
        self._hold_outcome()
        given = Beside(self.running, self._sent)
        return None if self.running == self.kept else lambda desk: desk.do(keep_beside, given, told=False)

    # Where it leads

    def action_complete(self) -> None:
        """Complete a slash command that was begun."""
        self._typing.value = completed(self._typing.value)
        self._typing.cursor_position = len(self._typing.value)

    def action_scroll(self, pages: int) -> None:
        """Scroll the log."""
        self.query_one(Page).scroll(pages)

    @asking
    async def action_end(self) -> None:
        """Look at the end; go on with the talk, or leave it saved."""
        from coachtui.tui.session.end import EndScreen

        await self._keep_now()
        talk = self.running
        before = self._end.choices if self._end else None
        self._end = screen = EndScreen(self._worktop, self._person, talk, self._library.rule, before)
        said = await self.app.push_screen_wait(screen)
        if said:
            self._leave(said)
        else:
            self._become(followed(talk, self.running, screen.running))

    @asking
    async def action_pause(self) -> None:
        """Let the talk rest, and leave it."""
        self.running = pause(self.running, self._worktop.context.now)
        await self._keep_now()
        self._leave("")

    def _leave(self, said: str) -> None:
        self._worktop.unkept = lambda: None
        self.dismiss(said)
