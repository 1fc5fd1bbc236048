"""What is kept about talks with one person, all of it in that person's own part."""

from collections.abc import Callable
from typing import TypeVar

from coachtui.coaching.carried import Experiment, Parked, Resource
from coachtui.coaching.goals import Goal
from coachtui.coaching.prepared import Prepared
from coachtui.coaching.running import Running
from coachtui.coaching.sessions import Action, Session, Win
from coachtui.store.carried_codecs import EXPERIMENT, GOAL, PARKED, PREPARED, RESOURCE
from coachtui.store.codecs import Codec
from coachtui.store.repositories import Repository, Value
from coachtui.store.session_codecs import ACTION, RUNNING, SESSION, WIN
from coachtui.store.store import Store

P = TypeVar("P", bound=Value)


class PersonRepository(Repository[P]):
    """Records of one kind, each in the part of the person it is about."""

    def __init__(self, store: Store, table: str, codec: Codec, person_of: Callable[[P], str]) -> None:
        super().__init__(store, table, codec, lambda value: f"people/{person_of(value)}")

    def of(self, person: str) -> list[P]:
        """Return one person's records, oldest first."""
        return sorted(self._all(f"people/{person}"), key=lambda value: value.id)

    def get(self, person: str, record: str) -> P | None:
        """Return one record of a person by its id, or None."""
        return self._get(f"people/{person}", record)


class Talks:
    """Sessions held, sessions that run, and all that is carried from one to the next."""

    def __init__(self, store: Store) -> None:
        self.sessions: PersonRepository[Session] = PersonRepository(store, "sessions", SESSION, lambda s: s.person)
        self.running: PersonRepository[Running] = PersonRepository(store, "running", RUNNING, lambda r: r.person)
        self.actions: PersonRepository[Action] = PersonRepository(store, "actions", ACTION, lambda a: a.person)
        self.wins: PersonRepository[Win] = PersonRepository(store, "wins", WIN, lambda w: w.person)
        self.goals: PersonRepository[Goal] = PersonRepository(store, "goals", GOAL, lambda g: g.person)
        self.experiments: PersonRepository[Experiment] = PersonRepository(
            store, "experiments", EXPERIMENT, lambda e: e.person
        )
        self.parked: PersonRepository[Parked] = PersonRepository(store, "parked", PARKED, lambda p: p.person)
        self.resources: PersonRepository[Resource] = PersonRepository(store, "resources", RESOURCE, lambda r: r.person)
        self.prepared: PersonRepository[Prepared] = PersonRepository(store, "prepared", PREPARED, lambda p: p.person)
