"""The records as services see them: one repository for each kind, and the manager's own card."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from coachtui.coaching.blocks import Underway
from coachtui.coaching.exports import Export
from coachtui.coaching.people import Person
from coachtui.coaching.targets import Target
from coachtui.store.codecs import EXPORT, PERSON, TARGET, UNDERWAY
from coachtui.store.frames import CORE, Ref, Stacks, Write
from coachtui.store.repositories import Blocks, CoreRepository, Ledger, Notes
from coachtui.store.store import Store

if TYPE_CHECKING:
    from coachtui.coaching.prepared import Favourite
    from coachtui.store.calendars import SentEvents
    from coachtui.store.plays import Plays
    from coachtui.store.talks import Talks
    from coachtui.store.teams import Team

_MANAGER = Ref(CORE, "manager", "me")


class Manager(NamedTuple):
    """The one who uses the app: a name, and an ISO 3166 country code (or empty) for public holidays."""

    name: str
    country: str = ""


class Records:
    """All repositories over one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.people: CoreRepository[Person] = CoreRepository(store, "people", PERSON)
        self.targets: CoreRepository[Target] = CoreRepository(store, "targets", TARGET)
        self.blocks = Blocks(store)
        self.ledger = Ledger(store)
        self.notes = Notes(store)
        self.underway: CoreRepository[Underway] = CoreRepository(store, "underway", UNDERWAY)
        self.exports: CoreRepository[Export] = CoreRepository(store, "exports", EXPORT)

    @cached_property
    def talks(self) -> Talks:
        """Sessions and what came of them; loaded when first asked for, so that quick commands need not."""
        from coachtui.store.talks import Talks

        return Talks(self._store)

    @cached_property
    def favourites(self) -> CoreRepository[Favourite]:
        """The questions that are asked before others."""
        from coachtui.store.carried_codecs import FAVOURITE

        return CoreRepository(self._store, "favourites", FAVOURITE)

    @cached_property
    def plays(self) -> Plays:
        """The plays of scenarios; loaded when first asked for."""
        from coachtui.store.plays import Plays

        return Plays(self._store)

    @cached_property
    def sent(self) -> SentEvents:
        """What calendar files have told; loaded when first asked for."""
        from coachtui.store.calendars import SentEvents

        return SentEvents(self._store)

    @cached_property
    def team(self) -> Team:
        """What surrounds the plan: absences, rhythms, pairs, hours; loaded when first asked for."""
        from coachtui.store.teams import Team

        return Team(self._store)

    def versions_of_people(self) -> dict[str, int]:
        """Return the ids of those about whom anything is on record, with the number of the last change to it."""
        found = self._store.versions("people/")
        return {part.removeprefix("people/"): seq for part, seq in found.items()}

    def at_a_glance(self, person: str) -> AbstractContextManager[None]:
        """Look at what is on record about a person, and keep none of it in memory that was not there before."""
        return self._store.at_a_glance(f"people/{person}")

    def manager(self) -> Manager | None:
        """Return the manager's card, or None before the first minute."""
        document = self._store.part(CORE).tables_by_name.get("manager", {}).get(_MANAGER.id)
        return Manager(document["name"], document.get("country", "")) if document else None

    def put_manager(self, manager: Manager) -> Write:
        """Return the write that keeps the manager's card."""
        return Write(_MANAGER, {"name": manager.name, "country": manager.country})

    def history(self) -> Stacks:
        """Return what can be undone and redone."""
        return self._store.history()
