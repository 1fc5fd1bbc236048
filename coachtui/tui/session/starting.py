"""Opening a session: one that is begun, or one that rests."""

from coachtui.coaching.blocks import Block
from coachtui.coaching.people import Person
from coachtui.coaching.running import words_since
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.people import get_person
from coachtui.services.session.beginning import Begin, begin_session, block_for, underway_with, usual_flow
from coachtui.tui.area import Area
from coachtui.tui.session.screen import SessionScreen
from coachtui.tui.session.telling import told_draft
from coachtui.tui.worktop import Worktop
from coachtui.wording.errors import in_one_line
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
        held_in = block or block_for(worktop.records, person.id, worktop.context)
        await worktop.do(begin_session, Begin(person.id, held_in.id if held_in else None, flow, library.questions))
    underway = underway_with(worktop.records, person.id)
    running = worktop.records.talks.running.get(person.id, underway.id) if underway else None
    if running is None:
        raise CoachError("session-gone", hint="session-see")
    screen = SessionScreen(worktop, person, running, library, said)
    done = await area.app.push_screen_wait(screen)
    if done:
        area.done(done)
    elif worktop.records.underway.get(running.id) is None:
        area.warn(_ended_elsewhere(worktop, person, words_since(screen.kept, screen.running)))
    else:
        area.say(_("{name} rests. Enter goes on.").format(name=person.name))
        area.point_at(running.id)


def _ended_elsewhere(worktop: Worktop, person: Person, words: str) -> str:
    """Return that a session is gone; what was written in it and could not be kept is put where it can be told."""
    said = in_one_line(CoachError("session-gone", hint="session-see"))
    if not words:
        return said
    worktop.drafts[told_draft(person.id)] = {"note": words}
    rest = _("Press 3, then t with {name}: the words that were not kept are there.").format(name=person.name)
    return f"{said} {rest}"
