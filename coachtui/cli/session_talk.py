"""A session that runs, as the command line holds it: every step is kept before the next one is asked for."""

from collections.abc import Callable, Mapping, Sequence

from coachtui.cli.tools import Tools
from coachtui.coaching.flows import Flow
from coachtui.coaching.pacing import timed
from coachtui.coaching.people import Person
from coachtui.coaching.running import Running, go_on, pause
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.session.beginning import Begin, begin_session, block_for
from coachtui.services.session.choosing import flow_for, flow_named, taking_part, underway_in
from coachtui.services.session.keeping import keep_running
from coachtui.services.session.last import last_time
from coachtui.store.records import Records
from coachtui.wording.opening import opening


class Talk:
    """One running session and the records it is kept in."""

    def __init__(self, tools: Tools, person: Person, running: Running) -> None:
        self.tools = tools
        self.person = person
        self.running = running
        people = tools.records.people
        everyone = (person.id, *running.others) if running.others else ()
        self.group: Mapping[str, str] = {one.id: one.name for one in map(people.get, everyone) if one}
        """Those who take part in a group session, their names by their ids; nobody in a talk of two."""

    @property
    def minutes(self) -> int:
        """The minutes it has taken."""
        return self.running.minutes(self.tools.desk.context.now)

    @property
    def heading(self) -> str:
        """Whom the talk is with."""
        return ", ".join(self.group.values()) or self.person.name

    def called(self, who: str) -> str:
        """Return the first name of the one of a group whom a line is about, else the person's."""
        return self.group.get(who, self.person.name).split()[0]

    def step(self, step: Callable[[Running], Running]) -> None:
        """Take a step from what is on record, where the app may have written meanwhile. Raises CoachError."""
        taken = self.running

        def keep(records: Records, given: None, context: Context) -> Change:
            nonlocal taken
            stored = records.talks.running.get(self.person.id, self.running.id) or self.running
            taken = timed(stored, step(stored), context.now)
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


def open_talk(
    tools: Tools, person: Person, library: Library, flow: str = "", companions: Sequence[str] = ()
) -> tuple[Talk, Flow | None]:
    """Find a person's session, or their group's, or begin one in today's block; return the flow of one that was begun.

    `flow` is a name that was asked for, `companions` are the ids of those who take part beside. Raises CoachError where
    the library has no such flow.
    """
    block = block_for(tools.records, person.id, tools.context)
    begun = None
    if underway_in(tools.records, person.id, block) is None:
        together = [each for each in (*taking_part(tools.records, block), *companions) if each != person.id]
        others = tuple(dict.fromkeys(together))
        begun = flow_named(library, flow) if flow else flow_for(tools.records, library, person, others)
        asked = opening(tools.records, last_time(tools.records, person.id), person.id, library.flows)
        given = Begin(person.id, block.id if block else None, begun, library.questions, () if others else asked, others)
        tools.desk.do(begin_session, given)
    underway = underway_in(tools.records, person.id, block)
    running = tools.records.talks.running.get(underway.person, underway.id) if underway else None
    if running is None:
        raise CoachError("session-gone", hint="session-see")
    return Talk(tools, get_person(tools.records, running.person), running), begun
