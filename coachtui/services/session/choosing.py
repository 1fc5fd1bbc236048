"""Which flow a talk follows, and who takes part in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from coachtui.coaching.blocks import Block, Underway
from coachtui.coaching.flows import Flow, Participants
from coachtui.coaching.people import Person
from coachtui.errors import AmbiguousError, NotFoundError
from coachtui.language.names import match
from coachtui.language.text import clean
from coachtui.services.session.beginning import USUAL, underway_with, usual_flow
from coachtui.store.records import Records

if TYPE_CHECKING:
    from coachtui.content.library import Library


class Fit(NamedTuple):
    """A flow as it is offered: its minutes, and whether it is meant for those who take part and fits the time."""

    flow: Flow
    minutes: int
    meant: bool
    fits: bool


def participants_of(person: Person, others: tuple[str, ...]) -> Participants:
    """Return with whom a talk is held: a group, a peer in a pair, or one person."""
    return "group" if others else "pair" if person.kind == "peer" else "one"


def flows_offered(flows: Mapping[str, Flow], who: Participants, minutes: int) -> tuple[Fit, ...]:
    """Return all flows, those that are meant for these participants and fit the time (0: any) first."""
    fits = [
        Fit(flow, length, flow.participants == who, not minutes or length <= minutes)
        for flow in flows.values()
        for length in [sum(stage.minutes for stage in flow.stages)]
    ]
    return tuple(sorted(fits, key=lambda fit: (not fit.meant, not fit.fits, fit.flow.id != USUAL, fit.flow.title)))


def flow_for(records: Records, library: Library, person: Person, others: tuple[str, ...] = ()) -> Flow:
    """Return the flow of the next talk: the one that was chosen for it, else the usual one for those who take part.

    Raises CoachError where the library has none.
    """
    prepared = records.talks.prepared.get(person.id, person.id)
    chosen = library.flows.get(prepared.flow) if prepared else None
    who = participants_of(person, others)
    if chosen or who == "one":
        return chosen or usual_flow(library)
    return next((flow for flow in library.flows.values() if flow.participants == who), None) or usual_flow(library)


def flow_named(library: Library, typed: str) -> Flow:
    """Return the flow that a name means: an id, a title, or its unique beginning.

    Raises NotFoundError or AmbiguousError.
    """
    flows = sorted(library.flows.values(), key=lambda flow: flow.title)
    by_id = [flow for flow in flows if typed in (flow.id, flow.id.rpartition("/")[2])]
    if by_id:
        return by_id[0]
    found, _near = match(typed, [flow.title for flow in flows])
    titles = [flows[place].title for place in found] or [flow.title for flow in flows]
    if not found:
        raise NotFoundError("flow-unknown", typed=clean(typed), flows=titles)
    if len(found) > 1:
        raise AmbiguousError("flow-ambiguous", typed=clean(typed), candidates=titles)
    return flows[found[0]]


def taking_part(records: Records, block: Block | None) -> tuple[str, ...]:
    """Return the ids of all who have a block of the same group session, by name; nobody for a block of one."""
    if block is None or block.group is None:
        return ()
    ids = {each.person for each in records.blocks.between(block.day, block.day) if each.group == block.group}
    found = [person for person in (records.people.get(each) for each in ids) if person]
    return tuple(person.id for person in sorted(found, key=lambda person: person.by_name))


def underway_in(records: Records, person: str, block: Block | None) -> Underway | None:
    """Return the session that was begun with a person, or with the group that a block of theirs belongs to."""
    alone = underway_with(records, person)
    if alone or block is None or block.group is None:
        return alone
    ids = {each.id for each in records.blocks.between(block.day, block.day) if each.group == block.group}
    return next((each for each in records.underway.all() if each.block in ids), None)
