"""Beginning a session, and what the last one left open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from coachtui.coaching.blocks import Block, Underway, in_order
from coachtui.coaching.drawing import draw
from coachtui.coaching.flows import Flow, Question
from coachtui.coaching.running import Running, Spell
from coachtui.coaching.sessions import Action, Win
from coachtui.errors import CoachError
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
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
    """A session to begin: with whom, in which block (or None), by which flow, out of which questions."""

    person: str
    block: str | None
    flow: Flow
    questions: Mapping[str, Sequence[Question]]


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
        draw(given.flow, given.questions, asked_lately(records, person.id), number),
        block=block.id if block else None,
    )
    underway = Underway(number, person.id, context.now, given.flow.title, running.block)
    writes = (records.talks.running.put(running), records.underway.put(underway))
    return Change(Label("session-begun", {"person": person.id}), writes, history="quiet")


def underway_with(records: Records, person: str) -> Underway | None:
    """Return the session that was begun with a person and not ended, or None."""
    return next((underway for underway in records.underway.all() if underway.person == person), None)


def asked_lately(records: Records, person: str) -> frozenset[str]:
    """Return the ids of the questions asked of a person in the last sessions."""
    last = records.talks.sessions.of(person)[-LATELY:]
    return frozenset(line.question for session in last for line in session.log if line.question)


class LastTime(NamedTuple):
    """What a session opens with: open actions, the soonest due first, and the newest wins."""

    actions: tuple[Action, ...]
    wins: tuple[Win, ...]


def last_time(records: Records, person: str) -> LastTime:
    """Return what earlier talks with a person left open, and what went well."""
    actions = [action for action in records.talks.actions.of(person) if action.done is None]
    actions.sort(key=lambda action: (action.due is None, action.due or action.made, action.id))
    return LastTime(tuple(actions), tuple(records.talks.wins.of(person)[:-4:-1]))
