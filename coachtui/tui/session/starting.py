"""Opening a session: one that is begun, or one that rests."""

from coachtui.coaching.blocks import Block
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.people import get_person
from coachtui.services.session.beginning import Begin, begin_session, underway_with, usual_flow
from coachtui.tui.area import Area
from coachtui.tui.session.screen import SessionScreen
from coachtui.wording.talks import lacks


async def hold_session(area: Area, person_id: str, block: Block | None) -> None:
    """Go on with the person's session, or begin one, and say in the area what came of it. Raises CoachError."""
    worktop = area.worktop
    person = get_person(worktop.records, person_id)
    library = await worktop.library()
    said = ""
    if underway_with(worktop.records, person.id) is None:
        flow = usual_flow(library)
        said = " ".join(lacks(library, flow))
        await worktop.do(begin_session, Begin(person.id, block.id if block else None, flow, library.questions))
    underway = underway_with(worktop.records, person.id)
    running = worktop.records.talks.running.get(person.id, underway.id) if underway else None
    if running is None:
        raise CoachError("session-gone", hint="session-see")
    done = await area.app.push_screen_wait(SessionScreen(worktop, person, running, library, said))
    if done:
        area.done(done)
    else:
        area.say(_("{name} rests. Enter goes on.").format(name=person.name))
        area.point_at(running.id)
