"""What the slashes of a session do beside writing down: other questions, stages, roles, what is done."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from textual import work
from textual.widgets import Input

from coachtui.coaching.flows import Question
from coachtui.coaching.people import Person
from coachtui.coaching.running import Prompt, Running, write_down
from coachtui.coaching.steering import skip_stage, swap_roles
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.i18n import _, current
from coachtui.services.session import asking
from coachtui.services.session.asking import Offered
from coachtui.services.session.beginning import drawing
from coachtui.services.session.last import LastTime, about, last_time, said_done
from coachtui.services.session.preparing import favour
from coachtui.tui.area import asking as in_dialogs
from coachtui.tui.session.kept import KeptTalk
from coachtui.tui.session.writing import WritingLine
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.worktop import Worktop
from coachtui.wording.sessions import role_said


class Steering(KeptTalk):
    """Steers a talk by what was entered behind a slash; what cannot be done is said, and the talk goes on."""

    def __init__(self, worktop: Worktop, person: Person, running: Running, library: Library) -> None:
        super().__init__(worktop, person, running)
        self.library = library
        self.zen = False
        people = worktop.records.people
        ids = (person.id, *running.others) if running.others else ()
        self.group: Mapping[str, str] = {one.id: one.name for one in map(people.get, ids) if one}
        """Those who take part in a group session, their names by their ids; nobody in a talk of two."""

    def become(self, running: Running) -> None:
        """Show the talk as it is after a step, and keep it at once."""
        raise NotImplementedError

    @property
    def typing(self) -> WritingLine:
        """The line to write on."""
        return self.query_one(WritingLine)

    @property
    def steers(self) -> Mapping[str, Callable[[str, str], None]]:
        """What is done by which command: each takes the words behind it, and the id of the one they are about."""
        return {
            "question": self._own,
            "another": self._another,
            "follow-up": self._follow_up,
            "keep": self._keep,
            "stage": self._stage,
            "guideline": self._guideline,
            "zen": self._zen,
            "swap": self._swap,
            "done": self._done,
        }

    def say(self, text: str) -> None:
        """Say what was done."""
        self.query_one(Notice).say(text)

    def warn(self, text: str) -> None:
        """Say what could not be done."""
        self.query_one(Notice).warn(text)

    def last_with(self, who: str) -> LastTime:
        """Return what was left open with one of those who take part, or with the person."""
        return last_time(self._worktop.records, who or self._person.id)

    # Questions

    def _own(self, said: str, who: str) -> None:
        self.become(asking.own(self.running, said))
        self.say(_("Your own question. /k keeps it in your bank."))

    def _another(self, said: str, who: str) -> None:
        wanted = drawing(self._worktop.records, self._person.id, self.running.mode)
        found = asking.another(self.running, self.library.questions, wanted)
        if found:
            self.become(found)
        else:
            self.warn(_("The library has no other question for this stage. /q asks your own."))

    def _follow_up(self, said: str, who: str) -> None:
        found = asking.follow_up(self.running, self.library.questions, self._goal())
        if found:
            self.become(found)
        else:
            self.warn(_("This question has no follow-up. /q asks your own."))

    def _goal(self) -> str:
        return drawing(self._worktop.records, self._person.id, self.running.mode).goal

    def _keep(self, said: str, who: str) -> None:
        self._keep_question()

    @work(group="changes")
    async def _keep_question(self) -> None:
        """Favour a question of the bank; take an own one into the bank."""
        try:
            await self._kept_question(self.running.prompt)
        except CoachError as error:
            self.complain(error)

    async def _kept_question(self, prompt: Prompt | None) -> None:
        if prompt is None or not prompt.ask:
            self.warn(_("There is no question here to keep."))
        elif prompt.question:
            self.say(await self._worktop.do(favour, prompt.question))
        elif about(self.last_with(""), prompt.ask):
            self.warn(_("This one is about {name}, so it does not go into a bank.").format(name=self._person.name))
        else:
            await self._take_into_bank(prompt.ask)

    async def _take_into_bank(self, ask: str) -> None:
        from coachtui.services.authoring.importing import keep_question

        themes = next((stage.themes for stage in self.running.stages if stage.id == self.running.stage), ())
        theme = themes[0] if themes else ""
        new = await asyncio.to_thread(keep_question, self._worktop.home, ask, theme, current())
        self.library = await self._worktop.read_library()
        self.say(_("Kept in your own bank.") if new else _("It is in your bank already."))

    @in_dialogs
    async def action_find(self) -> None:
        """Find a question in the bank as one types, and ask it now."""
        from coachtui.tui.dialogs.questions import QuestionFinder

        found = await self.app.push_screen_wait(QuestionFinder(self.library))
        question = self._question(found)
        if question:
            self.become(asking.ask_found(self.running, question, self.library.questions, self._goal()))

    def _question(self, name: str) -> Question | None:
        return next((each for theme in self.library.questions.values() for each in theme if each.id == name), None)

    # Stages

    def offered(self) -> tuple[Offered, ...]:
        """Return the stages that the talk may go to."""
        return asking.offered_stages(self.running, self.library.flows)

    def _stage(self, said: str, who: str) -> None:
        if not said:
            self.become(skip_stage(self.running))
            return
        meant = asking.stages_meant(said, self.offered())
        if len(meant) == 1:
            wanted = drawing(self._worktop.records, self._person.id, self.running.mode)
            self.become(asking.to_stage(self.running, meant[0], self.library.questions, wanted))
        elif meant:
            titles = ", ".join(each.stage.title for each in meant)
            self.warn(_("“{typed}” could be {candidates}.").format(typed=said, candidates=titles))
        else:
            self.warn(_("No stage is called “{typed}”. /s and a space offer them.").format(typed=said))

    # Roles, guideline, what is done

    def _swap(self, said: str, who: str) -> None:
        if not self.running.swaps:
            self.warn(_("In this talk there are no roles to change; peer coaching has them."))
            return
        self.become(swap_roles(self.running))
        self.say(role_said(self.running, self._person.name.split()[0]))

    def _zen(self, said: str, who: str) -> None:
        self.zen = not self.zen
        self.show_talk()

    def _guideline(self, said: str, who: str) -> None:
        self.action_guideline()

    def action_guideline(self) -> None:
        """Show what the organisation expects of a talk."""
        from coachtui.tui.dialogs.guideline import GuidelinePanel

        if not self.library.guidelines:
            self.warn(_("The library holds no guideline."))
        elif self.is_active:
            self.app.push_screen(GuidelinePanel(self.library.guidelines, self._worktop.context.today))

    def _done(self, said: str, who: str) -> None:
        last = self.last_with(who)
        gone = {each.text for each in self.running.log if each.kind == "done" and each.who == who}
        here = about(last, self.running.prompt.ask) if self.running.prompt else ""
        line = said_done(last, said, here, gone)
        if line is None:
            self.warn(_("Nothing open is called so. The numbers stand beside what was left open."))
            return
        self.become(write_down(self.running, line._replace(who=who)))
        self.say(_("Understood: done: {text}. /u takes it back.").format(text=line.text))

    def put_back(self, text: str) -> None:
        """Put words back on the line, before those typed since; many lines go to the area for a long note."""
        if "\n" in text:
            self.write_long(text)
        else:
            self.typing.write_before(text)

    def write_long(self, text: str) -> None:
        """Open the area for a long note with a text in it."""
        raise NotImplementedError

    def on_input_changed(self, event: Input.Changed) -> None:
        """What stands on the line is kept with the rest."""
        self.running = self.running._replace(typing=event.value)
