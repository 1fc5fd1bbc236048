"""The one place that knows what time it is."""

import os
from datetime import UTC, date, datetime, tzinfo

NOW = "COACHTUI_NOW"
"""Environment variable that stops the clock at a local time (`2026-11-18T09:00`): for demos and end-to-end tests."""


class Clock:
    """Tells local time in one zone: the one of the settings, else the system's (which honours TZ)."""

    def __init__(self, zone: tzinfo | None = None, stopped_at: datetime | None = None) -> None:
        self._zone = zone
        self._stopped_at = stopped_at

    @classmethod
    def from_environment(cls, zone_name: str = "") -> "Clock":
        """Return the clock for a zone name (empty: the system's), stopped where COACHTUI_NOW says so.

        Raises KeyError for a zone this machine does not know and ValueError for a COACHTUI_NOW that is no time.
        """
        zone: tzinfo | None = None
        if zone_name:
            from zoneinfo import ZoneInfo

            zone = ZoneInfo(zone_name)
        stopped = os.environ.get(NOW)
        if not stopped:
            return cls(zone)
        moment = datetime.fromisoformat(stopped)
        if zone is not None and moment.tzinfo is None:
            moment = moment.replace(tzinfo=zone)
        return cls(zone, moment.astimezone(zone))

    def now(self) -> datetime:
        """Return the aware local time."""
        return self._stopped_at or datetime.now(UTC).astimezone(self._zone)

    def today(self) -> date:
        """Return the local date."""
        return self.now().date()
