"""What surrounds the plan: absences, rhythms, pairs, the manager's hours in the core part; busy times in another."""

from coachtui.coaching.absences import Absence
from coachtui.coaching.busy import Busy
from coachtui.coaching.hours import Hours
from coachtui.coaching.pairs import Meeting, Pair
from coachtui.coaching.rhythms import Rhythm
from coachtui.store.frames import CORE, Ref, Write
from coachtui.store.repositories import CoreRepository, Repository
from coachtui.store.store import Store
from coachtui.store.team_codecs import ABSENCE, BUSY, HOURS, MEETING, PAIR, RHYTHM

CALENDAR = "calendar"
"""The part of what calendars say and were told."""
_HOURS = Ref(CORE, "hours", "me")


class BusyTimes(Repository[Busy]):
    """Times that are taken, a thousand or two: not in the core part, which every command reads."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "busy", BUSY, lambda busy: CALENDAR)

    def all(self) -> list[Busy]:
        """Return every time that is taken."""
        return self._all(CALENDAR)


class Team:
    """The records around the plan."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.absences: CoreRepository[Absence] = CoreRepository(store, "absences", ABSENCE)
        self.rhythms: CoreRepository[Rhythm] = CoreRepository(store, "rhythms", RHYTHM)
        self.pairs: CoreRepository[Pair] = CoreRepository(store, "pairs", PAIR)
        self.meetings: CoreRepository[Meeting] = CoreRepository(store, "meetings", MEETING)
        self.busy = BusyTimes(store)

    def hours(self) -> Hours:
        """Return the manager's working hours; the defaults where nothing was set."""
        document = self._store.part(CORE).tables_by_name.get(_HOURS.table, {}).get(_HOURS.id)
        hours: Hours = HOURS.from_document(_HOURS.id, document) if document else Hours()
        return hours

    def put_hours(self, hours: Hours) -> Write:
        """Return the write that keeps the manager's working hours."""
        return Write(_HOURS, HOURS.to_document(hours))
