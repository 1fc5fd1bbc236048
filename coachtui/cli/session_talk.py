"""A session that runs, as the command line holds it: every step is kept before the next one is asked for."""

from collections.abc import Callable

from coachtui.cli.tools import Tools
from coachtui.coaching.people import Person
from coachtui.coaching.running import Running, go_on, pause
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.services.session.beginning import Begin, begin_session, block_for, underway_with, usual_flow
from coachtui.services.session.keeping import keep_running
from coachtui.store.records import Records


class Talk:
    """One running session and the records it is kept in."""

    def __init__(self, tools: Tools, person: Person, running: Running) -> None:
        self.tools = tools
        self.person = person
        self.running = running

    @property
    def minutes(self) -> int:
        """The minutes it has taken."""
        return self.running.minutes(self.tools.desk.context.now)

    def step(self, step: Callable[[Running], Running]) -> None:
        """Take a step from what is on record, where the app may have written meanwhile. Raises CoachError."""
        taken = self.running

        def keep(records: Records, given: None, context: Context) -> Change:
            nonlocal taken
            taken = step(records.talks.running.get(self.person.id, self.running.id) or self.running)
            return keep_running(records, taken, context)

        self.tools.desk.do(keep, None)
        self.running = taken

    def enter(self, step: Callable[[Running], Running]) -> None:
        """Take a step that a line asked for; nothing stands on the line after it. Raises CoachError."""
        self.step(lambda running: step(running)._replace(typing=""))

    def go_on(self) -> None:
        """Let it run, if it rests. Raises CoachError."""
        now = self.tools.desk.context.now
        self.step(lambda running: go_on(running, now))

    def rest(self) -> None:
        """Let it rest. Raises CoachError."""
        now = self.tools.desk.context.now
        self.step(lambda running: pause(running, now))


def open_talk(tools: Tools, person: Person, library: Library) -> tuple[Talk, bool]:
    """Go on with a person's session, or begin one in today's block, if there is one; tell whether it was begun.

    Raises CoachError where the library has no flow.
    """
    begun = underway_with(tools.records, person.id) is None
    if begun:
        block = block_for(tools.records, person.id, tools.context)
        given = Begin(person.id, block.id if block else None, usual_flow(library), library.questions)
        tools.desk.do(begin_session, given)
    underway = underway_with(tools.records, person.id)
    running = tools.records.talks.running.get(person.id, underway.id) if underway else None
    if running is None:
        raise CoachError("session-gone", hint="session-see")
    talk = Talk(tools, person, running)
    talk.go_on()
    return talk, begun
