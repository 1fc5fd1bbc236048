"""What talks left open, over everybody: actions, mine and theirs, and experiments; done with one key."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from coachtui.coaching.carried import Experiment
from coachtui.coaching.people import Person
from coachtui.coaching.sessions import Action
from coachtui.errors import NotFoundError
from coachtui.services.desk import Change, Context
from coachtui.store.frames import Label
from coachtui.store.records import Records


class Open(NamedTuple):
    """Something open with a person: an action or an experiment. `mine`: the manager has to do it."""

    person: Person
    thing: Action | Experiment

    @property
    def mine(self) -> bool:
        """Whether the manager has to do it."""
        return isinstance(self.thing, Action) and self.thing.owner == "me"

    def late(self, today: date) -> bool:
        """Tell whether it is due, or was."""
        return self.thing.due is not None and self.thing.due <= today


def open_with(records: Records, person: Person) -> Iterator[Open]:
    """Yield what is open with one person, oldest first."""
    yield from (Open(person, action) for action in records.talks.actions.of(person.id) if action.done is None)
    yield from (Open(person, each) for each in records.talks.experiments.of(person.id) if each.done is None)


def in_order(items: Iterable[Open]) -> tuple[Open, ...]:
    """Return what is open, mine first, then by the day it is due; what has none comes last, the oldest first."""
    return tuple(
        sorted(
            items,
            key=lambda each: (not each.mine, each.thing.due or date.max, each.thing.made, each.thing.id),
        )
    )


class Done(NamedTuple):
    """An action or an experiment of a person, by its id; what came of it may be empty."""

    person: str
    thing: str
    came: str = ""


def mark_done(records: Records, given: Done, context: Context) -> Change:
    """Say that something open is done today; what is done already is open again. Raises NotFoundError."""
    talks = records.talks
    action = talks.actions.get(given.person, given.thing)
    experiment = talks.experiments.get(given.person, given.thing)
    found = action or experiment
    if found is None:
        raise NotFoundError("open-gone", hint="undo-it")
    done, came = (None, "") if found.done else (context.today, given.came)
    if action:
        write = talks.actions.put(action._replace(done=done, came=came))
    elif experiment:
        write = talks.experiments.put(experiment._replace(done=done, came=came))
    if done:
        return Change(Label("open-done", {"person": given.person}), (write,))
    return Change(Label("open-again", {"person": given.person}), (write,))
