"""What the slashes of a session do line by line, beside writing down: other questions, stages, roles, what is done."""

from collections.abc import Callable, Mapping

from coachtui import i18n
from coachtui.cli.naming import do
from coachtui.cli.output import say
from coachtui.cli.session_guideline import say_guidelines
from coachtui.cli.session_talk import Talk
from coachtui.coaching.drawing import Drawing
from coachtui.coaching.running import Running, write_down
from coachtui.coaching.steering import skip_stage, swap_roles
from coachtui.content.library import Library
from coachtui.i18n import _
from coachtui.services.session import asking
from coachtui.services.session.beginning import drawing
from coachtui.services.session.last import LastTime, about, last_time, said_done
from coachtui.services.session.preparing import favour
from coachtui.wording.sessions import log_line, role_said


class Steering:
    """Steers a talk by what was entered; what cannot be done is said, and the talk goes on."""

    def __init__(self, talk: Talk, library: Library, read_again: Callable[[], Library]) -> None:
        self.talk = talk
        self.library = library
        self._read_again = read_again

    @property
    def does(self) -> Mapping[str, Callable[[str, str], None]]:
        """What is done by which command: each takes the words behind it, and the id of the one they are about."""
        return {
            "question": self._own,
            "another": self._another,
            "follow-up": self._follow_up,
            "keep": self._keep,
            "stage": self._stage,
            "guideline": self._guideline,
            "zen": lambda said, who: _say(_("Here there is nothing beside the question; zen is for the screen.")),
            "swap": self._swap,
            "done": self._done,
        }

    def last_with(self, who: str) -> LastTime:
        """Return what was left open with one of those who take part, or with the person."""
        return last_time(self.talk.tools.records, who or self.talk.person.id)

    @property
    def _wanted(self) -> Drawing:
        return drawing(self.talk.tools.records, self.talk.person.id, self.talk.running.mode)

    def _own(self, said: str, who: str) -> None:
        self.talk.enter(lambda running: asking.own(running, said))
        _say(_("Your own question. /k keeps it in your bank."))

    def _another(self, said: str, who: str) -> None:
        if not self._take(lambda running: asking.another(running, self.library.questions, self._wanted)):
            _say(_("The library has no other question for this stage. /q asks your own."))

    def _follow_up(self, said: str, who: str) -> None:
        if not self._take(lambda running: asking.follow_up(running, self.library.questions, self._wanted.goal)):
            _say(_("This question has no follow-up. /q asks your own."))

    def _take(self, step: Callable[[Running], Running | None]) -> bool:
        """Take a step that the bank may have nothing for, and tell whether it had."""
        before = self.talk.running
        self.talk.enter(lambda running: step(running) or running)
        return self.talk.running.prompts != before.prompts

    def _keep(self, said: str, who: str) -> None:
        """Favour a question of the bank; take an own one into the bank."""
        prompt = self.talk.running.prompt
        if prompt is None or not prompt.ask:
            _say(_("There is no question here to keep."))
        elif prompt.question:
            do(self.talk.tools, favour, prompt.question, quick=True)
        elif about(self.last_with(""), prompt.ask):
            _say(_("This one is about {name}, so it does not go into a bank.").format(name=self.talk.person.name))
        else:
            self._take_into_bank(prompt.ask)

    def _take_into_bank(self, ask: str) -> None:
        from coachtui.services.authoring.importing import keep_question

        running = self.talk.running
        themes = next((stage.themes for stage in running.stages if stage.id == running.stage), ())
        new = keep_question(self.talk.tools.home, ask, themes[0] if themes else "", i18n.current())
        self.library = self._read_again()
        _say(_("Kept in your own bank.") if new else _("It is in your bank already."))

    def _stage(self, said: str, who: str) -> None:
        if not said:
            self.talk.enter(skip_stage)
            return
        offered = asking.offered_stages(self.talk.running, self.library.flows)
        meant = asking.stages_meant(said, offered)
        if len(meant) == 1:
            wanted = self._wanted
            self.talk.enter(lambda running: asking.to_stage(running, meant[0], self.library.questions, wanted))
        elif meant:
            titles = ", ".join(each.stage.title for each in meant)
            _say(_("“{typed}” could be {candidates}.").format(typed=said, candidates=titles))
        else:
            titles = ", ".join(each.stage.title for each in offered)
            _say(_("No stage is called “{typed}”. There are {stages}.").format(typed=said, stages=titles))

    def _guideline(self, said: str, who: str) -> None:
        say_guidelines(self.library.guidelines, self.talk.tools.context.today)

    def _swap(self, said: str, who: str) -> None:
        if not self.talk.running.swaps:
            _say(_("In this talk there are no roles to change; peer coaching has them."))
            return
        self.talk.enter(swap_roles)
        _say(role_said(self.talk.running, self.talk.called("")))

    def _done(self, said: str, who: str) -> None:
        last, running = self.last_with(who), self.talk.running
        gone = {each.text for each in running.log if each.kind == "done" and each.who == who}
        here = about(last, running.prompt.ask) if running.prompt else ""
        line = said_done(last, said, here, gone)
        if line is None:
            _say(_("Nothing open is called so. The numbers stand beside what was left open."))
            return
        self.talk.enter(lambda running: write_down(running, line._replace(who=who)))
        _say(log_line(line, self.talk.called(who)))


def _say(text: str) -> None:
    say(text, indent=2)
