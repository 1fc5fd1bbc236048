"""Forgetting a person: what goes and what stays, said before; the erasing; and the proof that nothing is left."""

from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from coachtui.coaching.held import Held
from coachtui.coaching.people import Person
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.services.exporting import held_on
from coachtui.services.mentions import Strike, strike_mentions, undo_names
from coachtui.services.people import get_person
from coachtui.store.erasing import copies
from coachtui.store.journal import NAME
from coachtui.store.records import Records


class Going(NamedTuple):
    """What erasing a person takes away, and what it leaves: minutes by month, without a name."""

    held: Held
    copies: tuple[Path, ...]

    @property
    def months(self) -> int:
        """How many months keep a total."""
        return len({(entry.day.year, entry.day.month) for entry in self.held.entries})

    @property
    def minutes(self) -> int:
        """The minutes of these totals."""
        return sum(entry.minutes for entry in self.held.entries)


class Proof(NamedTuple):
    """The files of the data folder in which the id or the name of one who was erased still stands.

    There should be none with the id; `with_id` are those that can be deleted.
    """

    with_id: tuple[str, ...]
    with_name: tuple[str, ...]
    live: tuple[str, ...] = ()
    """Those with the id that the records are read from: whoever deleted one would lose what it holds on others."""


def going(records: Records, home: Home, person: Person, now: datetime) -> Going:
    """Return what forgetting a person takes away and what it leaves; changes nothing."""
    return Going(held_on(records, person, now), tuple(copies(home.root)))


def forget(desk: Desk, home: Home, given: Strike) -> Proof:
    """Erase a person for good, the mentions given first, and look at every byte of the data folder afterwards.

    Raises CoachError; an erasure that could not be ended is finished at the next start.
    """
    person = get_person(desk.records, given.person)
    if given.mentions or undo_names(desk.records, person):
        desk.do(strike_mentions, given)
    desk.erase(person.id, home.root)
    left, named = desk.remains(home.root, [person.id]), desk.remains(home.root, [person.name])
    read = (f"{home.records.name}/{NAME}", f"{home.records.name}/*.json")
    live = tuple(file for file in left if any(fnmatchcase(file, pattern) for pattern in read))
    return Proof(tuple(file for file in left if file not in live), named, live)
