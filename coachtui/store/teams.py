"""What surrounds the plan, all of it in the core part: absences, rhythms, pairs, busy times, the manager's hours."""

from coachtui.coaching.absences import Absence
from coachtui.coaching.busy import Busy
from coachtui.coaching.hours import Hours
from coachtui.coaching.pairs import Pair
from coachtui.coaching.rhythms import Rhythm
from coachtui.store.frames import CORE, Ref, Write
from coachtui.store.repositories import CoreRepository
from coachtui.store.store import Store
from coachtui.store.team_codecs import ABSENCE, BUSY, HOURS, PAIR, RHYTHM

_HOURS = Ref(CORE, "hours", "me")


class Team:
    """The records around the plan."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.absences: CoreRepository[Absence] = CoreRepository(store, "absences", ABSENCE)
        self.rhythms: CoreRepository[Rhythm] = CoreRepository(store, "rhythms", RHYTHM)
        self.pairs: CoreRepository[Pair] = CoreRepository(store, "pairs", PAIR)
        self.busy: CoreRepository[Busy] = CoreRepository(store, "busy", BUSY)

    def hours(self) -> Hours:
        """Return the manager's working hours; the defaults where nothing was set."""
        document = self._store.part(CORE).tables_by_name.get(_HOURS.table, {}).get(_HOURS.id)
        hours: Hours = HOURS.from_document(_HOURS.id, document) if document else Hours()
        return hours

    def put_hours(self, hours: Hours) -> Write:
        """Return the write that keeps the manager's working hours."""
        return Write(_HOURS, HOURS.to_document(hours))
