"""Opening a session: one that is begun, or one that rests."""

from coachtui.coaching.blocks import Block
from coachtui.coaching.flows import Flow
from coachtui.coaching.people import Person
from coachtui.coaching.running import words_since
from coachtui.content.library import Library
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.people import get_person
from coachtui.services.session.beginning import Begin, begin_session, block_for
from coachtui.services.session.choosing import flow_for, taking_part, underway_in
from coachtui.services.session.last import last_time
from coachtui.services.session.returning import ran_on
from coachtui.tui.area import Area
from coachtui.tui.session.returning import ask_how_long
from coachtui.tui.session.screen import SessionScreen
from coachtui.tui.session.telling import told_draft
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
from coachtui.wording.opening import opening
from coachtui.wording.talks import lacks


async def hold_session(area: Area, person_id: str, block: Block | None, flow: Flow | None = None) -> None:
    """Go on with the person's session, or begin one, and say in the area what came of it. Raises CoachError.

    The session of a group is one for all of it, from whichever of its blocks it is begun. Without a `flow` it follows
    the one that was chosen for it, else the usual one.
    """
    worktop = area.worktop
    person = get_person(worktop.records, person_id)
    library = await worktop.library()
    block = block or block_for(worktop.records, person.id, worktop.context)
    said = ""
    if underway_in(worktop.records, person.id, block) is None:
        said = await _begin(worktop, library, person, block, flow)
    underway = underway_in(worktop.records, person.id, block)
    person = get_person(worktop.records, underway.person) if underway else person
    running = worktop.records.talks.running.get(person.id, underway.id) if underway else None
    if running is None:
        raise CoachError("session-gone", hint="session-see")
    if ran_on(running, library.rule, worktop.context.now):
        answered = await ask_how_long(area, person, running)
        if answered is None:
            return
        said = " ".join(filter(None, (said, answered)))
        running = worktop.records.talks.running.get(person.id, running.id) or running
    screen = SessionScreen(worktop, person, running, library, said)
    done = await area.app.push_screen_wait(screen)
    if done:
        area.done(done)
    elif worktop.records.underway.get(running.id) is None:
        area.warn(_ended_elsewhere(worktop, person, words_since(screen.kept, screen.running)))
    else:
        area.say(_("{name} rests. Enter goes on.").format(name=person.name))
        area.point_at(running.id)


async def _begin(worktop: Worktop, library: Library, person: Person, block: Block | None, flow: Flow | None) -> str:
    """Begin a session with a person, and all who have a block of the same group; return what its flow lacks."""
    records = worktop.records
    others = tuple(each for each in taking_part(records, block) if each != person.id)
    flow = flow or flow_for(records, library, person, others)
    asked = opening(records, last_time(records, person.id), person.id, library.flows) if not others else ()
    given = Begin(person.id, block.id if block else None, flow, library.questions, asked, others)
    await worktop.do(begin_session, given)
    return " ".join(lacks(library, flow))


def _ended_elsewhere(worktop: Worktop, person: Person, words: str) -> str:
    """Return that a session is gone; what was written in it and could not be kept is put where it can be told."""
    said = in_one_line(CoachError("session-gone", hint="session-see"))
    if not words:
        return said
    worktop.drafts[told_draft(person.id)] = {"note": words}
    rest = _("Press 3, then t with {name}: the words that were not kept are there.").format(name=person.name)
    return f"{said} {rest}"
