"""Beginning a session: its block, its flow, and its prompts as they are drawn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from coachtui.coaching.blocks import Block, Underway, in_order
from coachtui.coaching.drawing import Drawing, draw
from coachtui.coaching.flows import Flow, Mode, Question
from coachtui.coaching.prepared import laid_out
from coachtui.coaching.running import Prompt, Running, Spell
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.session.last import open_goals
from coachtui.store.frames import Label
from coachtui.store.records import Records

if TYPE_CHECKING:
    from coachtui.content.library import Library

USUAL = "core/grow"
"""The flow that a session follows where nothing else is asked for."""
LENGTH = 45
"""Minutes of a session that has no block, where its flow names none."""
LATELY = 3
"""Sessions back in which a question counts as asked lately."""


class Begin(NamedTuple):
    """A session to begin: with whom, in which block (or None), by which flow, out of which questions.

    `opening` are prompts that ask about what the last talk left open, and come first. `others` are the ids of those who
    take part beside the person.
    """

    person: str
    block: str | None
    flow: Flow
    questions: Mapping[str, Sequence[Question]]
    opening: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def usual_flow(library: Library) -> Flow:
    """Return the flow that a session usually follows, else the library's first one. Raises CoachError without any."""
    flow = library.flows.get(USUAL) or next(iter(library.flows.values()), None)
    if flow is None:
        raise CoachError("session-no-flow", hint="library-see")
    return flow


def block_for(records: Records, person: str, context: Context) -> Block | None:
    """Return the block that a session begun at this moment is held in: today's next one, else the last unsaid one."""
    today = [block for block in records.blocks.between(context.today, context.today) if block.person == person]
    planned = in_order(block for block in today if block.state == "planned")
    return next((block for block in planned if not block.over(context.now)), planned[-1] if planned else None)


def begin_session(records: Records, given: Begin, context: Context) -> Change:
    """Begin a session with its prompts drawn. No step for undo: throwing it away or ending it is one.

    Raises NotFoundError for a person who is gone and CoachError where one with the person is underway already.
    """
    person = get_person(records, given.person)
    if underway_with(records, person.id) is not None:
        raise CoachError("session-underway", name=person.name)
    block = records.blocks.get(given.block) if given.block else None
    planned = block.minutes if block else sum(stage.minutes for stage in given.flow.stages) or LENGTH
    number = context.new_id()
    running = Running(
        number,
        person.id,
        planned,
        (Spell(context.now),),
        given.flow.id,
        given.flow.title,
        given.flow.stages,
        _prompts(records, given, number),
        block=block.id if block else None,
        others=given.others,
        mode=mode_of(given.flow),
        swaps=given.flow.swap,
    )
    underway = Underway(number, person.id, context.now, given.flow.title, running.block)
    writes = [records.talks.running.put(running), records.underway.put(underway)]
    prepared = records.talks.prepared.get(person.id, person.id)
    writes += [records.talks.prepared.drop(prepared)] if prepared else []
    return Change(Label("session-begun", {"person": person.id}), tuple(writes), history="quiet")


def mode_of(flow: Flow) -> Mode:
    """Return the mode of a talk by a flow: the first one that the flow is meant for, else coaching."""
    return flow.modes[0] if flow.modes else "coaching"


def drawing(records: Records, person: str, mode: Mode) -> Drawing:
    """Return what questions are drawn for: those not asked lately, the favourites first, with the goal worded last."""
    goals = open_goals(records, person)
    favourites = frozenset(favourite.id for favourite in records.favourites.all())
    return Drawing(asked_lately(records, person), favourites, mode, goals[-1].wording.to if goals else "")


def _prompts(records: Records, given: Begin, number: str) -> tuple[Prompt, ...]:
    """Draw the prompts: what the last talk left open first, then what was laid out, then chance."""
    drawn = draw(given.flow, given.questions, drawing(records, given.person, mode_of(given.flow)), number)
    prepared = records.talks.prepared.get(given.person, given.person)
    prompts = laid_out(prepared.prompts, drawn) if prepared else drawn
    first = prompts[0].stage if prompts else ""
    opening = tuple(Prompt(first, ask=ask) for ask in given.opening)
    if opening and prompts and not prompts[0].ask:
        prompts = prompts[1:]
    return (*opening, *prompts)


def underway_with(records: Records, person: str) -> Underway | None:
    """Return the session that was begun with a person and not ended, or None."""
    return next((underway for underway in records.underway.all() if underway.person == person), None)


def asked_lately(records: Records, person: str) -> frozenset[str]:
    """Return the ids of the questions asked of a person in the last sessions."""
    last = records.talks.sessions.of(person)[-LATELY:]
    return frozenset(line.question for session in last for line in session.log if line.question)
