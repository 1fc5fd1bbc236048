"""Two minutes before a talk: what stands open, what went well, and the questions laid out for it."""

from datetime import date
from typing import NamedTuple

from coachtui.coaching.prepared import Favourite, Prepared
from coachtui.coaching.running import Prompt
from coachtui.coaching.sessions import LogLine, Session
from coachtui.language.text import clean
from coachtui.services.desk import Change, Context
from coachtui.services.people import get_person
from coachtui.services.session.last import LastTime, last_time
from coachtui.store.frames import Label
from coachtui.store.records import Records

_NOTES = 4
"""Notes of the last talk that are shown."""


class Sight(NamedTuple):
    """What one wants to have seen before a talk. `notes` are of the last one, `met` is its day; None for the first.

    `turn` counts the talks that were held before.
    """

    last: LastTime
    met: date | None
    outcome: str
    notes: tuple[LogLine, ...]
    laid_out: tuple[Prompt, ...]
    turn: int = 0


def sight(records: Records, person: str) -> Sight:
    """Return what is on record for the next talk with a person."""
    held = sorted(records.talks.sessions.of(person), key=lambda session: (session.day, session.id))
    session: Session | None = held[-1] if held else None
    notes = [line for line in session.log if line.kind == "note"] if session else []
    return Sight(
        last_time(records, person),
        session.day if session else None,
        session.outcome if session else "",
        tuple(notes[-_NOTES:]),
        laid_out_for(records, person),
        len(held),
    )


def laid_out_for(records: Records, person: str) -> tuple[Prompt, ...]:
    """Return the questions laid out for the next talk with a person."""
    prepared = records.talks.prepared.get(person, person)
    return prepared.prompts if prepared else ()


class LayOut(NamedTuple):
    """The questions that are to be asked in the next talk with a person, in their order, and the flow (or none)."""

    person: str
    prompts: tuple[Prompt, ...]
    flow: str = ""


def lay_out(records: Records, given: LayOut, context: Context) -> Change:
    """Keep what was laid out; nothing at all takes it away. No step for undo: it is changed where it is shown.

    Raises NotFoundError for a person who is gone.
    """
    person = get_person(records, given.person)
    prompts = tuple(prompt._replace(ask=clean(prompt.ask)) for prompt in given.prompts if clean(prompt.ask))
    kept = Prepared(person.id, person.id, prompts, given.flow)
    talks = records.talks
    write = talks.prepared.put(kept) if prompts or given.flow else talks.prepared.drop(kept)
    return Change(Label("talk-prepared", {"person": person.id}), (write,), history="quiet")


def favour(records: Records, given: str, context: Context) -> Change:
    """Ask a question of the bank before others from now on; a favourite one is one no longer."""
    known = records.favourites.get(given)
    if known:
        return Change(Label("favourite-dropped"), (records.favourites.drop(known),))
    return Change(Label("favourite-kept"), (records.favourites.put(Favourite(given)),))
