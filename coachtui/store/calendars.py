"""What calendars were told: read when a calendar file is made, and by nothing else."""

from datetime import date

from coachtui.coaching.events import Sent
from coachtui.store.codecs import Codec, plain, time_or_none
from coachtui.store.repositories import Repository
from coachtui.store.store import Store
from coachtui.store.teams import CALENDAR

SENT = Codec(
    lambda s: plain(
        person=s.person,
        day=s.day.isoformat(),
        start=f"{s.start:%H:%M}" if s.start else None,
        minutes=s.minutes,
        sequence=s.sequence,
        cancelled=s.cancelled or None,
    ),
    lambda i, d: Sent(
        i,
        d.get("person", ""),
        date.fromisoformat(d["day"]),
        time_or_none(d.get("start")),
        d["minutes"],
        d["sequence"],
        d.get("cancelled", False),
    ),
)


class SentEvents(Repository[Sent]):
    """The last word to calendars on each event."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "sent", SENT, lambda sent: CALENDAR)

    def all(self) -> list[Sent]:
        """Return what was told of every event."""
        return self._all(CALENDAR)

    def of(self, person: str) -> list[Sent]:
        """Return what was told of one person's blocks, oldest day first."""
        return sorted((sent for sent in self.all() if sent.person == person), key=lambda sent: (sent.day, sent.id))
